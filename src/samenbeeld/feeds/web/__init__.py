"""Doors of the sources: how each is doing, what came in as it came in, and asking one again."""

import zlib
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.escalation.queries import said
from samenbeeld.feeds import actions, queries
from samenbeeld.feeds.actions.counting import link_institution
from samenbeeld.feeds.models import Reception
from samenbeeld.feeds.queries import Health, counting
from samenbeeld.feeds.queries import mapped as mapped_queries
from samenbeeld.feeds.queries.passing import passing
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.feeds.web import capacity_out, control_rooms, machine, mapped, out, sheets
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

_MOST_SHOWN = 50


@dataclass(frozen=True)
class HealthRow:
    """A source as it is read: its state in one word, and why."""

    health: Health
    name: str
    word: str
    is_good: bool
    reason: str
    left: list[str]


@dataclass(frozen=True)
class ReceptionRow:
    """One answer as it is read."""

    row: Reception
    refused: list[str]
    is_kept: bool
    address: str  # where we read on, "" for that of the source itself


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All sources with how they do, those that are listened to first."""
    member = _keeper(request)
    context = {
        "rows": [_row(each) for each in queries.healths(now())],
        "most_an_hour": passing().most_an_hour,
        "may_manage": may(member, "feeds.manage", NODE_SCOPE),
    }
    return render(request, "feeds/index.html", context)


@require_safe
def feed(request: HttpRequest, code: str) -> HttpResponse:
    """One source: how it does, and its last answers with what was not taken."""
    member = _keeper(request)
    found = queries.feed(code)
    unknown = counting.unknown_keys(code)
    context = {
        "row": _row(queries.health(found, now())),
        "unknown": unknown,
        "institutions": counting.offered() if unknown else [],
        "feed": found,
        "receptions": [_reception(found, each) for each in queries.receptions(code, _MOST_SHOWN)],
        "most_an_hour": passing().most_an_hour,
        "own": mapped_queries.newest().get(code) if found.kind == mapped_queries.MAPPED else None,
        "versions": mapped_queries.versions(code) if found.kind == mapped_queries.MAPPED else [],
        "may_manage": may(member, "feeds.manage", NODE_SCOPE),
    }
    return render(request, "feeds/feed.html", context)


@require_safe
def reception(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """One answer, byte for byte, to take along. Never shown: it may be hostile."""
    _keeper(request)
    row = queries.reception(queries.feed(code).code, pk)
    if not row.body:
        raise NotFound("feeds-no-reception")
    return HttpResponse(
        zlib.decompress(bytes(row.body)),
        headers={
            "Content-Type": "application/octet-stream",
            "Content-Disposition": f'attachment; filename="{code}-{row.pk}.bin"',
            "X-Content-Type-Options": "nosniff",
        },
    )


@require_POST
def link(request: HttpRequest, code: str) -> HttpResponse:
    """POST key and organisation: which institution the source means by a name."""
    member = _keeper(request)
    link_institution(
        actor=member,
        feed=queries.feed(code),
        key=request.POST.get("key", ""),
        organisation=organisations.by_slug(request.POST.get("organisation", "")),
    )
    messages.success(request, say("feeds-count-was-linked"))
    return redirect("feed", code=code)


@require_POST
def soon(request: HttpRequest, code: str) -> HttpResponse:
    """Ask it at the next round."""
    member = _keeper(request)
    actions.ask_soon(actor=member, feed=queries.feed(code))
    messages.success(request, say("feeds-was-hurried"))
    return redirect("feed", code=code)


def _keeper(request: HttpRequest) -> Membership:
    member = organisations.asking(request)
    require(member, "feeds.read", NODE_SCOPE)
    return member


def _row(health: Health) -> HealthRow:
    state = health.state
    failing = state is not None and state.failures > 0
    if not health.is_listened_to:
        word = "off"
    elif failing:
        word = "failing"
    elif health.is_late:
        word = "waiting" if state is None else "late"
    elif state is not None and any(key == "feeds-count-frozen" for key, _ in state.left):
        word = "frozen"
    else:
        word = "good"
    reason = say(state.reason, **state.reason_values) if state is not None and failing else ""
    left = [say(key, **values) for key, values in state.left] if state is not None else []
    return HealthRow(health, said(health.feed.name), say(f"feeds-is-{word}"), word == "good", reason, left)


def _reception(found: Feed, row: queries.Received) -> ReceptionRow:
    address = row.row.address if row.row.address != found.address[: len(row.row.address)] else ""
    return ReceptionRow(
        row.row, [say(key, **values) for key, values in row.row.refused], row.is_kept, address
    )


urlpatterns = [
    path("veiligheidsbeeld/niveaus.atom", out.levels, name="feed_levels"),
    path("beheer/bronnen/", index, name="feeds"),
    path(f"beheer/bronnen/{queries.NEW}/", mapped.new, name="feed_new"),
    path("beheer/bronnen/<slug:code>/wijzigen/", mapped.change, name="feed_change"),
    path("beheer/bronnen/<slug:code>/stop/", mapped.stop, name="feed_stop"),
    path("beheer/bronnen/<slug:code>/hervat/", mapped.resume, name="feed_resume"),
    path("beheer/bronnen/<slug:code>/", feed, name="feed"),
    path("beheer/bronnen/<slug:code>/nu/", soon, name="feed_soon"),
    path("beheer/bronnen/<slug:code>/aanwijzen/", link, name="feed_link"),
    path("capaciteit/inlezen/", sheets.hand_in, name="capacity_sheet"),
    path("activiteiten/<slug:slug>/capaciteit/inlezen/", sheets.hand_in, name="activity_capacity_sheet"),
    path("capaciteit/have.xml", capacity_out.have, name="capacity_have"),
    path("capaciteit/sleutels/", machine.keys, name="machine_keys"),
    path("capaciteit/sleutels/<uuid:pk>/intrekken/", machine.withdraw, name="machine_key_withdraw"),
    path("fhir/r4", machine.bundle, name="fhir_bundle"),
    path("fhir/r4/metadata", capacity_out.metadata, name="fhir_metadata"),
    path("fhir/r4/<slug:kind>", capacity_out.search, name="fhir_search"),
    path("fhir/r4/<slug:kind>/<str:key>", capacity_out.one, name="fhir_one"),
    path("veiligheidsbeeld/signalen/bericht/", control_rooms.hand_in, name="feed_message"),
    path("activiteiten/<slug:slug>/emsi.xml", control_rooms.out, {"form": "xml"}, name="activity_emsi"),
    path(
        "activiteiten/<slug:slug>/emsi.json", control_rooms.out, {"form": "json"}, name="activity_emsi_json"
    ),
    path("beheer/bronnen/<slug:code>/ontvangen/<int:pk>/", reception, name="feed_reception"),
]
