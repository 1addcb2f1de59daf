"""Teams: when they meet and with which agenda, the clocks of the decree, and the log of a team."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from samenbeeld.access import queries as access
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.queries import meeting as queries
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.crisis_picture.rules.clocks import ALERTING_STARTED, ClockStatus
from samenbeeld.crisis_picture.web import forms
from samenbeeld.crisis_picture.web.desk import Desk, again, attempt, desk
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look import times
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Region

PAGE, LOG = "crisis_picture/meeting.html", "crisis_picture/team_log.html"


@require_GET
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """The next meeting of each team, and the clocks of each region."""
    at = desk(request, slug)
    at.note()
    return render(request, PAGE, _page(at))


@require_POST
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    """Plan a meeting; with `replaces` it moves."""
    at = desk(request, slug)
    if not queries.places(at.activity, at.member, "crisis_picture.plan_meeting"):
        at.require("plan_meeting")
    form = _meeting_form(at, request.POST)
    moved = request.POST.get("replaces", "")

    def act(given: dict[str, Any]) -> None:
        actions.plan_meeting(
            actor=at.member,
            activity=at.activity,
            team=queries.place_named(at.activity, at.member, "crisis_picture.plan_meeting", given["team"]),
            starts_at=given["starts_at"],
            place=given["place"],
            agenda=given["agenda"],
            every_days=given["every_days"],
            until=given["until"],
            replaces=queries.meeting_with(at.activity, str(UUID(moved))) if moved else None,
        )

    if attempt(form, act):
        return redirect("crisis_picture_meeting", at.activity.slug)
    return again(request, PAGE, {**_page(at, meeting_form=form), "open_step": "plan", "moved": moved}, form)


@require_POST
def cancel(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """The meeting does not take place, with the reason why."""
    at = desk(request, slug)
    meeting = queries.meeting_with(at.activity, str(pk))
    access.require(
        at.member, "crisis_picture.plan_meeting", queries.team_scope(at.activity, queries.place_of(meeting))
    )
    form = forms.CancelForm(request.POST, prefix=f"cancel-{pk}")

    def act(given: dict[str, Any]) -> None:
        actions.cancel_meeting(actor=at.member, activity=at.activity, meeting=meeting, reason=given["reason"])

    if attempt(form, act):
        return redirect("crisis_picture_meeting", at.activity.slug)
    return again(request, PAGE, {**_page(at), "cancel_form": form, "cancelling": pk}, form)


@require_POST
def clock(request: HttpRequest, slug: str) -> HttpResponse:
    """Record when an event of a clock happened."""
    at = desk(request, slug)
    at.require("record_clock")
    form = _clock_form(at, request.POST)

    def act(given: dict[str, Any]) -> None:
        actions.record_clock_moment(
            actor=at.member,
            activity=at.activity,
            region=organisations.region(given["region"]),
            event=given["event"],
            happened_at=given["happened_at"],
        )

    if attempt(form, act):
        return redirect(f"{reverse('crisis_picture_meeting', args=[at.activity.slug])}#klokken")
    return again(request, PAGE, {**_page(at, clock_form=form), "open_step": "klok"}, form)


@require_GET
def team_log(request: HttpRequest, slug: str) -> HttpResponse:
    """The log of one team, ?team= (the first one may read without), ?bladzijde= or the page with ?regel=."""
    at = desk(request, slug)
    context = _log(
        at,
        request.GET.get("team", ""),
        page=_number(request.GET.get("bladzijde", "")) or 1,
        holds=_number(request.GET.get("regel", "")),
    )
    at.note()
    return render(request, LOG, context)


@require_POST
def write_line(request: HttpRequest, slug: str) -> HttpResponse:
    """Write a line; with `corrects` it corrects an earlier one, which stays."""
    at = desk(request, slug)
    key = request.POST.get("team", "")
    form = forms.LogForm(request.POST)

    def act(given: dict[str, Any]) -> None:
        corrects = given["corrects"]
        team = queries.place_named(at.activity, at.member, "crisis_picture.write_log", key)
        actions.write_log_line(
            actor=at.member,
            activity=at.activity,
            team=team,
            text=given["text"],
            happened_at=given["happened_at"],
            corrects=queries.log_line_numbered(at.activity, team, corrects) if corrects else None,
            key=given["key"],
        )

    if attempt(form, act):
        return redirect(f"{reverse('crisis_picture_log', args=[at.activity.slug])}?team={key}")
    return again(request, LOG, _log(at, key, form), form)


def _page(
    at: Desk, *, meeting_form: forms.MeetingForm | None = None, clock_form: forms.ClockForm | None = None
) -> dict[str, Any]:
    may_plan = {place.key for place in queries.places(at.activity, at.member, "crisis_picture.plan_meeting")}
    meetings = [
        {
            "meeting": each,
            "team": queries.place_of(each),
            "may_change": at.is_open and queries.place_of(each).key in may_plan,
        }
        for each in queries.upcoming(at.activity, at.member, at.past)
    ]
    may_record = {region.code for region in _clock_regions(at)} if at.is_open else set()
    regions = [
        _clocks(at, region, may_record=region.code in may_record)
        for region in queries.regions_of(at.activity, at.member)
    ]
    in_time, total = queries.processed_in_time(at.activity, at.past)
    return {
        **at.head(""),
        "part": "meeting",
        "meetings": meetings,
        "regions": regions,
        "processing": policy.load("clocks")["processing"],
        "processed_in_time": in_time,
        "processed_total": total,
        "meeting_form": (meeting_form or _meeting_form(at)) if may_plan and at.is_open else None,
        "clock_form": (clock_form or _clock_form(at)) if at.is_open and _clock_regions(at) else None,
        "has_log": bool(_readable_logs(at)),
    }


def _clocks(at: Desk, region: Region, *, may_record: bool) -> dict[str, Any]:
    views = queries.clock_views(at.activity, region, at.past)
    has_begun = any(view.status != ClockStatus.NOT_STARTED for view in views)
    alarm = queries.alerting_proposed(at.activity, at.member, views) if may_record else None
    return {
        "region": region,
        "clocks": views,
        "has_begun": has_begun,
        "alarm": alarm,
        "proposed_at": times.machine(alarm.sent_at) if alarm else "",
        "event": ALERTING_STARTED,
    }


def _meeting_form(at: Desk, data: Any = None) -> forms.MeetingForm:
    teams = queries.places(at.activity, at.member, "crisis_picture.plan_meeting")
    initial = {
        "starts_at": forms.in_minutes(60),
        "agenda": "\n".join(queries.default_agenda()),
        "team": next((team.key for team in teams if team.team == "rot"), None),
    }
    return forms.MeetingForm(data, teams=teams, initial=initial)


def _clock_regions(at: Desk) -> list[Any]:
    regions = queries.regions_of(at.activity, at.member)
    return [region for region in regions if at.holds("record_clock", region=region)]


def _clock_form(at: Desk, data: Any = None) -> forms.ClockForm:
    return forms.ClockForm(data, regions=_clock_regions(at), initial={"happened_at": forms.in_minutes(0)})


def _readable_logs(at: Desk) -> list[Place]:
    return queries.places(at.activity, at.member, "crisis_picture.read_log")


def _number(text: str) -> int | None:
    """What was asked for in the address; what is no number, or absurd, counts as not given."""
    return int(text) if text.isdecimal() and len(text) < 8 else None


def _log(
    at: Desk, key: str, form: forms.LogForm | None = None, *, page: int = 1, holds: int | None = None
) -> dict[str, Any]:
    teams = _readable_logs(at)
    if not teams:
        raise NotFound("crisis-picture-log-closed")
    chosen = next((team for team in teams if team.key == key), None)
    if key and chosen is None:
        raise NotFound("crisis-picture-log-closed")
    team = chosen or _first(teams)
    writable = {each.key for each in queries.places(at.activity, at.member, "crisis_picture.write_log")}
    shown = queries.log_page(at.activity, team, page, at.past, holds=holds)
    return {
        **at.head(""),
        "part": "log",
        "teams": teams,
        "team": team,
        "shown": shown,
        # Each with the key of the form that corrects it: sent twice it is one line.
        "lines": [(line, str(uuid7())) for line in shown.lines],
        "form": (form or forms.LogForm()) if at.is_open and team.key in writable else None,
        "has_log": True,
    }


def _first(teams: list[Place]) -> Place:
    """The own action centre first for who works for a region; otherwise the own team."""
    return next((team for team in teams if team.team == "ac-ghor"), teams[0])
