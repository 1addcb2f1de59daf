"""Doors of the calendar: what is to come, adding, taking off, and calendars of other programs in and out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
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
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, NotFound, Refused
from samenbeeld.look import times
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.actions import calendar as actions
from samenbeeld.safety_picture.models import Occasion
from samenbeeld.safety_picture.queries import calendar as queries
from samenbeeld.safety_picture.queries.definition import scope
from samenbeeld.safety_picture.queries.tiles import day
from samenbeeld.safety_picture.rules import calendar_file
from samenbeeld.safety_picture.rules.calendar import Accumulation, days_between
from samenbeeld.safety_picture.rules.weeks import monday
from samenbeeld.safety_picture.web.forms import CalendarFileForm, OccasionForm
from samenbeeld.security import rate_limit
from samenbeeld.security.rate_limit import Limit

CONFLICT, UNPROCESSABLE = 409, 422
_SHADES = 5
# Guessing is hopeless; this only keeps a machine from trying all night.
_GUESSES = Limit("calendar-subscription", tries=30, window=timedelta(minutes=5))


@dataclass(frozen=True)
class OccasionRow:
    """One thing of the calendar in words."""

    occasion: Occasion
    kind: str
    where: str
    when: str
    may_withdraw: bool


@dataclass(frozen=True)
class DayCell:
    """One day of the picture: how much is there. `shade` goes from 0 to 5."""

    day: date
    count: int
    shade: int
    is_today: bool
    is_past: bool
    titles: str


@dataclass(frozen=True)
class Together:
    """Several things in one place at once, as one sentence and what they are."""

    sentence: str
    titles: list[str]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The coming weeks: how full each day is, what comes together, and the list."""
    return _page(request, _member(request))


@require_safe
def file(request: HttpRequest) -> HttpResponse:
    """The coming weeks as iCalendar, to take along once."""
    _member(request)
    return _written(*_regions(request))


@require_safe
def subscribed(request: HttpRequest, token: str) -> HttpResponse:
    """The same for a calendar program, which asks again by itself and cannot log in: the address says whose
    it is. What its owner may no longer read, it is not given either.
    """
    try:
        member = queries.subscriber(token)
        require(member, "safety_picture.read", NODE_SCOPE)
    except (NotFound, NotAllowed):
        rate_limit.count(_GUESSES, request.META.get("REMOTE_ADDR", ""))
        raise NotFound("safety-picture-no-subscription") from None
    answer = _written(*_regions(request))
    answer["Cache-Control"] = "private, max-age=900"
    return answer


def _written(regions: Sequence[Region], chosen: Region | None) -> HttpResponse:
    first, last = _window()
    found = queries.occasions(regions, first, last)
    kinds = {kind.code: said(kind.name) for kind in queries.calendar().kinds.values()}
    made = calendar_file.written((each.entry for each in found), stamp=now(), kinds=kinds)
    name = f"veiligheidsbeeld-{chosen.slug if chosen else 'kalender'}.ics"
    return HttpResponse(
        made,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Put something on the calendar of a region."""
    member = _member(request)
    region = organisations.region(request.POST.get("region", ""))
    require(member, "safety_picture.keep_calendar", scope(region))
    form = _form(request.POST, [region])
    if form.is_valid():
        try:
            made = actions.add_occasions(actor=member, region=region, entries=form.entries())
            messages.success(request, say("safety-picture-occasions-were-added", count=len(made)))
            return redirect(_address(region))
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    return _page(request, member, form=form, chosen=region)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say it better: another one takes its place, under the same name for other calendars."""
    member = _member(request)
    found = queries.newest(pk)
    require(member, "safety_picture.keep_calendar", scope(found.region))
    is_overtaken = found.pk != pk
    form = _form(request.POST if request.method == "POST" else None, [found.region], found)
    if is_overtaken and form.is_valid() and not _is_same(form, found):
        form.add_error(None, say("safety-picture-occasion-overtaken", title=found.title, when=_when(found)))
    if form.is_valid():
        try:
            if not _is_same(form, found):
                actions.add_occasion(
                    actor=member, region=found.region, entry=form.entry(), source=found.source, replaces=found
                )
            messages.success(request, say("safety-picture-occasion-was-changed"))
            return redirect(_address(found.region))
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    context = {"occasion": found, "region": found.region, "form": form, "address": _address(found.region)}
    status = 200 if not form.errors else CONFLICT if is_overtaken else UNPROCESSABLE
    return render(request, "safety_picture/occasion.html", context, status=status)


def _is_same(form: OccasionForm, stands: Occasion) -> bool:
    """Whether it stands there already as it was typed: a second tap, or nothing was changed."""
    try:
        return replace(form.entry(), uid=stands.uid) == stands.entry
    except Refused:
        return False


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take something off the calendar, with the reason."""
    member = _member(request)
    found = queries.occasion(pk)
    try:
        actions.withdraw_occasion(actor=member, occasion=found, reason=request.POST.get("reason", ""))
        messages.success(request, say("safety-picture-occasion-was-withdrawn"))
    except NotAllowed:
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
    return redirect(_address(found.region))


@require_POST
def take_over(request: HttpRequest) -> HttpResponse:
    """A calendar of another program: first what is in it, and after a second press it is taken over."""
    member = _member(request)
    region = organisations.region(request.POST.get("region", ""))
    require(member, "safety_picture.keep_calendar", scope(region))
    form = CalendarFileForm(request.POST, request.FILES, policy=queries.calendar())
    text, name = request.POST.get("text", "").encode(), request.POST.get("name", "")
    if uploaded := request.FILES.get("file"):
        text, name = uploaded.read(calendar_file.LARGEST_BYTES + 1), str(uploaded.name)
    if form.is_valid():
        try:
            if not text:
                raise Refused("safety-picture-file-missing", field="file")
            told = _read(text, form.cleaned_data["kind"], region)
            entries = [each.entry for each in told if each.entry is not None]
            if request.POST.get("sure"):
                done = actions.import_occasions(actor=member, region=region, entries=entries, source=name)
                messages.success(
                    request, say("safety-picture-was-imported", new=done.new, changed=done.changed)
                )
                return redirect(_address(region))
            context = {
                "region": region, "name": name, "text": text.decode("utf-8", "replace"),
                "kind": form.cleaned_data["kind"], "told": _preview(told, region), "count": len(entries),
                "address": _address(region),
            }  # fmt: skip
            return render(request, "safety_picture/calendar_file.html", context)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    return _page(request, member, file_form=form, chosen=region)


def _read(text: bytes, kind: str, region: Region) -> list[calendar_file.Told]:
    places = queries.municipalities([region])
    return calendar_file.read(
        text, policy=queries.calendar(), kind=kind, places=places, zone=AMSTERDAM, today=day(now())
    )


def _preview(told: Sequence[calendar_file.Told], region: Region) -> list[tuple[str, str, str]]:
    """Title, when, and what will become of it."""
    known = queries.standing(region, [each.entry.uid for each in told if each.entry])
    rows = []
    for each in told:
        if each.entry is None:
            rows.append((each.title, "", say(each.why_not, **each.values)))
            continue
        before = known.get(each.entry.uid) if each.entry.uid else None
        outcome = "new" if before is None else "known" if before.entry == each.entry else "changed"
        first = each.entry.starts_at.date()
        rows.append(
            (each.title, times.day(first, current_language()), say(f"safety-picture-import-{outcome}"))
        )
    return rows


def _page(
    request: HttpRequest,
    member: Membership,
    *,
    form: OccasionForm | None = None,
    file_form: CalendarFileForm | None = None,
    chosen: Region | None = None,
) -> HttpResponse:
    regions, asked = _regions(request)
    chosen = chosen or asked
    shown = [chosen] if chosen else regions
    first, last = _window()
    found = queries.occasions(shown, first, last)
    places = {code: name for name, code in queries.municipalities(shown).items()}
    own = organisations.region_codes(member.organisation)
    subscription = request.build_absolute_uri(
        reverse("safety_picture_calendar_subscribed", args=[queries.subscription(member)])
    )
    keeps = [region for region in shown if may(member, "safety_picture.keep_calendar", scope(region))]
    # Somebody of one region adds there, also while looking at both.
    region = next((region for region in keeps if region.code in own), keeps[0] if keeps else None)
    today = day(now())
    context = {
        "regions": organisations.regions(),
        "chosen": chosen,
        "weeks": _weeks(found, first, last, today),
        "weekdays": [
            times.weekday(there, current_language())
            for there in days_between(first, first + timedelta(days=6))
        ],
        "together": [_sentence(each, places) for each in queries.together(found, today)],
        "rows": [_row(each, places, keeps) for each in found if each.days[-1] >= today],
        "subscription": f"{subscription}?regio={chosen.slug}" if chosen else subscription,
        "may_keep": region is not None,
        "region": region,
        "form": form or (_form(None, [region]) if region else None),
        "file_form": file_form or CalendarFileForm(policy=queries.calendar()),
        "accumulation_from": queries.calendar().accumulation_from,
    }
    refused = bool((form and form.errors) or (file_form and file_form.errors))
    return render(request, "safety_picture/calendar.html", context, status=UNPROCESSABLE if refused else 200)


def _form(data: Any, regions: Sequence[Region], stands: Occasion | None = None) -> OccasionForm:
    places = queries.municipalities(regions)
    return OccasionForm(data, policy=queries.calendar(), places=places, stands=stands)


def _weeks(found: Sequence[Occasion], first: date, last: date, today: date) -> list[list[DayCell]]:
    per_day: dict[date, list[str]] = {}
    for each in found:
        for there in each.days:
            per_day.setdefault(there, []).append(each.title)
    cells = [
        DayCell(
            there,
            len(per_day.get(there, ())),
            min(len(per_day.get(there, ())), _SHADES),
            there == today,
            there < today,
            ", ".join(per_day.get(there, ())),
        )
        for there in days_between(first, last)
    ]
    return [cells[start : start + 7] for start in range(0, len(cells), 7)]


def _sentence(each: Accumulation, places: dict[str, str]) -> Together:
    language = current_language()
    where, count = places.get(each.municipality, each.municipality), len(each.things)
    first = times.day(each.first, language)
    if each.first == each.last:
        sentence = say("safety-picture-together-on", count=count, day=first, where=where)
    else:
        until = times.day(each.last, language)
        sentence = say("safety-picture-together-from", count=count, first=first, last=until, where=where)
    return Together(sentence, [thing.title for thing in each.things])


def _row(each: Occasion, places: dict[str, str], keeps: Sequence[Region]) -> OccasionRow:
    kind = queries.calendar().kinds[each.kind]
    named = say("safety-picture-class", kind=said(kind.name), letter=each.risk_class)
    where = ", ".join(part for part in (each.place, places.get(each.municipality, "")) if part)
    return OccasionRow(
        each,
        named if each.risk_class else said(kind.name),
        where or each.region.name,
        _when(each),
        any(each.region_id == region.code for region in keeps),
    )


def _when(each: Occasion) -> str:
    language, days = current_language(), each.days
    first, last = times.day(days[0], language), times.day(days[-1], language)
    if each.is_whole_day:
        return first if len(days) == 1 else say("safety-picture-until", first=first, last=last)
    begin, end = times.clock(each.starts_at), times.clock(each.ends_at)
    if len(days) == 1:
        return say("safety-picture-hours", day=first, begin=begin, end=end)
    return say("safety-picture-until", first=f"{first} {begin}", last=f"{last} {end}")


def coming(regions: Sequence[Region], most: int) -> list[OccasionRow]:
    """The next things in these regions, for the side of another page."""
    first, last = _window()
    today = day(now())
    places = {code: name for name, code in queries.municipalities(regions).items()}
    found = [each for each in queries.occasions(regions, first, last) if each.days[-1] >= today]
    return [_row(each, places, ()) for each in found[:most]]


def _window() -> tuple[date, date]:
    """From the Monday of this week, so many whole weeks."""
    first = monday(day(now()))
    return first, first + timedelta(days=7 * queries.calendar().weeks_ahead - 1)


def _regions(request: HttpRequest) -> tuple[list[Region], Region | None]:
    every = organisations.regions()
    chosen = next((each for each in every if each.slug == request.GET.get("regio")), None)
    return ([chosen] if chosen else every), chosen


def _member(request: HttpRequest) -> Membership:
    member = organisations.asking(request)
    require(member, "safety_picture.read", NODE_SCOPE)
    return member


def _address(region: Region) -> str:
    return f"{reverse('safety_picture_calendar')}?regio={region.slug}"


urlpatterns = [
    path("veiligheidsbeeld/kalender/", index, name="safety_picture_calendar"),
    path("veiligheidsbeeld/kalender.ics", file, name="safety_picture_calendar_file"),
    path("veiligheidsbeeld/kalender/erbij/", add, name="safety_picture_calendar_add"),
    path("veiligheidsbeeld/kalender/inlezen/", take_over, name="safety_picture_calendar_take_over"),
    path("veiligheidsbeeld/kalender/<uuid:pk>/wijzigen/", change, name="safety_picture_calendar_change"),
    path("kalender/<str:token>.ics", subscribed, name="safety_picture_calendar_subscribed"),
    path("veiligheidsbeeld/kalender/<uuid:pk>/eraf/", withdraw, name="safety_picture_calendar_withdraw"),
]
