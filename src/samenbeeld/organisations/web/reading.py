"""Which organisation a door is about, for whoever may know of it."""

from typing import Any

from django.http import HttpRequest

from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries
from samenbeeld.organisations.models import Organisation
from samenbeeld.security.doors import permissions


def readable(request: HttpRequest, slug: str) -> Organisation:
    """The organisation. For whoever may not know of it, it does not exist."""
    queries.asking(request)
    found = queries.page_of(slug)
    if not may_read(request, found):
        raise NotFound("organisations-not-found")
    return found


def may_read(request: HttpRequest, organisation: Organisation) -> bool:
    """Whether they may know of it."""
    return permissions(request).may("organisations.read", **place_of(organisation))


def place_of(organisation: Organisation) -> Any:
    """Where it stands, as permission is asked."""
    return {"owner": organisation.slug, "regions": queries.region_codes(organisation)}
