"""The door of what regions can do: when each capability was exercised, and what comes."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.kernel.clock import now
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.risk_profile import queries as risk_profile
from samenbeeld.risk_profile.queries import Able
from samenbeeld.risk_profile.rules.road import ENOUGH
from samenbeeld.training import queries
from samenbeeld.training.queries import KeptExercise, own_scope
from samenbeeld.training.rules import planning as rules


@dataclass(frozen=True)
class Row:
    """One capability: where it falls short, when it was exercised last, and what comes."""

    each: Able
    url: str
    short: tuple[tuple[str, str], ...]
    last: KeptExercise | None
    coming: KeptExercise | None
    plan_url: str


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every capability of the profiles that this person sees: never exercised first, then the longest ago."""
    member = organisations.asking(request)
    require(member, "training.read", own_scope(member.organisation))
    tested = queries.for_capabilities(member)
    rows = sorted(
        (_row(each, tested.get(each.code, [])) for each in risk_profile.able(member)),
        key=lambda row: (row.last is not None, row.last.planning.starts_at.timestamp() if row.last else 0),
    )
    context = {
        "rows": rows,
        "exercised": sum(row.last is not None for row in rows),
        "may_plan": may(member, "training.write", own_scope(member.organisation)),
    }
    return render(request, "training/capabilities.html", context)


def _row(each: Able, tested: list[KeptExercise]) -> Row:
    moment = now()
    held = [one for one in tested if one.state(moment) == rules.HELD]
    coming = [one for one in tested if one.state(moment) == rules.COMING]
    return Row(
        each=each,
        url=f"{reverse('risk_profile', args=[each.region.slug])}#capaciteiten",
        short=tuple(
            (f"{scenario.number}. {scenario.told.title}", say(f"risk-profile-verdict-{one.verdict}"))
            for scenario, one in each.scenarios
            if one.verdict != ENOUGH
        ),
        last=held[-1] if held else None,
        coming=coming[0] if coming else None,
        plan_url=f"{reverse('exercise_event_new')}?capaciteit={each.code}",
    )


urlpatterns = [path("oefenen/capaciteiten/", index, name="exercise_capabilities")]
