"""A page with one form, and what every door of a plan does alike."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries import SeenPlan

UNPROCESSABLE = 422
SENT_TWICE = "plans-sent-twice"


def seen_by(request: HttpRequest, owner: str, number: int) -> tuple[Membership, SeenPlan]:
    """Who asks, and the plan. Raises NotFound for a plan that this member may not see."""
    member = organisations.asking(request)
    return member, queries.seen(member, owner, number)


def read_version(seen: SeenPlan) -> PlanVersion:
    """What people read of this plan. Raises NotFound while nothing was established."""
    if seen.version is None:
        raise NotFound("plans-not-found")
    return seen.version


def done(form: RefusableForm, act: Callable[[], object]) -> bool:
    """Whether it was filled in well and done, perhaps by the same form before; a refusal is at its field."""
    if not form.is_valid():
        return False
    try:
        act()
    except (NotAllowed, NotFound):
        raise
    except Conflict as conflict:
        if conflict.key != SENT_TWICE:
            form.refuse(conflict)
        return conflict.key == SENT_TWICE
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def whoever_was_first(door: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Who comes second with a press hears who was first and when, and sees the plan as it stands now. The
    reason that they typed is told back to them.
    """

    @wraps(door)
    def told(request: HttpRequest, owner: str, number: int, **rest: int) -> HttpResponse:
        try:
            return door(request, owner, number, **rest)
        except Conflict as conflict:
            messages.warning(request, say(conflict.key, **conflict.values))
            if reason := request.POST.get("reason", "").strip():
                messages.info(request, say("plans-you-wrote", words=reason))
            return redirect("plan", owner, number)

    return told


def sheet(
    request: HttpRequest,
    seen: SeenPlan,
    form: RefusableForm,
    what: str,
    *,
    about: str = "",
    template: str = "plans/sheet.html",
) -> HttpResponse:
    """The form; `plans-sheet-<what>`, `…-lead` and `…-do` say what it is about and what is done."""
    context = {
        "form": form,
        "kept": seen.kept,
        "plan_title": (seen.version or seen.kept.newest).title,
        "title": say(f"plans-sheet-{what}"),
        "lead": say(f"plans-sheet-{what}-lead"),
        "do": say(f"plans-sheet-{what}-do"),
        "about": about,
    }
    return render(request, template, context, status=UNPROCESSABLE if form.errors else 200)
