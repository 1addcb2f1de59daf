"""The key of the node that locks the key of each file: made at the first use, for its owner only."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from samenbeeld.kernel.key_files import key_in

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
    return key_in(path(), new_key)
