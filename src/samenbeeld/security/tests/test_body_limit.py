"""What is too large is refused unread, or as soon as it is too much; its sender gets the answer."""

import asyncio
from collections.abc import MutableMapping
from typing import Any

from samenbeeld.security.body_limit import TOO_LARGE, BodyLimit, Receive, Send

Message = MutableMapping[str, Any]


async def reader(scope: Message, receive: Receive, send: Send) -> None:
    """An application that reads everything and answers with how much it was, or that it was too large."""
    had, more = 0, True
    while more:
        message = await receive()
        had, more = had + len(message["body"]), message["more_body"]
    status = 413 if TOO_LARGE in scope else 200
    await send({"type": "http.response.start", "status": status, "headers": []})
    await send({"type": "http.response.body", "body": str(had).encode()})


def sent(pieces: list[bytes], *, announced: int | None = None, limit: int = 100) -> tuple[list[Message], int]:
    """What came back, and how many pieces nobody fetched."""
    waiting, answers = list(pieces), []

    async def receive() -> Message:
        piece = waiting.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(waiting)}

    async def send(message: Message) -> None:
        answers.append(message)

    headers = [] if announced is None else [(b"content-length", str(announced).encode())]
    scope = {"type": "http", "method": "POST", "path": "/", "headers": headers}
    asyncio.run(BodyLimit(reader, lambda path: limit)(scope, receive, send))
    return answers, len(waiting)


def test_what_fits_comes_through() -> None:
    answers, _ = sent([b"x" * 60, b"x" * 40], announced=100)
    assert (answers[0]["status"], answers[1]["body"]) == (200, b"100")


def test_what_announces_too_much_is_refused_before_a_byte_was_read() -> None:
    answers, _ = sent([b"x" * 60, b"x" * 60], announced=120)
    assert (answers[0]["status"], answers[1]["body"]) == (413, b"0")


def test_what_turns_out_too_much_is_refused_while_it_comes() -> None:
    answers, _ = sent([b"x" * 60, b"x" * 60, b"x" * 60])
    assert (answers[0]["status"], answers[1]["body"]) == (413, b"60")


def test_the_whole_answer_is_given_before_the_rest_is_thrown_away() -> None:
    answers, left = sent([b"x" * 60] * 5, announced=300)
    assert answers[1]["more_body"]
    assert answers[-1] == {"type": "http.response.body", "body": b"", "more_body": False}
    assert left == 0
