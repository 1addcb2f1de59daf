"""Doors of scenario cards and of what readers would change in a plan."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import require
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.forms import BegunForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.plans import actions, queries
from samenbeeld.plans.models import PlanProposal, ScenarioCard
from samenbeeld.plans.queries import cards
from samenbeeld.plans.rules import cards as rules
from samenbeeld.plans.rules.cards import CardStep, steps_of
from samenbeeld.plans.rules.road import LONGEST_REASON
from samenbeeld.plans.web import texts
from samenbeeld.plans.web.beside import EVERYBODY, role_name
from samenbeeld.plans.web.forms import Spoken
from samenbeeld.plans.web.sheet import done, read_version, seen_by, sheet, whoever_was_first

# Empty rows under the steps that are there, so that some can be added without a script.
_SPARE, _FEWEST = 3, 6


class CardForm(Spoken, BegunForm):
    """The card of one function: a title, and rows of what to do, a hint and by when."""

    title = forms.CharField(max_length=rules.LONGEST_CARD_TITLE)
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, of: ScenarioCard | None, usual_title: str, stands: int = 0
    ) -> None:
        """`stands`: the key of the newest card of this function, also if that took it away; 0 for none."""
        steps = steps_of(of.steps) if of else ()
        begun: dict[str, Any] = {
            "form_key": uuid7(),
            "begun": stands,
            "title": of.title if of else usual_title,
        }
        for place, step in enumerate(steps, start=1):
            begun |= {
                f"text_{place}": step.text,
                f"hint_{place}": step.hint,
                f"minutes_{place}": step.minutes,
            }
        super().__init__(data, initial=begun, auto_id="card_%s")
        self._rows = min(rules.MOST_STEPS, max(_FEWEST, len(steps) + _SPARE))
        for place in range(1, self._rows + 1):
            self.fields[f"text_{place}"] = forms.CharField(required=False, max_length=rules.LONGEST_STEP)
            self.fields[f"hint_{place}"] = forms.CharField(required=False, max_length=rules.LONGEST_HINT)
            self.fields[f"minutes_{place}"] = forms.IntegerField(
                required=False, min_value=1, max_value=rules.LONGEST_MINUTES
            )
        self.speak()
        self.fields["title"].label = say("plans-field-card-title")
        self.fields["title"].error_messages["required"] = say("plans-card-title-missing")
        for place in range(1, self._rows + 1):
            self._name(place)

    def _name(self, place: int) -> None:
        for name in ("text", "hint", "minutes"):
            self.fields[f"{name}_{place}"].label = say(f"plans-field-card-{name}", place=place)
        for code in ("invalid", "min_value", "max_value"):
            self.fields[f"minutes_{place}"].error_messages[code] = say("plans-card-minutes")

    @property
    def rows(self) -> list[tuple[int, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """The rows of steps, each with its place."""
        return [
            (place, self[f"text_{place}"], self[f"hint_{place}"], self[f"minutes_{place}"])
            for place in range(1, self._rows + 1)
        ]

    def steps(self) -> list[CardStep]:
        """What was filled in; a row without words counts for nothing."""
        given = self.cleaned_data
        return [
            CardStep(words.strip(), given[f"hint_{place}"].strip(), given[f"minutes_{place}"])
            for place in range(1, self._rows + 1)
            if (words := given[f"text_{place}"]).strip()
        ]


class ProposalForm(Spoken):
    """What a reader would change: where, what and why. `places`: what one can point at in the text."""

    hints = ("place", "why")

    place = forms.CharField(required=False, max_length=rules.LONGEST_PLACE)
    text = forms.CharField(max_length=rules.LONGEST_PROPOSAL, widget=forms.Textarea(attrs={"rows": 4}))
    why = forms.CharField(
        required=False, max_length=rules.LONGEST_PROPOSAL, widget=forms.Textarea(attrs={"rows": 3})
    )
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, place: str = "", places: Sequence[str] = ()) -> None:
        begun = {"form_key": uuid7(), "place": place[: rules.LONGEST_PLACE]}
        super().__init__(data, initial=begun, auto_id="proposal_%s")
        self.places = places
        if places:
            self.fields["place"].widget.attrs["list"] = "proposal_places"
        self.speak()
        self.fields["text"].label = say("plans-field-what")
        self.fields["text"].error_messages["required"] = say("plans-proposal-missing")


class AnswerForm(Spoken):
    """Taken over or not, with why."""

    taken = forms.ChoiceField(widget=forms.RadioSelect)
    reason = forms.CharField(
        required=False, max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="answer_%s")
        self.offer("taken", [("ja", say("plans-answer-taken")), ("nee", say("plans-answer-declined"))])
        self.speak()


@require_http_methods(["GET", "HEAD", "POST"])
def card(request: HttpRequest, owner: str, number: int, role: str) -> HttpResponse:
    """The card of one function in the draft of this plan; without steps it goes away."""
    member, seen = seen_by(request, owner, number)
    version = seen.kept.newest
    require(member, "plans.write", queries.scope(seen.kept.owner, version))
    code = "" if role == EVERYBODY else role
    if code and code not in organisations.functions():
        raise NotFound("plans-card-not-found")
    present, about = cards.card_of(version, code), role_name(code)
    template = "plans/card_form.html"
    if request.method != "POST":
        return sheet(
            request,
            seen,
            CardForm(of=present, usual_title=version.title, stands=cards.newest_key(version, code)),
            "card",
            about=about,
            template=template,
        )
    form = CardForm(request.POST, of=present, usual_title=version.title)
    if not done(
        form,
        lambda: actions.write_card(
            actor=member,
            version=version,
            role=code,
            title=form.cleaned_data["title"],
            steps=form.steps(),
            form_key=form.cleaned_data["form_key"],
            begun=form.cleaned_data["begun"],
        ),
    ):
        return sheet(request, seen, form, "card", about=about, template=template)
    messages.success(request, say("plans-card-written" if form.steps() else "plans-card-gone"))
    return redirect("plan", owner, number)


@require_safe
def choose(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """From the choice of a function (`?functie=`) to its card."""
    member, seen = seen_by(request, owner, number)
    require(member, "plans.write", queries.scope(seen.kept.owner, seen.kept.newest))
    role = request.GET.get("functie", "")
    return redirect("plan_card", owner, number, role if role in organisations.functions() else EVERYBODY)


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """What a reader would change in this plan."""
    member, seen = seen_by(request, owner, number)
    version = read_version(seen)
    places = texts.headings(queries.texts.frozen(version)) if version.is_written else []
    template = "plans/propose.html"
    if request.method != "POST":
        form = ProposalForm(place=request.GET.get("plek", ""), places=places)
        return sheet(request, seen, form, "proposal", template=template)
    form = ProposalForm(request.POST, places=places)
    if not done(
        form,
        lambda: actions.propose(
            actor=member,
            version=version,
            text=form.cleaned_data["text"],
            place=form.cleaned_data["place"],
            why=form.cleaned_data["why"],
            form_key=form.cleaned_data["form_key"],
        ),
    ):
        return sheet(request, seen, form, "proposal", template=template)
    messages.success(request, say("plans-was-proposed"))
    return redirect("plan", owner, number)


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, owner: str, number: int, proposal: int) -> HttpResponse:
    """What the owner of the plan does with what somebody proposed."""
    member, seen = seen_by(request, owner, number)
    require(member, "plans.write", queries.scope(seen.kept.owner, seen.kept.newest))
    found = cards.proposal(read_version(seen), proposal)
    if request.method != "POST":
        return sheet(request, seen, AnswerForm(), "answer", about=_told(found))
    form = AnswerForm(request.POST)
    if not done(
        form,
        lambda: actions.answer_proposal(
            actor=member,
            proposal=found,
            is_taken=form.cleaned_data["taken"] == "ja",
            reason=form.cleaned_data["reason"],
        ),
    ):
        return sheet(request, seen, form, "answer", about=_told(found))
    messages.success(request, say("plans-was-answered"))
    return redirect("plan", owner, number)


def _told(proposal: PlanProposal) -> str:
    """Where, what and why, as its reader said it."""
    place = f"{proposal.place}:" if proposal.place else ""
    return " ".join(each for each in (place, proposal.text, proposal.why) if each)


@require_POST
@whoever_was_first
def worked_in(request: HttpRequest, owner: str, number: int, proposal: int) -> HttpResponse:
    """One press: what was taken over stands in the concept now."""
    member, seen = seen_by(request, owner, number)
    require(member, "plans.write", queries.scope(seen.kept.owner, seen.kept.newest))
    found = cards.proposal(read_version(seen), proposal)
    try:
        actions.work_in(actor=member, proposal=found)
        messages.success(request, say("plans-was-worked-in"))
    except (NotAllowed, NotFound, Conflict):
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
    is_written = seen.kept.pending is not None and seen.kept.pending.is_written
    return redirect("plan_write" if is_written else "plan", owner, number)


_ONE = "plannen/<slug:owner>/<int:number>/"

urlpatterns = [
    path(f"{_ONE}kaart/", choose, name="plan_card_choose"),
    path(f"{_ONE}kaart/<slug:role>/", card, name="plan_card"),
    path(f"{_ONE}voorstel/", propose, name="plan_propose"),
    path(f"{_ONE}voorstel/<int:proposal>/", answer, name="plan_answer"),
    path(f"{_ONE}voorstel/<int:proposal>/verwerkt/", worked_in, name="plan_worked_in"),
]
