"""The key of the node that locks the key of each file: made at the first use, for its owner only."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_NONCE = 12


def new_key() -> bytes:
    """A random key for one file."""
    return AESGCM.generate_key(256)


def wrap(key: bytes, of: str) -> bytes:
    """The key of file `of`, locked with the key of the node."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(_master()).encrypt(nonce, key, of.encode())


def unwrap(wrapped: bytes, of: str) -> bytes:
    """Raises InvalidTag when it is not the key of `of`, or the node has another key than it had."""
    return AESGCM(_master()).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], of.encode())


def path() -> Path:
    """Where the key of this node stands."""
    return settings.DATA / "files-key"


def _master() -> bytes:
    try:
        # Exclusive creation, so that two processes starting at once cannot make two keys.
        descriptor = os.open(path(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path().read_bytes()
    with os.fdopen(descriptor, "wb") as file:
        key = new_key()
        file.write(key)
        file.flush()
        os.fsync(descriptor)
    return key
