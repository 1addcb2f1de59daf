"""What a colleague did with a plan while its page stands open: told beside it, so nothing typed is lost."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.plans import queries
from samenbeeld.plans.queries import SeenPlan
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.road import Happened

NO_CONTENT = 204
# What everybody who reads the plan may know; the rest is for who keeps it.
_TOLD_TO_ALL = (road.ESTABLISHED, road.WITHDRAWN)


def mark(seen: SeenPlan) -> str:
    """The same as long as nobody did anything with the plan that this person may know of."""
    return str(len(_happened(seen)))


@require_safe
def live(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """Nothing (204) while the plan is as it was at ?na=; else one line that says who did what."""
    seen = queries.seen(organisations.asking(request), owner, number)
    every = _happened(seen)
    if not every or request.GET.get("na") == mark(seen):
        return HttpResponse(status=NO_CONTENT)
    last = max(every, key=lambda each: each.at)
    told = say(f"plans-live-{last.kind}", who=last.who, when=last.at)
    return render(request, "plans/live.html", {"told": told, "kept": seen.kept})


def _happened(seen: SeenPlan) -> list[Happened]:
    kept = seen.kept
    steps = [step for steps in kept.steps.values() for step in steps]
    found = [Happened(step.kind, step.by.account.name, step.at) for step in (*steps, *kept.thrown)]
    if not seen.keeps:
        return [each for each in found if each.kind in _TOLD_TO_ALL]
    return found + [
        Happened("written", version.written_by.account.name, version.written_at) for version in kept.versions
    ]


urlpatterns = [path("plannen/<slug:owner>/<int:number>/nu/", live, name="plan_live")]
