"""Doors of the safety picture: the grid, one theme, judging it, reading along, and what others see."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.escalation.queries import said
from samenbeeld.indicators.queries.measured import measured, of_theme
from samenbeeld.indicators.queries.official import official as heard
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, NotFound, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.plans.queries import related
from samenbeeld.risk_profile.queries import at_theme
from samenbeeld.safety_picture import actions, queries
from samenbeeld.safety_picture.models import Assessment, OwnLevel
from samenbeeld.safety_picture.queries import Tile, definition
from samenbeeld.safety_picture.queries.calendar import occasions
from samenbeeld.safety_picture.queries.definition import scope
from samenbeeld.safety_picture.queries.evidence import proposal
from samenbeeld.safety_picture.queries.region_map import region_map
from samenbeeld.safety_picture.queries.signals import new_in
from samenbeeld.safety_picture.queries.tiles import (
    by_id,
    day,
    own_level,
    own_level_with,
    recent,
    tiles,
    tiles_of,
)
from samenbeeld.safety_picture.rules.definition import Theme
from samenbeeld.safety_picture.rules.weeks import monday
from samenbeeld.safety_picture.web import calendar, forms, pages, signals

UNPROCESSABLE = 422
_RECENT, _COMING = 12, 5
_TO_CALL = ("ghor", "public_health", "safety_region")
_SOON = timedelta(days=13)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All themes, of both regions together or of one: `?regio=zuid-limburg`."""
    context = _grid(request)
    return render(request, "safety_picture/index.html", context)


@require_safe
def briefing(request: HttpRequest) -> HttpResponse:
    """The same for a wall: large, without anything to press, the gravest first. It renews itself."""
    context = _grid(request)
    context["cards"] = pages.gravest_first(context["cards"])
    return render(request, "safety_picture/briefing.html", context)


@require_safe
def criteria(request: HttpRequest) -> HttpResponse:
    """By which words each level of each theme is judged, with their source and how sure we are of them."""
    require(organisations.asking(request), "safety_picture.read", NODE_SCOPE)
    defined = definition()
    context = {
        "definition": defined,
        "scale": pages.scale_rows(),
        "themes": pages.criteria_rows(),
        "second_from": _level_word(defined.second_reader_from),
        "deviation_hours": int(defined.deviation_holds.total_seconds() // 3600),
    }
    return render(request, "safety_picture/criteria.html", context)


@require_safe
def theme(request: HttpRequest, code: str) -> HttpResponse:
    """One theme in one region: `?regio=`, by default the reader's own; `?wand` as large as a wall asks."""
    member, found, region = _place(request, code)
    return _theme_page(request, member, found, region)


@require_http_methods(["GET", "HEAD", "POST"])
def assess(request: HttpRequest, code: str) -> HttpResponse:
    """Judge a theme. First a level of one's own; only then the proposal, and the words."""
    member, found, region = _place(request, code)
    require(member, "safety_picture.assess", scope(region))
    kept = own_level_with(request.POST.get("own", ""), member) if request.method == "POST" else None
    if kept is not None:
        form = forms.JudgementForm(request.POST, mondays=_coming())
        if form.is_valid() and _done(form, lambda: actions.assess(actor=member, own=kept, **form.chosen())):
            waits = definition().needs_second_reader(Level(form.cleaned_data["level"]))
            messages.success(
                request, say("safety-picture-was-sent" if waits else "safety-picture-was-published")
            )
            return redirect(_address(found, region))
        return _judging(request, found, region, kept, form)
    if (own := own_level(member, found, region, now())) is not None:
        return _judging(request, found, region, own, None)
    return _own_level_page(request, found, region, forms.OwnLevelForm(theme=found))


@require_POST
def own_level_of(request: HttpRequest, code: str) -> HttpResponse:
    """Record a level of one's own; the proposal is shown after it."""
    member, found, region = _place(request, code)
    require(member, "safety_picture.assess", scope(region))
    form = forms.OwnLevelForm(request.POST, theme=found)
    if form.is_valid() and _done(
        form,
        lambda: actions.record_own_level(actor=member, region=region, theme=found.code, **form.chosen()),
    ):
        return redirect(_address(found, region, "safety_picture_assess"))
    return _own_level_page(request, found, region, form)


@require_POST
def still_so(request: HttpRequest, code: str) -> HttpResponse:
    """Nothing changed: the same judgement, dated now. When the rules now say otherwise, the form opens."""
    member, found, region = _place(request, code)
    try:
        made = actions.still_so(actor=member, region=region, theme=found.code)
    except NotAllowed:
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
        return redirect(_address(found, region, "safety_picture_assess"))
    messages.success(
        request, say("safety-picture-was-sent" if made.needs_second else "safety-picture-was-published")
    )
    return redirect(_address(found, region))


@require_POST
def read_along(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The second pair of eyes on a judgement that waits."""
    member, row = _assessment(request, pk)
    form = forms.ReadingForm(request.POST)
    if form.is_valid():
        agrees = form.cleaned_data["agrees"] == "ja"
        if _done(
            form,
            lambda: actions.read_along(
                actor=member, assessment=row, agrees=agrees, remark=form.cleaned_data["remark"]
            ),
        ):
            messages.success(
                request, say("safety-picture-was-agreed" if agrees else "safety-picture-was-sent-back")
            )
            return redirect(_address(queries.definition().themes[row.theme], row.region))
    return _theme_page(request, member, definition().themes[row.theme], row.region, reading=form)


@require_POST
def opinion(request: HttpRequest, pk: UUID) -> HttpResponse:
    """We see this too, or we see it otherwise."""
    member, row = _assessment(request, pk)
    form = forms.OpinionForm(request.POST)
    if form.is_valid() and _done(
        form,
        lambda: actions.give_opinion(
            actor=member,
            assessment=row,
            level=Level(form.cleaned_data["level"]),
            text=form.cleaned_data["text"],
        ),
    ):
        messages.success(request, say("safety-picture-opinion-was-given"))
        return redirect(_address(definition().themes[row.theme], row.region))
    return _theme_page(request, member, definition().themes[row.theme], row.region, opinion=form)


def _grid(request: HttpRequest) -> dict[str, Any]:
    member = organisations.asking(request)
    require(member, "safety_picture.read", NODE_SCOPE)
    every = organisations.regions()
    chosen = next((each for each in every if each.slug == request.GET.get("regio")), None)
    moment = now()
    shown = [chosen] if chosen else every
    cards = pages.cards(tiles(shown, moment).values())
    return {
        "cards": cards,
        "headline": pages.headline(cards),
        "regions": every,
        "chosen": chosen,
        "new_signals": sum(new.count for new in new_in(shown).values()),
        "week": str(day(moment).isocalendar().week),
        "now": moment,
    }


def _theme_page(
    request: HttpRequest,
    member: Membership,
    found: Theme,
    region: Region,
    *,
    reading: forms.ReadingForm | None = None,
    opinion: forms.OpinionForm | None = None,
) -> HttpResponse:
    moment = now()
    every = tiles_of(found, organisations.regions(), moment)
    tile = every[region.code]
    current, waiting = tile.current, tile.waiting
    scope_here = scope(region)
    may_read_along = may(member, "safety_picture.read_along", scope_here)
    may_assess = may(member, "safety_picture.assess", scope_here)
    is_mine = waiting is not None and waiting.written_by.account_id == member.account_id
    context = {
        "theme": found,
        "name": said(found.name),
        "parent": definition().themes.get(found.parent),
        "parent_name": said(definition().themes[found.parent].name) if found.parent else "",
        "region": region,
        "regions": organisations.regions(),
        "neighbours": [
            each
            for each in every.values()
            if each.region.code != region.code and each.level is not tile.level
        ],
        "tile": tile,
        "current": current,
        "number": str(current.number) if current else "",
        "parts": [(part, said(part.theme.name)) for part in tile.parts],
        "published_at": pages.published(current) if current else None,
        "card": pages.TileCard(found, tile, (), True),
        "by": pages.who(current.written_by) if current else "",
        "read_by": pages.who(current.reading.by) if current and hasattr(current, "reading") else "",
        "weeks": pages.named_weeks(tile.weeks),
        "evidence": pages.evidence_of(current) if current else [],
        "plans": related(found.parent or found.code, region.code, member),
        "risks": at_theme(found.parent or found.code, region, member),
        "coming": calendar.coming([region], _COMING),
        **_map(every, moment),
        "measured": pages.measured_cards(measured(of_theme(found.code, region.code), moment), moment),
        "now": moment,
        "heard": heard(found.code, region.code, moment) if found.official else None,
        "official_name": said(found.official) if found.official else "",
        "signals": signals.on_tile(found.code, region, member),
        "opinions": pages.opinion_rows(tile),
        "history": [
            (row, pages.published(row), pages.who(row.written_by)) for row in recent(found, region, _RECENT)
        ],
        "contacts": pages.contacts(organisations.to_call(region.code, _TO_CALL)),
        # What waits is seen by who judges or reads along here, and by nobody else yet.
        "waiting": waiting if may_read_along or may_assess else None,
        "waiting_by": pages.who(waiting.written_by) if waiting else "",
        "sent_back": tile.sent_back if may_assess or may_read_along else None,
        "may_assess": may_assess,
        "may_read_along": may_read_along and not is_mine,
        "is_mine": is_mine,
        "may_give_opinion": current is not None and may(member, "safety_picture.give_opinion", scope_here),
        "reading": reading or forms.ReadingForm(),
        "opinion": opinion or forms.OpinionForm(),
        "criteria": [(level, said(words)) for level, words in found.criteria.items()],
    }
    refused = bool((reading and reading.errors) or (opinion and opinion.errors))
    page = "far" if "wand" in request.GET else "theme"
    return render(request, f"safety_picture/{page}.html", context, status=UNPROCESSABLE if refused else 200)


def _map(every: dict[str, Tile], moment: datetime) -> dict[str, Any]:
    """The regions with their levels, and where much is coming in the next two weeks; in words as well."""
    today = day(moment)
    coming = occasions([tile.region for tile in every.values()], today, today + _SOON)
    words = [
        f"{tile.region.name}: {say(f'look-level-{tile.level.value}').lower()}" for tile in every.values()
    ]
    return {"map": region_map(every, coming), "map_words": ", ".join(words)}


def _own_level_page(
    request: HttpRequest, found: Theme, region: Region, form: forms.OwnLevelForm
) -> HttpResponse:
    tile = queries.tile(found, region, now())
    context = {
        "theme": found, "name": said(found.name), "region": region, "form": form, "tile": tile,
        "current": tile.current,
        "criteria": [(level, said(words)) for level, words in found.criteria.items()],
        "address": _address(found, region),
    }  # fmt: skip
    return render(
        request, "safety_picture/own_level.html", context, status=UNPROCESSABLE if form.errors else 200
    )


def _judging(
    request: HttpRequest, found: Theme, region: Region, own: OwnLevel, form: forms.JudgementForm | None
) -> HttpResponse:
    tile = queries.tile(found, region, now())
    proposed = proposal(found, region, now(), Level(own.official) if own.official else None)
    shown = form or forms.JudgementForm(mondays=_coming(), initial=_before(tile, own))
    context = {
        "theme": found, "name": said(found.name), "region": region, "form": shown, "own": own,
        "proposed": proposed.level, "evidence": pages.evidence_of_proposal(proposed),
        "differs": proposed.level is not Level.UNKNOWN and proposed.level.value != own.level,
        "second_from": _level_word(definition().second_reader_from),
        "criteria": [(level, said(words)) for level, words in found.criteria.items()],
        "address": _address(found, region),
    }  # fmt: skip
    return render(
        request, "safety_picture/assess.html", context, status=UNPROCESSABLE if shown.errors else 200
    )


def _level_word(level: Level) -> str:
    return say(f"look-level-{level.value}").lower()


def _before(tile: Tile, own: OwnLevel) -> dict[str, str]:
    """The words of last time, and the outlook from this week on: only what changed has to be typed."""
    last = tile.sent_back or tile.current
    filled = {"own": str(own.pk), "level": own.level, "trend": "steady"}
    if last is not None:
        filled |= {"what_is": last.what_is, "what_if": last.what_if, "what_now": last.what_now}
    coming = [week.level for week in tile.weeks if week.part == "future"]
    return filled | {f"outlook_{number}": level.value for number, level in enumerate(coming, start=1)}


def _coming() -> list[date]:
    this = monday(day(now()))
    return [this + timedelta(days=7 * number) for number in range(1, definition().weeks_ahead + 1)]


def _done(form: RefusableForm, act: Callable[[], object]) -> bool:
    """Whether the action was done; a refusal stands at its field."""
    try:
        act()
    except NotAllowed:
        raise
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def _place(request: HttpRequest, code: str) -> tuple[Membership, Theme, Region]:
    """Who asks, the theme, and the region that is asked for, by default the reader's own."""
    member = organisations.asking(request)
    require(member, "safety_picture.read", NODE_SCOPE)
    found = definition().themes.get(code)
    if found is None:
        raise NotFound("safety-picture-theme-unknown")
    asked = request.POST.get("region") or request.GET.get("regio", "")
    if asked:
        return member, found, organisations.region(asked)
    own = organisations.region_codes(member.organisation)
    every = organisations.regions()
    return member, found, next((each for each in every if each.code in own), every[0])


def _assessment(request: HttpRequest, pk: UUID) -> tuple[Membership, Assessment]:
    member = organisations.asking(request)
    require(member, "safety_picture.read", NODE_SCOPE)
    row = by_id(pk)
    if row is None:
        raise NotFound("safety-picture-not-there")
    return member, row


def _address(found: Theme, region: Region, name: str = "safety_picture_theme") -> str:
    return f"{reverse(name, args=[found.code])}?regio={region.slug}"


urlpatterns = [
    path("veiligheidsbeeld/", index, name="safety_picture"),
    path("veiligheidsbeeld/briefing/", briefing, name="safety_picture_briefing"),
    path("veiligheidsbeeld/criteria/", criteria, name="safety_picture_criteria"),
    *calendar.urlpatterns,
    *signals.urlpatterns,
    path("veiligheidsbeeld/weging/<uuid:pk>/meelezen/", read_along, name="safety_picture_read_along"),
    path("veiligheidsbeeld/weging/<uuid:pk>/zienswijze/", opinion, name="safety_picture_opinion"),
    path("veiligheidsbeeld/<slug:code>/", theme, name="safety_picture_theme"),
    path("veiligheidsbeeld/<slug:code>/wegen/", assess, name="safety_picture_assess"),
    path("veiligheidsbeeld/<slug:code>/eigen-niveau/", own_level_of, name="safety_picture_own_level"),
    path("veiligheidsbeeld/<slug:code>/nog-steeds-zo/", still_so, name="safety_picture_still_so"),
]
