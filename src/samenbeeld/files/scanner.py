"""Asks ClamAV over its socket (INSTREAM). No answer is never an answer: then nothing is clean."""

import socket
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings

_SECONDS = 120.0
_PIECE = 65_536


class NoScanner(RuntimeError):
    """There is no scanner, or it did not finish. Holds why, in its own words."""


@dataclass(frozen=True)
class Verdict:
    """`signature` is what was found, "" for nothing; `scanner` says who looked, with its version."""

    signature: str
    scanner: str


def scan(pieces: Iterable[bytes]) -> Verdict:
    """What the scanner says about this content. Raises NoScanner."""
    try:
        scanner = version()
        with _connection() as connection:
            connection.sendall(b"zINSTREAM\0")
            for piece in pieces:
                for start in range(0, len(piece), _PIECE):
                    part = piece[start : start + _PIECE]
                    connection.sendall(len(part).to_bytes(4, "big") + part)
            connection.sendall(bytes(4))
            answer = _answer(connection)
    except OSError as error:
        raise NoScanner(error.strerror or str(error)) from error
    if answer.endswith(" FOUND"):
        return Verdict(answer.removeprefix("stream: ").removesuffix(" FOUND"), scanner)
    if answer == "stream: OK":
        return Verdict("", scanner)
    raise NoScanner(answer or "no answer")


def version() -> str:
    """`ClamAV 1.4.6/27500/…`. Raises NoScanner."""
    try:
        with _connection() as connection:
            connection.sendall(b"zVERSION\0")
            answer = _answer(connection)
    except OSError as error:
        raise NoScanner(error.strerror or str(error)) from error
    if not answer:
        raise NoScanner("no answer")
    return answer[:100]


def address() -> str:
    """Where the scanner is looked for: a path of a socket, or `host:port`."""
    return str(settings.SCANNER)


def _connection() -> socket.socket:
    where = address()
    host, _, port = where.rpartition(":")
    if host and port.isdecimal():
        return socket.create_connection((host, int(port)), timeout=_SECONDS)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(_SECONDS)
    try:
        connection.connect(where)
    except OSError:
        connection.close()
        raise
    return connection


def _answer(connection: socket.socket) -> str:
    received = b""
    while not received.endswith(b"\0") and (more := connection.recv(4096)):
        received += more
    return received.rstrip(b"\0\n").decode(errors="replace")
