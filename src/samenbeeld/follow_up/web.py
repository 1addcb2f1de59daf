"""Doors: changing the step of a region with all that follows from it, and how that goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation import rules as ladder
from samenbeeld.escalation.models import StepChange
from samenbeeld.escalation.queries import said
from samenbeeld.follow_up import actions, queries, rules
from samenbeeld.follow_up.actions import Confirmed
from samenbeeld.follow_up.queries import Following, State
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.look.forms import MomentField, RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.plans.queries import for_phase

UNPROCESSABLE, CONFLICT = 422, 409
_A_MOMENT = timedelta(minutes=1)
# What somebody wrote stays when they look at another step.
_KEPT = ("reason", "advice", "activity", "name")
NEW = "nieuw"


class ChangeForm(RefusableForm):
    """Why, what is done with it and where, and who is told what. Everything is ticked at first."""

    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    advice = forms.CharField(required=False, max_length=500)
    review_at = MomentField(required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
    activity = forms.ChoiceField(required=False, widget=forms.RadioSelect)
    name = forms.CharField(required=False, max_length=120)
    items = forms.TypedMultipleChoiceField(required=False, coerce=int, widget=forms.CheckboxSelectMultiple)
    first = forms.CharField(required=False, max_length=400, widget=forms.Textarea(attrs={"rows": 2}))
    second = forms.CharField(required=False, max_length=800, widget=forms.Textarea(attrs={"rows": 2}))
    seen = forms.BooleanField(required=False)
    open = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any, *, plan: "Plan", typed: Mapping[str, Any] | None = None) -> None:
        """`typed` is what was written for another step: words go along, what follows does not."""
        self.plan = plan
        kept = {name: typed[name] for name in _KEPT if typed and typed.get(name)}
        # Who ticked that they saw the list ticked it for the list that stood there then.
        self.list_changed = bool(data) and plan.is_down and data.get("open") != plan.open
        if self.list_changed:
            data = data.copy()
            self.had_ticked = bool(data.pop("seen", None))
        super().__init__(data, initial=_initial(plan) | kept, auto_id="fase_%s")
        self.places = [(each.slug, f"{each.name} ({Tlp(each.tlp).label})") for each in plan.activities]
        if plan.may_open:
            self.places.append((NEW, say("follow-up-new-activity")))
        self._offer("activity", self.places)
        self._offer("items", [(item.place, said(item.happening.words)) for item in plan.offered])
        for name, field in self.fields.items():
            field.label = say(f"follow-up-field-{name.replace('_', '-')}")
        for name in ("advice", "review_at", "first"):
            self.fields[name].help_text = say(f"follow-up-field-{name.replace('_', '-')}-hint")
        self.fields["reason"].error_messages["required"] = say("escalation-reason-missing")
        self.fields["review_at"].error_messages["invalid"] = say("escalation-no-moment")
        self.fields["activity"].error_messages["invalid_choice"] = say("follow-up-activity-unknown")
        self.fields["items"].error_messages["invalid_choice"] = say("follow-up-item-unknown")

    def clean(self) -> dict[str, Any]:
        """A list that changed since it was seen has to be seen again."""
        if self.list_changed and self.had_ticked:
            self.add_error("seen", say("follow-up-open-changed"))
        return self.cleaned_data

    @property
    def has_activities(self) -> bool:
        """Whether there is anything to choose where it happens."""
        return bool(self.places) and bool(self.plan.offered or self.plan.opening)

    def chosen(self) -> dict[str, Any]:
        """What `change_step` needs."""
        given, plan = self.cleaned_data, self.plan
        activity = next((each for each in plan.activities if each.slug == given["activity"]), None)
        places = set(given["items"])
        if given["activity"] == NEW and plan.opening is not None:
            places.add(plan.opening.place)
        return {
            "region": plan.region,
            "step": plan.step.number,
            "reason": given["reason"],
            "advice": given["advice"],
            "review_at": given["review_at"].astimezone(times.AMSTERDAM) if given["review_at"] else None,
            "seen": given["open"] if given["seen"] else "",
            "confirmed": Confirmed(places, activity, given["name"], given["first"], given["second"]),
        }

    def _offer(self, name: str, choices: list[tuple[Any, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


@dataclass(frozen=True)
class Plan:
    """The step that somebody looks at: what would follow, and what is there already."""

    region: Region
    standing: escalation.Standing
    step: ladder.Step
    is_down: bool
    activities: tuple[Activity, ...]
    opening: rules.Item | None
    offered: tuple[rules.Item, ...]
    still_open: queries.StillOpen | None

    @property
    def open(self) -> str:
        """The fingerprint of what is still open now, "" when nobody comes down."""
        return self.still_open.fingerprint if self.still_open else ""

    @property
    def may_open(self) -> bool:
        """Whether a new activity belongs to this step."""
        return self.opening is not None

    @property
    def has_place(self) -> bool:
        """Whether there is anywhere for it to happen."""
        return bool(self.activities) or self.may_open

    @property
    def by_people(self) -> list[str]:
        """What of the list the platform cannot do."""
        return [said(each.words) for each in self.step.happens if not each.does]


@dataclass(frozen=True)
class StepChoice:
    """One step of the ladder to choose from."""

    step: ladder.Step
    name: str
    level: Level
    is_current: bool
    is_proposed: bool
    is_chosen: bool
    is_too_far: bool


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, region: str) -> HttpResponse:
    """Change the step of a region: what the rules propose and why, what follows, and one button."""
    member = organisations.asking(request)
    place = organisations.region(region)
    require(member, "escalation.read", Scope())
    require(member, "escalation.set_step", Scope(regions=frozenset({place.code})))
    standing, proposal = escalation.current_step(place), queries.proposal(place, now(), member)
    chosen, is_looking = _step(request), "look" in request.POST
    plan = _plan(member, place, standing, chosen) if chosen else None
    form, status = None, 200
    if plan is not None:
        is_sent = request.method == "POST" and not is_looking
        form = ChangeForm(request.POST if is_sent else None, plan=plan, typed=request.POST)
        if is_sent and form.is_valid():
            try:
                made = actions.change_step(actor=member, **form.chosen())
                messages.success(request, say("follow-up-was-set"))
                return redirect("follow_up", place.slug, made.pk)
            except NotAllowed:
                raise
            except Refused as refused:
                if (own := _just_set(member, standing, refused, form)) is not None:
                    return redirect("follow_up", place.slug, own.pk)
                form.refuse(refused)
                status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
        elif is_sent:
            status = UNPROCESSABLE
    elif request.method == "POST":
        messages.warning(request, say("escalation-step-unknown"))
        status = UNPROCESSABLE
    context = {
        "region": place,
        "standing": standing,
        "phase": said(standing.step.name) if standing.step else "",
        "proposal": proposal,
        "proposed": _name(proposal.step),
        "proposed_level": _level(proposal.step),
        "signs": [(sign, _name(sign.step), _level(sign.step)) for sign in proposal.signs],
        "steps": _steps(standing, proposal.step, chosen),
        "form": form,
        "plan": plan,
        "step_name": said(plan.step.name) if plan else "",
        **(_about(member, plan) if plan else {}),
    }
    return render(request, "follow_up/change.html", context, status=status)


@require_safe
def page(request: HttpRequest, region: str, number: int) -> HttpResponse:
    """What follows from this step, and how each of it goes."""
    member, place = organisations.asking(request), organisations.region(region)
    require(member, "escalation.read", Scope())
    require(member, "activities.read", Scope(regions=frozenset({place.code})))
    change = queries.change_numbered(place, number)
    rows = queries.following(change, now())
    is_busy = any(each.state is State.BUSY for each in rows)
    context = {
        "region": place,
        "change": change,
        "by": escalation.set_by(change),
        "phase": said(escalation.ladder().steps[change.step].name),
        "level": escalation.ladder().steps[change.step].level,
        "proposed": _name(change.proposed),
        "rows": [_row(member, each) for each in rows],
        "is_busy": is_busy,
        # While the list renews itself nobody types in it.
        "may_drop": queries.may_set(member, place) and not is_busy,
        "is_confirmed": escalation.ladder().status == "verified",
    }
    if request.headers.get("HX-Request") == "true":
        return render(request, "follow_up/rows.html", context)
    put_forward = for_phase(place.code, change.step, queries.grave_themes(place, now()), member)
    return render(request, "follow_up/page.html", {**context, "plans": put_forward})


@require_safe
def newest(request: HttpRequest, region: str) -> HttpResponse:
    """What follows from the step on which the region stands now."""
    place = organisations.region(region)
    change = escalation.current_step(place).change
    if change is None:
        raise NotFound("follow-up-not-found")
    return page(request, region, change.pk)


@require_POST
def carry_out(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Do one of them now, as whoever asks."""
    row = queries.by_id(pk)
    member = organisations.asking(request)
    try:
        actions.carry_out(actor=member, follow_up=row)
        messages.success(request, say("follow-up-was-done"))
    except NotAllowed:
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
    return redirect("follow_up", row.change.region.slug, row.change_id)


@require_POST
def drop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Leave one of them out after all, with a reason."""
    row = queries.by_id(pk)
    try:
        actions.drop(
            actor=organisations.asking(request), follow_up=row, reason=request.POST.get("reason", "")
        )
        messages.success(request, say("follow-up-was-dropped"))
    except NotAllowed:
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
    return redirect("follow_up", row.change.region.slug, row.change_id)


def _step(request: HttpRequest) -> ladder.Step | None:
    """The step that was chosen; None as long as none was, or none that exists."""
    given = request.POST.get("look") or request.POST.get("step") or request.GET.get("stap", "")
    return next((step for step in escalation.ladder().steps if str(step.number) == given), None)


def _just_set(
    member: Membership, standing: escalation.Standing, refused: Refused, form: ChangeForm
) -> StepChange | None:
    """The step that this person set a moment ago with the same press: a second tap is no mistake."""
    change = escalation.current_step(standing.region).change
    is_own = change is not None and change.set_by.account_id == member.account_id
    if refused.key != "escalation-step-already" or change is None or not is_own:
        return None
    is_same = change.reason == form.cleaned_data["reason"].strip()
    return change if is_same and now() - change.set_at < _A_MOMENT else None


def _plan(member: Membership, region: Region, standing: escalation.Standing, step: ladder.Step) -> Plan:
    is_down = standing.step is not None and step.number < standing.step.number
    running = tuple(queries.places(region, member))
    items = rules.following(step, is_down=is_down, has_activity=False)
    opening = next((item for item in items if item.happening.does == ladder.ACTIVITY), None)
    return Plan(
        region=region,
        standing=standing,
        step=step,
        is_down=is_down,
        activities=running,
        opening=opening,
        offered=tuple(item for item in items if item is not opening),
        still_open=queries.still_open(region, member) if is_down else None,
    )


def _initial(plan: Plan) -> dict[str, Any]:
    weigh = plan.step.weigh_again
    return {
        "activity": _usual_place(plan),
        "items": [item.place for item in plan.offered] if plan.has_place else [],
        "first": say("follow-up-message-first", region=plan.region.name, step=said(plan.step.name)),
        "second": say("follow-up-message-second", part=said(plan.step.part)),
        "review_at": f"{times.local(rules.next_quarter(now() + weigh)):%Y-%m-%dT%H:%M}" if weigh else "",
    }


def _usual_place(plan: Plan) -> str:
    """The gravest of what runs, when one is graver than the rest; a new activity when nothing runs."""
    if not plan.activities:
        return NEW if plan.may_open else ""
    gravest = max(plan.activities, key=_gravity)
    # Under a strict label a person chooses: an alarm would name it.
    if not rules.reaches_the_region(Tlp(gravest.tlp)):
        return ""
    is_alone = sum(1 for each in plan.activities if _gravity(each) == _gravity(gravest)) == 1
    return gravest.slug if is_alone else ""


def _gravity(activity: Activity) -> int:
    return -1 if activity.step is None else activity.step


def _about(member: Membership, plan: Plan) -> dict[str, Any]:
    reached = queries.reached(plan.region, plan.offered, member)
    strict = [each for each in plan.activities if not rules.reaches_the_region(Tlp(each.tlp))]
    return {
        "still_open": plan.still_open,
        "declares": said(plan.step.declares),
        "is_confirmed": plan.step.status == plan.step.declares_status == "verified",
        "reached": reached,
        "unreached": [each.name for each in reached.unreached] if reached else [],
        # Where an alarm stays among who takes part, with whom it goes to there.
        "strict": [(each, queries.reached(plan.region, plan.offered, member, each)) for each in strict],
    }


def _steps(
    standing: escalation.Standing, proposed: int | None, chosen: ladder.Step | None
) -> list[StepChoice]:
    definition = escalation.ladder()
    current = standing.step.number if standing.step else None
    return [
        StepChoice(
            step=step,
            name=said(step.name),
            level=step.level,
            is_current=step.number == current,
            is_proposed=step.number == proposed,
            is_chosen=chosen is not None and step.number == chosen.number,
            is_too_far=current is not None and current - step.number > definition.down_at_a_time,
        )
        for step in definition.steps
    ]


def _name(step: int | None) -> str:
    return said(escalation.ladder().steps[step].name) if step is not None else ""


def _level(step: int | None) -> Level:
    return escalation.ladder().steps[step].level if step is not None else Level.UNKNOWN


def _row(member: Membership, each: Following) -> dict[str, Any]:
    last = each.last
    values = {name: _value(name, value) for name, value in last.values.items()} if last else {}
    return {
        "following": each,
        "state": each.state.value,
        "state_word": say(f"follow-up-state-{each.state.value}"),
        "told": say(last.said, **values) if last else "",
        "last": last,
        "url": last.url if last and _may_go(member, each) else "",
        "may_do": each.is_open and queries.may_do(member, each.row),
    }


def _may_go(member: Membership, each: Following) -> bool:
    """Whether the activity in which it was done is open to this member."""
    activity = each.row.activity
    return activity is not None and bool(activities.readable(member, [activity]))


def _value(name: str, value: object) -> object:
    return times.local(datetime.fromisoformat(str(value))) if name == "at" else value


urlpatterns = [
    path("fase/<slug:region>/wijzigen/", change, name="follow_up_change"),
    path("fase/<slug:region>/opvolging/", newest, name="follow_up_newest"),
    path("fase/<slug:region>/opvolging/<int:number>/", page, name="follow_up"),
    path("fase/opvolging/<uuid:pk>/doen/", carry_out, name="follow_up_do"),
    path("fase/opvolging/<uuid:pk>/laten/", drop, name="follow_up_drop"),
]
