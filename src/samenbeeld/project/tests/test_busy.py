"""Who is not answered in time, or finds the database away, hears that in a sentence and not as a mistake."""

import asyncio
import json
from typing import Any

import pytest
from django.db import InterfaceError, OperationalError
from django.test import RequestFactory
from django.urls import get_resolver

from samenbeeld.project import busy

PERSON, PROGRAM, PART = (b"accept", b"text/html"), (b"accept", b"application/json"), (b"hx-request", b"true")
ENGLISH = (b"cookie", b"samenbeeld_language=en")


def told(*headers: tuple[bytes, bytes]) -> tuple[int, dict[str, str], str]:
    """Status, headers and text of the answer to who waited too long."""
    messages: list[Any] = []

    async def send(message: Any) -> None:
        messages.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/taken/",
        "headers": [(b"host", b"localhost"), *headers],
    }
    asyncio.run(busy.tell_busy(scope, None, send))  # type: ignore[arg-type]  # it reads nothing
    start, body = messages
    found = {name.decode(): value.decode() for name, value in start["headers"]}
    return start["status"], found, body["body"].decode()


def test_a_person_who_waited_too_long_reads_what_to_do_and_that_what_was_typed_is_still_there() -> None:
    status, headers, page = told(PERSON)
    assert status == 503
    assert "Even geduld" in page
    assert "Ga terug: wat je invulde, staat er nog." in page
    assert headers["retry-after"] == "10"
    assert "default-src 'none'" in headers["content-security-policy"]


def test_it_is_said_in_the_language_of_the_screen() -> None:
    assert "One moment please" in told(PERSON, ENGLISH)[2]


def test_a_program_gets_the_same_as_json() -> None:
    status, _, said = told(PROGRAM)
    assert (status, json.loads(said)["key"]) == (503, "refusal-busy")


def test_a_part_of_a_page_gets_the_sentences_alone() -> None:
    _, _, page = told(PERSON, PART)
    assert "Even geduld" in page
    assert "<html" not in page


@pytest.mark.parametrize("gone", [OperationalError, InterfaceError])
def test_that_the_database_is_away_is_no_mistake_of_ours(gone: type[Exception]) -> None:
    answer = answered(gone("server closed the connection"))
    assert answer.status_code == 503
    assert "De database antwoordt nu niet." in answer.content.decode()


def test_what_went_wrong_otherwise_still_is() -> None:
    answer = answered(LookupError("ours"))
    assert answer.status_code == 500
    assert "Er ging bij ons iets mis" in answer.content.decode()


def answered(problem: Exception) -> Any:
    """As Django asks for it: while the problem is being handled."""
    failed = get_resolver().resolve_error_handler(500)
    try:
        raise problem
    except Exception:
        return failed(RequestFactory().get("/", headers={"accept": "text/html"}))
