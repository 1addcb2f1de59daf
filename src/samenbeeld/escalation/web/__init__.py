"""Door of the ladder: what each step means, where each region stands and why, and what stands beside it.

Setting a step is done where what follows from it is known: in a package above.
"""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import Scope
from samenbeeld.escalation import actions, queries, rules
from samenbeeld.escalation.models import ScaleChange, StepChange
from samenbeeld.escalation.web.forms import ScaleForm
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import asking, region_codes
from samenbeeld.organisations.queries import region as region_named

UNPROCESSABLE = 422


@dataclass(frozen=True)
class StepRow:
    """One step of the definition as it is read."""

    level: Level
    name: str
    meaning: str
    happens: list[str]
    part: str
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
class ScaleRow:
    """One scale beside the step, as it was said of a region; `form` for who may say it anew."""

    name: str
    value: str
    meaning: str
    is_confirmed: bool
    change: ScaleChange | None
    by: str
    form: ScaleForm | None


@dataclass(frozen=True)
class RegionRow:
    """One region with its step and how it came there, newest first."""

    standing: queries.Standing
    history: list[ChangeRow]
    review_is_due: bool
    may_set: bool
    may_follow: bool
    scales: list[ScaleRow]


@require_safe
def phase(request: HttpRequest) -> HttpResponse:
    """The ladder with the regions on it, what stands beside it, how each came there, and the definition."""
    member = asking(request)
    require(member, "escalation.read", Scope())
    return _page(request, member)


@require_POST
def set_scale(request: HttpRequest, region: str, scale: str) -> HttpResponse:
    """Somebody says how a region stands on a scale beside the ladder."""
    member = asking(request)
    require(member, "escalation.read", Scope())
    place, definition = region_named(region), queries.scale(scale)
    form = ScaleForm(request.POST, scale=definition, region=place)
    if form.is_valid():
        try:
            actions.set_scale(actor=member, region=place, scale=scale, **form.cleaned_data)
            messages.success(request, say("escalation-was-said"))
            return redirect("phase")
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    require(member, "escalation.set_step", Scope(regions=frozenset({place.code})))
    return _page(request, member, refused=form)


def _page(request: HttpRequest, member: Membership, refused: ScaleForm | None = None) -> HttpResponse:
    own = region_codes(member.organisation)
    standings = sorted(queries.standings(), key=lambda standing: standing.region.code not in own)
    status = UNPROCESSABLE if refused else 200
    return render(request, "escalation/phase.html", _context(member, standings, own, refused), status=status)


def _context(
    member: Membership, standings: list[queries.Standing], own: frozenset[str], refused: ScaleForm | None
) -> dict[str, object]:
    definition = queries.ladder()
    return {
        "staircase_is_used": any(standing.change for standing in standings),
        "definition": definition,
        "is_confirmed": definition.status == "verified",
        "staircase": queries.staircase(standings, own=own),
        "unknown": [standing.region.name for standing in standings if standing.step is None],
        "regions": _regions(
            member, definition, [each for each in standings if _is_shown(each, own)], refused
        ),
        "steps": [_step_row(step) for step in definition.steps],
    }


def _is_shown(standing: queries.Standing, own: frozenset[str]) -> bool:
    """Of another region that nobody spoke of there is nothing to tell; the own ones can be spoken of."""
    return standing.change is not None or standing.region.code in own


def _regions(
    member: Membership,
    definition: rules.Ladder,
    standings: list[queries.Standing],
    refused: ScaleForm | None,
) -> list[RegionRow]:
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
            may_set=may(member, "escalation.set_step", Scope(regions=frozenset({standing.region.code}))),
            may_follow=may(member, "activities.read", Scope(regions=frozenset({standing.region.code}))),
            scales=_scales(member, standing.region, refused),
        )
        for standing in standings
    ]


def _scales(member: Membership, region: Region, refused: ScaleForm | None) -> list[ScaleRow]:
    said, latest = queries.said, queries.current_scales(region)
    may_set = may(member, "escalation.set_step", Scope(regions=frozenset({region.code})))
    rows = []
    for scale in queries.scales():
        change = latest.get(scale.code)
        value = scale.value(change.value) if change else None
        form = ScaleForm(None, scale=scale, region=region) if may_set else None
        if form and refused and refused.auto_id == form.auto_id:
            form = refused
        rows.append(
            ScaleRow(
                name=said(scale.name),
                value=said(value.name) if value else "",
                meaning=said(value.meaning) if value else "",
                is_confirmed=value is None or value.status == "verified",
                change=change,
                by=queries.set_by(change) if change else "",
                form=form,
            )
        )
    return rows


def _step_row(step: rules.Step) -> StepRow:
    said = queries.said
    return StepRow(
        level=step.level,
        name=said(step.name),
        meaning=said(step.meaning),
        happens=[said(item.words) for item in step.happens],
        part=said(step.part),
        rhythm=said(step.rhythm),
        declares=said(step.declares),
        examples=said(step.examples),
        source=step.source,
        is_confirmed=step.status == "verified",
        who_is_confirmed=step.declares_status == "verified",
    )


urlpatterns = [
    path("fase/", phase, name="phase"),
    path("fase/<slug:region>/ernaast/<slug:scale>/", set_scale, name="phase_scale"),
]
