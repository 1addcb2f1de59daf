"""Door of the ladder: what each step means, where each region stands and why, and setting it."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import Scope
from samenbeeld.escalation import actions, queries, rules
from samenbeeld.escalation.models import StepChange
from samenbeeld.escalation.web.forms import StepForm
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking, region_codes

UNPROCESSABLE = 422


@dataclass(frozen=True)
class StepRow:
    """One step of the definition as it is read."""

    level: Level
    name: str
    meaning: str
    happens: list[str]
    rhythm: str
    declares: str
    examples: str
    source: str
    is_confirmed: bool
    who_is_confirmed: bool


@dataclass(frozen=True)
class ChangeRow:
    """One line of a region's history."""

    level: Level
    name: str
    reason: str
    by: str
    change: StepChange


@dataclass(frozen=True)
class RegionRow:
    """One region with its step and how it came there, newest first."""

    standing: queries.Standing
    history: list[ChangeRow]
    review_is_due: bool


@require_http_methods(["GET", "HEAD", "POST"])
def phase(request: HttpRequest) -> HttpResponse:
    """The ladder with the regions on it, the history of each, the definition with its marks of doubt, and the
    form for who may set a step."""
    member = asking(request)
    require(member, "escalation.read", Scope())
    own = region_codes(member.organisation)
    standings = sorted(queries.standings(), key=lambda standing: standing.region.code not in own)
    form = _form(request, member, standings)
    if form is not None and form.is_bound and form.is_valid():
        try:
            actions.set_step(actor=member, **form.chosen())
            messages.success(request, say("escalation-was-set"))
            return redirect("phase")
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    context = _context(standings, own) | {"form": form}
    status = UNPROCESSABLE if form is not None and form.errors else 200
    return render(request, "escalation/phase.html", context, status=status)


def _form(request: HttpRequest, member: Membership, standings: list[queries.Standing]) -> StepForm | None:
    """None for who may set the step of no region, and only reads."""
    offered = [
        standing.region
        for standing in standings
        if may(member, "escalation.set_step", Scope(regions=frozenset({standing.region.code})))
    ]
    if request.method != "POST":
        return StepForm(None, regions=offered, offered=offered) if offered else None
    return StepForm(request.POST, regions=[standing.region for standing in standings], offered=offered)


def _context(standings: list[queries.Standing], own: frozenset[str]) -> dict[str, object]:
    definition = queries.ladder()
    return {
        "definition": definition,
        "is_confirmed": definition.status == "verified",
        "staircase": queries.staircase(standings, own=own),
        "unknown": [standing.region.name for standing in standings if standing.step is None],
        "regions": _regions(definition, standings),
        "steps": [_step_row(step) for step in definition.steps],
    }


def _regions(definition: rules.Ladder, standings: list[queries.Standing]) -> list[RegionRow]:
    changes: dict[str, list[ChangeRow]] = {}
    for change in queries.history():
        step = definition.steps[change.step]
        row = ChangeRow(step.level, queries.said(step.name), change.reason, queries.set_by(change), change)
        changes.setdefault(change.region_id, []).append(row)
    return [
        RegionRow(
            standing=standing,
            history=changes.get(standing.region.code, []),
            review_is_due=rules.review_is_due(standing.change.review_at if standing.change else None, now()),
        )
        for standing in standings
        if standing.change is not None
    ]


def _step_row(step: rules.Step) -> StepRow:
    said = queries.said
    return StepRow(
        level=step.level,
        name=said(step.name),
        meaning=said(step.meaning),
        happens=[said(item) for item in step.happens],
        rhythm=said(step.rhythm),
        declares=said(step.declares),
        examples=said(step.examples),
        source=step.source,
        is_confirmed=step.status == "verified",
        who_is_confirmed=step.declares_status == "verified",
    )


urlpatterns = [path("fase/", phase, name="phase")]
