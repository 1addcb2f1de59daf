"""The language of the screen does not follow the browser."""

import asyncio
from collections.abc import Awaitable

import pytest
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from samenbeeld.look.language import ScreenLanguage
from samenbeeld.look.words import current_language


def answer(request: HttpRequest) -> HttpResponse:
    return HttpResponse(current_language())


async def answer_later(request: HttpRequest) -> HttpResponse:
    return HttpResponse(current_language())


def ask(cookie: str) -> HttpRequest:
    request = RequestFactory().get("/", headers={"Accept-Language": "en"})
    request.COOKIES["samenbeeld_language"] = cookie
    return request


@pytest.mark.parametrize(("cookie", "language"), [("", b"nl"), ("en", b"en"), ("de", b"nl")])
def test_the_screen_is_dutch_unless_english_was_chosen(cookie: str, language: bytes) -> None:
    assert ScreenLanguage(answer)(ask(cookie)).content == language  # type: ignore[union-attr]


def test_the_language_holds_while_an_answer_is_awaited() -> None:
    async def asked() -> HttpResponseBase:
        answer = ScreenLanguage(answer_later)(ask("en"))
        assert isinstance(answer, Awaitable)
        return await answer

    assert getattr(asyncio.run(asked()), "content", b"") == b"en"
