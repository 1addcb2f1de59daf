"""The page of a theme: what do I do, whom do I call, and what rests under it."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import NODE_SCOPE, Scope
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.queries import said
from samenbeeld.escalation.rules import Step
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.parts import StripPoint
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import ContactPoint, Membership, Region
from samenbeeld.organisations.rules import answers, first_to_call
from samenbeeld.plans import queries as plans
from samenbeeld.plans.queries.agreements import Owing
from samenbeeld.plans.queries.cards import ShownCard
from samenbeeld.plans.queries.definition import PUBLIC
from samenbeeld.plans.rules.cards import best
from samenbeeld.plans.rules.definition import COURSE
from samenbeeld.preparedness import queries
from samenbeeld.preparedness.web import packing, pages
from samenbeeld.safety_picture.queries import calendar
from samenbeeld.safety_picture.queries.definition import definition as watched
from samenbeeld.safety_picture.queries.tiles import tile
from samenbeeld.training import queries as training
from samenbeeld.training.queries import KeptExercise, improving
from samenbeeld.training.queries.improving import KeptImprovement
from samenbeeld.training.rules.holding import REACHED

_EXERCISES_AHEAD = timedelta(days=180)
_MOST_LESSONS, _MOST_EXERCISES, _MOST_PLANS, _MOST_COURSES = 5, 4, 25, 6
# So much to do stands open; the rest is folded.
_MOST_OPEN = 6
# So many other parties of agreements to call; the rest stands in the register.
_MOST_PARTNERS = 4
# So many cards can be worked by here; of the others one opens the plan.
_MOST_CARDS = 8
EXERCISE_KIND, EVERYBODY = "exercise", "iedereen"


@dataclass(frozen=True)
class Asked:
    """Who asks about which theme, where, in which function ("" everybody) and in which phase."""

    member: Membership
    theme: str
    region: Region
    role: str
    phase: int | None


@require_safe
def theme(request: HttpRequest, code: str) -> HttpResponse:
    """One theme: `?regio= &functie= &fase=` say for whom and when; by default oneself, here, now."""
    member = organisations.asking(request)
    require(member, "plans.read", PUBLIC)
    if code not in plans.definition().themes:
        raise NotFound("preparedness-theme-unknown", field="theme")
    region = _region(request, member)
    found = plans.related(code, region.code, member)
    known = plans.cards.with_cards(found.regional)
    current = escalation.current_step(region).step
    asked = Asked(member, code, region, _role(request, member, known), _phase(request, current))
    context = {
        "code": code,
        "name": said(plans.definition().themes[code]),
        "is_followed": code in plans.watching.watched(member).themes,
        "region": region,
        "regions": organisations.regions(),
        "role": asked.role or EVERYBODY,
        "role_name": pages.role_name(asked.role),
        "roles": _roles(member, known),
        **_phases(asked, current),
        **_what_to_do(asked, known),
        **_under_it(asked, found),
        **_whom_to_call(asked, found),
        **_watched(asked),
        **_trained(asked),
    }
    return render(request, "preparedness/theme.html", context)


def _region(request: HttpRequest, member: Membership) -> Region:
    every, own = organisations.regions(), organisations.region_codes(member.organisation)
    given = request.GET.get("regio", "")
    chosen = next((each for each in every if each.slug == given), None)
    if chosen is not None:
        return chosen
    if not every:
        raise NotFound("organisations-region-not-found")
    return next((each for each in every if each.code in own), every[0])


def _role(request: HttpRequest, member: Membership, known: list[ShownCard]) -> str:
    """The function that was chosen; else the first of one's own that has a card, else one's leading one."""
    given = request.GET.get("functie", "")
    if given == EVERYBODY:
        return ""
    if given in organisations.functions():
        return given
    held = [code for code in organisations.functions() if code in member.functions]
    own = best((each.card.role for each in known), held)
    return own or organisations.leading_function(member)


def _phase(request: HttpRequest, current: Step | None) -> int | None:
    given = request.GET.get("fase", "")
    if given.isdigit() and int(given) < len(escalation.ladder().steps):
        return int(given)
    return current.number if current else None


def _roles(member: Membership, known: list[ShownCard]) -> list[tuple[str, str]]:
    """The functions to choose from: those with a card and one's own."""
    offered = {each.card.role for each in known} | {*member.functions}
    return [
        (EVERYBODY, pages.role_name("")),
        *((code, pages.role_name(code)) for code in organisations.functions() if code in offered),
    ]


def _phases(asked: Asked, current: Step | None) -> dict[str, Any]:
    return {
        "phase": asked.phase,
        "phases": [
            (
                str(step.number),
                said(step.name),
                step.level if current and current.number == step.number else None,
                step.number == asked.phase,
            )
            for step in escalation.ladder().steps
        ],
    }


def _what_to_do(asked: Asked, known: list[ShownCard]) -> dict[str, Any]:
    """The cards of this function, or those for everybody, for this phase: what one works by already first,
    then what the own organisation wrote. The page shows the first one whole, folds some and names the rest.
    """
    role = best((each.card.role for each in known), [asked.role] if asked.role else [])
    mine = [each for each in known if each.card.role == role]
    fitting = [each for each in mine if asked.phase is None or asked.phase in each.shown.version.phases]
    places, moment = queries.places_to_start(asked.member, Mode.REAL), now()
    here = [each for each in places if asked.region.code in {row.code for row in each.regions.all()}]
    begun = queries.started_by_card(asked.member, here, moment) if fitting else {}
    fitting.sort(key=lambda each: _goes_first(each, begun, asked.member))
    shown = []
    for each in fitting[:_MOST_CARDS]:
        started = begun.get(each.card.pk, [])
        busy = {one.start.activity_id for one in started}
        rows = [pages.StepRow(step, pages.within(step.minutes)) for step in each.steps]
        if started:
            activity = next(one for one in here if one.pk == started[0].start.activity_id)
            tasks = [pages.task_row(view, activity) for view in started[0].tasks]
            if len(tasks) == len(rows):
                rows = [replace(row, task=task) for row, task in zip(rows, tasks, strict=True)]
        shown.append(
            {
                "card": each,
                "number": str(each.shown.version.number),
                "role": pages.role_name(each.card.role),
                "rows": rows,
                "places": [one for one in here if one.pk not in busy],
                "started": started,
            }
        )
    return {
        "shown_cards": shown,
        "more_cards": fitting[_MOST_CARDS:],
        "other_cards": [each for each in mine if each not in fitting],
        "who_does": pages.who_groups(known, asked.phase),
    }


def _goes_first(each: ShownCard, begun: Container[int], member: Membership) -> tuple[bool, bool, str]:
    is_own = each.shown.kept.owner.pk == member.organisation_id
    return each.card.pk not in begun, not is_own, each.card.title


def _under_it(asked: Asked, found: plans.Related) -> dict[str, Any]:
    """Plans national and regional, courses of action, agreements, what was learned and is to be done."""
    today = local(now()).date()
    unread = {each.shown.version.pk for each in plans.reading.to_read(asked.member)}
    ranked = sorted(found.regional, key=lambda each: _comes_first(each, unread, asked.phase))
    courses = [each for each in ranked if each.version.kind == COURSE]
    others = [each for each in ranked if each.version.kind != COURSE]
    lines = [pages.plan_line(each, unread, asked.phase, today) for each in others[:_MOST_PLANS]]
    every = plans.cards.proposals_by_plan()
    proposed = [(each, every[each.kept.plan.pk]) for each in found.regional if each.kept.plan.pk in every]
    owed = _to_do(asked, found.regional, today)
    waiting = [
        (each.kept.plan, each.version.title, count)
        for each, of_plan in proposed
        if (count := sum(not hasattr(one, "answer") for one in of_plan))
    ]
    proposals = sorted(
        (one for _, of_plan in proposed for one in of_plan), key=lambda one: one.at, reverse=True
    )
    return {
        "national": [
            {
                "plan": each,
                "title": said(each.title),
                "owner": said(each.owner),
                "meaning": said(each.care[0].words) if each.care else "",
                "state": say(f"plans-national-state-{each.state}"),
                "is_confirmed": each.status == "verified",
            }
            for each in found.national
        ],
        "courses": [
            (each, asked.phase is not None and asked.phase in each.version.phases)
            for each in courses[:_MOST_COURSES]
        ],
        "more_courses": len(courses[_MOST_COURSES:]),
        "course_kind": COURSE,
        "lines": lines,
        "more_plans": len(others) - len(lines),
        "lessons": [(one, say(f"plans-learned-in-{one.learned_in}")) for one in proposals if one.learned_in][
            :_MOST_LESSONS
        ],
        "open_proposals": waiting[:_MOST_OPEN],
        "more_proposals": waiting[_MOST_OPEN:],
        "more_open": len(owed[_MOST_OPEN:]) + len(waiting[_MOST_OPEN:]),
        "owed": owed[:_MOST_OPEN],
        "more_owed": owed[_MOST_OPEN:],
    }


def _comes_first(each: plans.Shown, unread: Container[int], phase: int | None) -> tuple[bool, bool]:
    """What is for this phase first, of that what one has to read."""
    is_for_phase = phase is None or phase in each.version.phases
    return not is_for_phase, each.version.pk not in unread


def _to_do(asked: Asked, regional: tuple[plans.Shown, ...], today: date) -> list[dict[str, Any]]:
    """What parties of the agreements of this theme have to do, and what is improved after its exercises, the
    first one first.
    """
    until = today + timedelta(days=plans.definition().obligation_days)
    agreed = plans.agreements.agreed_by_plan()
    due = [
        (owing.due_on, _agreed_row(owing, each))
        for each in regional
        if each.kept.plan.pk in agreed
        for owing in agreed[each.kept.plan.pk].owing
        if owing.due_on is not None and owing.due_on <= until
    ]
    due += [
        (each.action.due_on, _improved_row(each))
        for each in improving.open_about(asked.member, asked.theme, asked.region.code)
    ]
    due.sort(key=lambda row: row[0])
    return [{**row, "on": pages.day(on), "is_late": on < today} for on, row in due]


def _agreed_row(owing: Owing, each: plans.Shown) -> dict[str, Any]:
    address = reverse("plan", args=[each.kept.owner.slug, each.kept.plan.number])
    return {
        "text": owing.obligation.text,
        "who": owing.obligation.owner.name,
        "url": f"{address}#owing",
        "source": each.version.title,
    }


def _improved_row(each: KeptImprovement) -> dict[str, Any]:
    return {
        "text": each.action.todo,
        "who": each.action.owner.name,
        "url": reverse("improvement", args=each.key),
        "source": say("preparedness-improvement"),
    }


def _whom_to_call(asked: Asked, found: plans.Related) -> dict[str, Any]:
    """The GHOR with who has duty now, with whom one's own organisation agreed something about this theme,
    then the others that policy names, each with when it was checked.
    """
    kinds = tuple(policy.load("preparedness")["contacts_first"])
    if not may(asked.member, "organisations.read", Scope(regions=frozenset({asked.region.code}))):
        return {"contacts": []}
    moment, order = local(now()), {kind: place for place, kind in enumerate(kinds)}
    named = sorted(
        organisations.to_call(asked.region.code, kinds, moment), key=lambda one: order[one.organisation.kind]
    )
    there = {each.organisation_id for each in named}
    agreed = [
        each for each in queries.partners(asked.member, found.regional) if each.organisation.pk not in there
    ]
    others = [(first_to_call(each.ways, moment), each.agreed) for each in agreed[:_MOST_PARTNERS]]
    first = [(each, None) for each in named if order[each.organisation.kind] == 0]
    rest = [(each, None) for each in named if order[each.organisation.kind] > 0]
    duty = organisations.on_duty({each.organisation for each, _ in (*first, *others, *rest)})
    return {
        "contacts": [_contact_row(each, about, duty, moment) for each, about in (*first, *others, *rest)],
        "more_partners": len(agreed[_MOST_PARTNERS:]),
    }


def _contact_row(
    each: ContactPoint,
    agreed: plans.Shown | None,
    duty: Mapping[tuple[UUID, str], list[Membership]],
    moment: datetime,
) -> dict[str, Any]:
    oldest = timedelta(days=policy.load("activity")["tasks"]["contact_check_days"])
    now_there = [
        f"{who.account.name} ({organisations.function_name(function, short=True)})"
        for (organisation, function), members in duty.items()
        if organisation == each.organisation_id
        for who in members
    ]
    return {
        "contact": each,
        "agreed": agreed,
        "duty": ", ".join(now_there),
        "what": packing.purpose(each),
        "href": packing.href(each),
        "is_closed": answers(each, moment) is False,
        "is_old": each.checked_on is None or each.checked_on < moment.date() - oldest,
    }


def _watched(asked: Asked) -> dict[str, Any]:
    """The tile of now, and the exercises to come."""
    if not may(asked.member, "safety_picture.read", NODE_SCOPE):
        return {"tile": None, "exercises": []}
    found, today = watched().themes.get(asked.theme), local(now()).date()
    shown = tile(found, asked.region, now()) if found else None
    coming = calendar.occasions([asked.region], today, today + _EXERCISES_AHEAD)
    weeks = shown.weeks if shown else ()
    return {
        "tile": shown,
        "tile_level": shown.level if shown else Level.UNKNOWN,
        "weeks": [StripPoint(week.level, str(week.number), week.part) for week in weeks],
        "exercises": [each for each in coming if each.kind == EXERCISE_KIND][:_MOST_EXERCISES],
    }


def _trained(asked: Asked) -> dict[str, Any]:
    """The next exercise of this theme here, and the last one with what was reached."""
    coming, held = training.around(asked.member, asked.theme, asked.region.code)
    return {
        "next_exercise": _exercise_line(coming) if coming else None,
        "last_exercise": _exercise_line(held) if held else None,
        "may_see_exercises": may(
            asked.member, "training.read", training.own_scope(asked.member.organisation)
        ),
    }


def _exercise_line(kept: KeptExercise) -> tuple[KeptExercise, str, str]:
    """The exercise, its day, and how many of its goals were reached; "" while nobody said so."""
    reached = sum(each.result == REACHED for each in kept.results)
    told = say("preparedness-goals-reached", reached=reached, goals=len(kept.goals)) if kept.results else ""
    return kept, pages.day(local(kept.planning.starts_at).date()), told


urlpatterns = [path("plannen/thema/<slug:code>/", theme, name="plans_theme")]
