"""Doors of what is improved: the list, one action with how it ends, and a proposal for a plan."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_safe

from samenbeeld.access.queries import require
from samenbeeld.look.forms import searches
from samenbeeld.look.paging import asked_page, list_page
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries as plans
from samenbeeld.training import actions, queries
from samenbeeld.training.queries import improving, own_scope
from samenbeeld.training.queries.improving import KeptImprovement
from samenbeeld.training.web import pages
from samenbeeld.training.web.forms import EndForm, ProposalForm
from samenbeeld.training.web.sheet import UNPROCESSABLE, Sheet, done, shown

_SHOWN = 50


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What is open first, by its day; one's own before those of others. `?eigen` shows one's own alone."""
    member = organisations.asking(request)
    require(member, "training.read", own_scope(member.organisation))
    day, is_own = improving.today(), "eigen" in request.GET
    found = [
        each
        for each in improving.improvements(member)
        if not is_own or each.action.owner_id == member.organisation_id
    ]
    found.sort(key=lambda each: (each.end is not None, each.action.owner_id != member.organisation_id))
    listed = list_page(found, asked_page(request.GET.get("bladzijde", "")), size=_SHOWN)
    context = {
        "rows": [pages.improvement_row(each, member, day) for each in listed.rows],
        "listed": listed,
        "at": reverse("improvements"),
        "is_own": is_own,
        "open": sum(each.end is None for each in found),
    }
    return render(request, "training/improvements.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """One action: where it came from, and how it ends."""
    member = organisations.asking(request)
    kept = improving.improvement(member, owner, number)
    may_write = improving.may_write(member, kept)
    form = EndForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        require(member, "training.write", own_scope(kept.action.owner))
        if done(
            form,
            lambda: actions.end_improvement(
                actor=member,
                action=kept.action,
                kind=form.cleaned_data["kind"],
                words=form.cleaned_data["words"],
            ),
        ):
            messages.success(request, say("training-was-ended"))
            return redirect("improvement", owner, number)
    context = {
        "kept": kept,
        "row": pages.improvement_row(kept, member, improving.today()),
        "form": form,
        "may_end": may_write and kept.end is None,
        "may_propose": may_write and kept.proposal is None,
        "proposed_for": _proposed_for(member, kept),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "training/improvement.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """What was learned goes to the owner of a plan."""
    member = organisations.asking(request)
    kept = improving.improvement(member, owner, number)
    require(member, "training.write", own_scope(kept.action.owner))
    typed = request.POST if request.method == "POST" else None
    is_search = typed is not None and searches(typed)
    form = ProposalForm(
        None if is_search else typed,
        member=member,
        tested=_tested(member, kept),
        text=kept.action.lesson,
        typed=typed if is_search else None,
    )
    sheet = Sheet(
        "proposal", reverse("improvement", args=kept.key), kept.action.todo, rows="training/proposal.html"
    )
    if (
        is_search
        or request.method != "POST"
        or not done(
            form,
            lambda: actions.propose_for_plan(
                actor=member,
                action=kept.action,
                version=form.chosen().version,
                text=form.cleaned_data["text"],
                form_key=form.cleaned_data["form_key"],
            ),
        )
    ):
        return shown(request, form, sheet)
    messages.success(request, say("plans-was-proposed"))
    return redirect("improvement", owner, number)


def _tested(member: Membership, kept: KeptImprovement) -> str:
    """The first plan that the exercise tested, as `owner/number`; "" for none."""
    event = kept.action.event
    if event is None:
        return ""
    found = [each for each in queries.exercises(member) if each.event.pk == event.pk]
    tested = [goal.plan for each in found for goal in each.goals if goal.plan is not None]
    return f"{tested[0].owner.slug}/{tested[0].number}" if tested else ""


def _proposed_for(member: Membership, kept: KeptImprovement) -> plans.Shown | None:
    """The plan that got the proposal, for who may read it."""
    if kept.proposal is None:
        return None
    plan = kept.proposal.proposal.version.plan_id
    return next((each for each in plans.shown(member) if each.kept.plan.pk == plan), None)


_ONE = "verbeteracties/<slug:owner>/<int:number>/"

urlpatterns = [
    path("verbeteracties/", index, name="improvements"),
    path(_ONE, one, name="improvement"),
    path(f"{_ONE}voorstel/", propose, name="improvement_propose"),
]
