"""What somebody hears when the server has no time, or its database is away: calmly, not as a mistake."""

import sys
from io import BytesIO
from typing import cast

from django.core.handlers.asgi import ASGIRequest
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.defaults import server_error

from samenbeeld.look.language import ScreenLanguage
from samenbeeld.look.words import say
from samenbeeld.project.refusals import is_part, wants_json
from samenbeeld.security.body_limit import Receive, Scope, Send
from samenbeeld.security.headers import SecurityHeaders

_STATUS = 503
# After so many seconds a program may ask again.
_AGAIN_SECONDS = 10


def failed(request: HttpRequest) -> HttpResponse:
    """The answer for what went wrong unforeseen. That the database does not answer is no mistake of ours."""
    is_away = isinstance(sys.exc_info()[1], (OperationalError, InterfaceError))
    return _answer(request, "refusal-database-away") if is_away else server_error(request)


async def tell_busy(scope: Scope, receive: Receive, send: Send) -> None:
    """ASGI application for who got no turn. Without the database, and without any of our threads."""
    request = ASGIRequest(scope, BytesIO())
    response = cast(HttpResponse, _protected(request))
    headers = [(name.lower().encode(), value.encode()) for name, value in response.items()]
    await send({"type": "http.response.start", "status": response.status_code, "headers": headers})
    await send({"type": "http.response.body", "body": response.content})


def _busy(request: HttpRequest) -> HttpResponse:
    return _answer(request, "refusal-busy")


_protected = SecurityHeaders(ScreenLanguage(_busy))


def _answer(request: HttpRequest, key: str) -> HttpResponse:
    told = {"title": say("refusal-title-503"), "text": say(key)}
    if wants_json(request):
        response: HttpResponse = JsonResponse({"key": key, "message": told["text"]})
    else:
        # Without the request: who asks is in the database, and so is what stands around a page.
        template = "project/refusal_part.html" if is_part(request) else "project/refusal.html"
        response = render(None, template, told)
    response.status_code = _STATUS
    response["Retry-After"] = str(_AGAIN_SECONDS)
    return response
