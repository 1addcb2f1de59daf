"""Puts a question about a file to the closed process, and never waits longer than it may."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import IO, Any

from samenbeeld.files import rules
from samenbeeld.kernel import policy

_ANSWER = 8_000_000  # bytes; an answer is text of at most a million characters


class NoAnswer(RuntimeError):
    """The closed process was killed or broke: the file is a bomb, broken, or made to break something."""


def inspect(pieces: Iterable[bytes]) -> tuple[str, str]:
    """(what it is, what is wrong with it), see `closed_process.inspect`. Raises NoAnswer."""
    limits = policy.load("files")
    answer = _ask(
        {"do": "inspect", "unpacked": asdict(rules.unpacked(limits))},
        pieces,
        seconds=limits["closed_process"]["inspect_seconds"],
    )
    return answer["found"], answer["wrong"]


def words(kind: str, pieces: Iterable[bytes]) -> str:
    """The words in a file of this kind. Raises NoAnswer."""
    limits = policy.load("files")["closed_process"]
    question = {"do": "read", "kind": kind, "characters": limits["characters"]}
    return str(_ask(question, pieces, seconds=limits["read_seconds"])["text"])


def pieces_of(file: IO[bytes], size: int = 1_048_576) -> Iterator[bytes]:
    """A file from its start, piece by piece."""
    file.seek(0)
    while piece := file.read(size):
        yield piece


def _ask(question: dict[str, Any], pieces: Iterable[bytes], *, seconds: int) -> dict[str, str]:
    memory = policy.load("files")["closed_process"]["memory_bytes"]
    process = subprocess.Popen(
        [
            sys.executable, "-I", "-m", "samenbeeld.files.closed_process",
            json.dumps({**question, "seconds": seconds, "memory": memory}),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={},
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    # The clock of the process counts only while it works; this one also while it sleeps.
    alarm = threading.Timer(seconds * 2, process.kill)
    alarm.start()
    try:
        with process:
            answer = _answer(process.stdin, process.stdout, pieces)
    finally:
        alarm.cancel()
    if process.returncode != 0 or not answer:
        raise NoAnswer(str(process.returncode))
    return dict(json.loads(answer))


def _answer(question: IO[bytes], answer: IO[bytes], pieces: Iterable[bytes]) -> bytes:
    try:
        for piece in pieces:
            question.write(piece)
        question.close()
    except BrokenPipeError:
        return b""  # it died while it read
    return answer.read(_ANSWER)
