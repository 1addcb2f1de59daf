"""Every answer forbids the browser what our pages never need."""

import asyncio
from collections.abc import Awaitable

import pytest
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from samenbeeld.security.headers import SecurityHeaders


def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


async def later_page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


def policy(request: HttpRequest) -> dict[str, str]:
    response = SecurityHeaders(page)(request)
    assert isinstance(response, HttpResponse)
    lines = response.headers["Content-Security-Policy"].split("; ")
    return dict(line.split(" ", 1) for line in lines)


def test_only_our_own_scripts_and_styles_run() -> None:
    lines = policy(RequestFactory().get("/"))
    assert (lines["default-src"], lines["script-src"], lines["style-src"]) == ("'none'", "'self'", "'self'")


def test_nothing_unsafe_is_allowed() -> None:
    assert "unsafe" not in str(policy(RequestFactory().get("/")))


def test_our_pages_stand_in_nobodys_frame() -> None:
    assert policy(RequestFactory().get("/"))["frame-ancestors"] == "'none'"


@pytest.mark.parametrize(("secure", "scheme"), [(False, "ws"), (True, "wss")])
def test_the_live_path_of_our_own_host_is_open(secure: bool, scheme: str) -> None:
    lines = policy(RequestFactory().get("/", secure=secure))
    assert lines["connect-src"] == f"'self' {scheme}://testserver"


def test_a_forged_host_gets_no_live_path() -> None:
    lines = policy(RequestFactory().get("/", headers={"Host": "evil.example"}))
    assert lines["connect-src"] == "'self'"


def test_a_door_may_be_stricter() -> None:
    def strict(request: HttpRequest) -> HttpResponse:
        return HttpResponse("ok", headers={"Referrer-Policy": "no-referrer"})

    response = SecurityHeaders(strict)(RequestFactory().get("/"))
    assert isinstance(response, HttpResponse)
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_an_awaited_answer_is_protected_too() -> None:
    async def asked() -> HttpResponseBase:
        answer = SecurityHeaders(later_page)(RequestFactory().get("/"))
        assert isinstance(answer, Awaitable)
        return await answer

    assert asyncio.run(asked()).headers["X-Frame-Options"] == "DENY"
