"""What a client of a stream says may come by way of another process, in pieces."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace

import pytest

from samenbeeld.realtime.letters import Part
from samenbeeld.realtime.stream import _LARGEST_BODY_BYTES, _Stream
from samenbeeld.realtime.tokens import Pass
from samenbeeld.realtime.wire import with_length

BODY = with_length(b"first") + with_length(b"second")
WHOLE = Part("other", 1, "here.secret", 0, True, BODY)
BEGIN = replace(WHOLE, is_last=False, data=BODY[:4])
END = replace(WHOLE, number=2, at=4, data=BODY[4:])


class Listening(_Stream):
    """Keeps the frames that it hears."""

    def __init__(self) -> None:
        super().__init__(Pass("amina", None, False))
        self.frames: list[bytes] = []

    def hear(self, frame: bytes) -> None:
        self.frames.append(frame)


def heard(parts: Iterable[Part]) -> tuple[list[bool], list[bytes]]:
    """Of each part whether the stream took it, and every frame that it heard."""

    async def listen() -> tuple[list[bool], list[bytes]]:
        stream = Listening()
        return [stream.hear_part(part) for part in parts], stream.frames

    return asyncio.run(listen())


def test_pieces_become_the_frames_that_they_were() -> None:
    assert heard([BEGIN, END]) == ([True, True], [b"first", b"second"])


def test_what_somebody_kept_and_sends_again_is_not_heard_twice() -> None:
    assert heard([WHOLE, WHOLE]) == ([True, False], [b"first", b"second"])


def test_two_processes_count_by_themselves() -> None:
    assert heard([WHOLE, replace(WHOLE, process="third")])[0] == [True, True]


@pytest.mark.parametrize(
    "parts",
    [[END], [BEGIN, replace(END, at=5)], [replace(WHOLE, data=b"x" * (_LARGEST_BODY_BYTES + 1))]],
    ids=["without its beginning", "with a gap", "too large"],
)
def test_what_is_not_whole_is_not_heard_at_all(parts: list[Part]) -> None:
    taken, frames = heard(parts)
    assert taken[-1] is False
    assert frames == []


def test_a_new_beginning_forgets_the_half_of_before() -> None:
    anew = replace(WHOLE, number=2)
    assert heard([BEGIN, anew]) == ([True, True], [b"first", b"second"])
