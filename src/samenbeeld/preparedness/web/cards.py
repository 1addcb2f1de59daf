"""The cards of an activity: which there are, start one as a task list, and say what was learned."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries as plans
from samenbeeld.plans.queries.cards import ShownCard
from samenbeeld.plans.rules.cards import LONGEST_PROPOSAL
from samenbeeld.preparedness import actions, queries
from samenbeeld.preparedness.queries.starts import may_start
from samenbeeld.preparedness.web import pages

UNPROCESSABLE = 422
_MOST_LOOKED_FOR = 20


class LessonForm(RefusableForm):
    """What somebody who worked by the card would change."""

    text = forms.CharField(max_length=LONGEST_PROPOSAL, widget=forms.Textarea(attrs={"rows": 4}))
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"form_key": uuid7()}, auto_id="lesson_%s")
        self.fields["text"].label = say("plans-field-proposal")
        self.fields["text"].error_messages["required"] = say("plans-proposal-missing")


@require_safe
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """Which cards there are for the regions of this activity, and which were started."""
    member, activity = _visit(request, slug)
    return _page(request, member, activity)


@require_POST
def start(request: HttpRequest, slug: str, card: int) -> HttpResponse:
    """One press: my organisation works by this card from now on."""
    member, activity = _visit(request, slug)
    try:
        actions.start_card(actor=member, activity=activity, shown=plans.cards.counting_card(member, card))
        messages.success(request, say("preparedness-started"))
    except (NotAllowed, NotFound):
        raise
    except Conflict as conflict:
        messages.warning(request, say(conflict.key, **conflict.values))
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
        return _page(request, member, activity, status=UNPROCESSABLE)
    return redirect("activity_cards", slug)


@require_http_methods(["GET", "HEAD", "POST"])
def lesson(request: HttpRequest, slug: str, start: UUID) -> HttpResponse:
    """What was learned goes to the owner of the plan, as a proposal."""
    member, activity = _visit(request, slug)
    found = queries.start_by_id(activity, start)
    scope = activities.scope(activity, owner=found.organisation.slug)
    access.require(member, "crisis_picture.do_task", scope)
    form = LessonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.learn(
                actor=member, start=found, text=form.cleaned_data["text"],
                form_key=form.cleaned_data["form_key"],
            )  # fmt: skip
            messages.success(request, say("plans-was-proposed"))
            return redirect("activity_cards", slug)
        except Conflict as conflict:
            if conflict.key == "plans-sent-twice":
                return redirect("activity_cards", slug)
            form.refuse(conflict)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    context = {"activity": activity, "start": found, "form": form}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "preparedness/lesson.html", context, status=status)


def _visit(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    """Who came and where. Raises NotFound for whom its tasks are closed: for them they do not exist."""
    member = organisations.asking(request)
    activity = activities.readable_by_slug(member, slug)
    if not may_read_decisions(activity, member):
        raise NotFound("activities-not-found")
    # The frame around the page says whether this is an exercise.
    request.activity = activity  # type: ignore[attr-defined]
    return member, activity


def _page(request: HttpRequest, member: Membership, activity: Activity, *, status: int = 200) -> HttpResponse:
    moment = now()
    started = queries.started_in(activity, moment)
    mine = {each.start.card_id for each in started if each.start.organisation_id == member.organisation_id}
    regions = activities.region_codes(activity)
    fitting = [
        each
        for each in plans.cards.cards_for(member)
        if regions & {*each.shown.version.regions} and each.card.pk not in mine
    ]
    context = {
        "activity": activity,
        "started": [pages.started_row(each, member, activity) for each in started],
        "cards": pages.offered(fitting, member, _first_looked_for(activity, member, fitting)),
        "may_start": may_start(member, activity),
        "now": moment,
    }
    return render(request, "preparedness/cards.html", context, status=status)


def _first_looked_for(activity: Activity, member: Membership, fitting: list[ShownCard]) -> list[int]:
    """The plans (by key) that hold the words of the name of this activity, best first; none without cards."""
    if not fitting:
        return []
    return [each.kept.plan.pk for each in plans.shown(member, activity.name, most=_MOST_LOOKED_FOR)]


_OF = "activiteiten/<slug:slug>/kaarten/"

urlpatterns = [
    path(_OF, index, name="activity_cards"),
    path(f"{_OF}<int:card>/starten/", start, name="card_start"),
    path(f"{_OF}<uuid:start>/les/", lesson, name="card_lesson"),
]
