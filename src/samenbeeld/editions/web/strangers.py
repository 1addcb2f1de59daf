"""Pages for who has no account: nothing leads into the platform, and no other site hears of the address."""

from collections.abc import Mapping
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samenbeeld.security import rate_limit
from samenbeeld.security.rate_limit import Limit

# Guessing is hopeless; this only keeps a machine from trying all night.
GUESSES = Limit("edition-link", tries=30, window=timedelta(minutes=5))


def counted(request: HttpRequest) -> None:
    """One wrong guess. Raises TooManyTries."""
    rate_limit.count(GUESSES, request.META.get("REMOTE_ADDR", ""))


def to_a_stranger(
    request: HttpRequest, template: str, context: Mapping[str, object], *, status: int = 200
) -> HttpResponse:
    """This page, that no search engine keeps and no address behind a link hears of."""
    response = render(request, template, context, status=status)
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
