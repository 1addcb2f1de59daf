"""Content at rest: pieces of a megabyte, each locked with AES-GCM, so that no file stands in memory whole.

A piece is numbered and the last one says so, as in the STREAM construction: pieces that were left out,
swapped or cut off at the end are noticed. The name of the file is sealed in, so that none stands for another.
"""

import contextlib
import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from samenbeeld.files import keys

PIECE = 1_048_576
_TAG = 16
_SALT = 7


class Damaged(RuntimeError):
    """What stands on disk is not what was stored."""


@dataclass(frozen=True)
class Locked:
    """What was written: how much, what it was, and the key to it, locked."""

    digest: str
    size: int
    wrapped_key: bytes


def folder() -> Path:
    """Where all content stands."""
    return settings.DATA / "files"


def place(name: str) -> Path:
    """The path of one content. The last letters: those of a UUIDv7 are random."""
    return folder() / name[-2:] / name


def lock(name: str, pieces: Iterable[bytes]) -> Locked:
    """Write content under this name: whole and on disk when this returns, or not there at all."""
    key, salt, digest, size = keys.new_key(), os.urandom(_SALT), hashlib.sha256(), 0
    path = place(name)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    try:
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(salt)
            for number, piece, is_last in _numbered(_even(pieces)):
                digest.update(piece)
                size += len(piece)
                file.write(AESGCM(key).encrypt(_nonce(salt, number, is_last), piece, name.encode()))
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(path)
        _keep_name(path.parent)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return Locked(digest.hexdigest(), size, keys.wrap(key, name))


def unlock(name: str, wrapped_key: bytes | memoryview) -> Iterator[bytes]:
    """The content, piece by piece. Raises Damaged before a piece that is not what was stored."""
    try:
        key = keys.unwrap(bytes(wrapped_key), name)
        with place(name).open("rb") as file:
            salt = file.read(_SALT)
            for number, piece, is_last in _numbered(_pieces(file)):
                yield AESGCM(key).decrypt(_nonce(salt, number, is_last), piece, name.encode())
    except (InvalidTag, OSError) as error:
        raise Damaged(name) from error


def forget_unkept(kept: set[str], *, older_than_seconds: float) -> int:
    """Remove content that nobody kept: an upload that was refused after it was written. Returns how many."""
    gone, limit = 0, time.time() - older_than_seconds
    for path in folder().glob("*/*"):
        with contextlib.suppress(OSError):
            if path.name not in kept and path.stat().st_mtime < limit:
                path.unlink()
                gone += 1
    return gone


def _even(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of exactly `PIECE`, the last one as long as it is."""
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) > PIECE:
            yield bytes(waiting[:PIECE])
            del waiting[:PIECE]
    yield bytes(waiting)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(PIECE + _TAG):
        yield piece


def _numbered(pieces: Iterator[bytes]) -> Iterator[tuple[int, bytes, bool]]:
    """Each piece with its number and whether it is the last. Nothing at all is an end that is missing."""
    number, piece = 0, next(pieces, None)
    if piece is None:
        raise InvalidTag
    while piece is not None:
        following = next(pieces, None)
        yield number, piece, following is None
        number, piece = number + 1, following


def _nonce(salt: bytes, number: int, is_last: bool) -> bytes:
    return salt + number.to_bytes(4, "big") + bytes([is_last])


def _keep_name(directory: Path) -> None:
    """The name of the file is on disk too."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
