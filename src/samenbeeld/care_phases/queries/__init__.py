"""How care stands in an activity, now or at a moment: phases, resources, steps, advice; who may do what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.care_phases.models import (
    CareReview,
    DirectionVoice,
    ObjectionAnswer,
    PhaseDeclaration,
    ScarcityActivation,
    ScarcityEnd,
    ScarcityObjection,
    SurgeReading,
    SurgeState,
)
from samenbeeld.care_phases.rules import definition as policy_rules
from samenbeeld.care_phases.rules.declaring import WITHDRAWN
from samenbeeld.care_phases.rules.definition import Definition, Scope
from samenbeeld.escalation import queries as escalation
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership, Region

# What a reading of these pages is written under, by the slug of the activity.
CARE_PHASES = "care_phases.care_phases"
READ, DECLARE, REPORT = "care_phases.read", "care_phases.declare", "care_phases.report"
ADVISE = "care_phases.advise"
# The scale beside the ladder on which a region stands with its phase of care.
SCALE = "care_phase"


@cache
def definition() -> Definition:
    """What policy says about care under scarcity."""
    return policy_rules.definition(policy.load("care-phases"))


@dataclass(frozen=True)
class ActiveStep:
    """A step that holds or held; `end` is None while it holds."""

    activation: ScarcityActivation
    end: ScarcityEnd | None
    reviews: tuple[CareReview, ...] = ()
    objections: tuple["Objection", ...] = ()

    @property
    def review_at(self) -> datetime:
        """When it is weighed again, as was said last."""
        return review_at(self.activation.review_at, self.reviews)


@dataclass(frozen=True)
class Objection:
    """An objection to a step, with its answer; None while nobody answered."""

    objection: ScarcityObjection
    answer: ObjectionAnswer | None
    is_appealed: bool


def review_at(first: datetime, reviews: Iterable[CareReview]) -> datetime:
    """When something is weighed again: as was said when it began, or at the last weighing."""
    return next((each.review_at for each in reversed(list(reviews)) if each.review_at), first)


@dataclass(frozen=True)
class Known:
    """All that was told of one activity, in the order in which it was told."""

    declarations: tuple[PhaseDeclaration, ...]
    states: tuple[SurgeState, ...]
    readings: tuple[SurgeReading, ...]
    steps: tuple[ActiveStep, ...]
    voices: tuple[DirectionVoice, ...]
    reviews: tuple[CareReview, ...] = ()  # of phases; those of a step are with it

    def reviews_of(self, declaration: PhaseDeclaration) -> tuple[CareReview, ...]:
        """How that phase was weighed again, the oldest first."""
        return tuple(each for each in self.reviews if each.declaration_id == declaration.pk)

    def holds_until(self, declaration: PhaseDeclaration) -> datetime:
        """Until when that phase holds, as was said last."""
        return review_at(declaration.until, self.reviews_of(declaration))

    def is_withdrawn(self, declaration: PhaseDeclaration) -> bool:
        """Whether it was taken back, with no other phase in its place."""
        return any(each.outcome == WITHDRAWN for each in self.reviews_of(declaration))

    @property
    def in_force(self) -> list[PhaseDeclaration]:
        """What was declared last per scope and region and not taken back, the widest first."""
        last = {(each.scope, each.region_id or ""): each for each in self.declarations}
        last = {key: each for key, each in last.items() if not self.is_withdrawn(each)}
        order = [Scope.NATIONAL, Scope.ROAZ, Scope.REGION]
        return sorted(
            last.values(),
            key=lambda each: (order.index(Scope(each.scope)), each.region.name if each.region else ""),
        )

    def last_of(self, scope: str, region: str) -> PhaseDeclaration | None:
        """What was declared last for exactly this; None when nobody did."""
        found = (each for each in reversed(self.declarations) if each.scope == scope)
        return next((each for each in found if (each.region_id or "") == region), None)

    def phases_for(self, region: str) -> list[str]:
        """The phases that hold for a region: its own, and those of what is wider."""
        return [each.phase for each in self.in_force if each.region_id in (None, region)]

    def state_of(self, region: str, resource: str) -> SurgeState | None:
        """How far a resource is stretched there, as was said last; None: nobody said."""
        found = (each for each in reversed(self.states) if each.region_id == region)
        return next((each for each in found if each.resource == resource), None)

    def reading_of(self, region: str, indicator: str) -> SurgeReading | None:
        """The newest value there; None: nobody measured."""
        found = [each for each in self.readings if (each.region_id, each.indicator) == (region, indicator)]
        return max(found, key=lambda each: (each.seen_at, each.pk), default=None)

    @property
    def active(self) -> list[ActiveStep]:
        """The steps that hold."""
        return [each for each in self.steps if each.end is None]

    def is_active(self, step: str, region: str) -> bool:
        """Whether that step holds in that region."""
        return any(
            (each.activation.step, each.activation.region_id) == (step, region) for each in self.active
        )

    def until(self, moment: datetime) -> "Known":
        """What people had told at that moment."""
        return Known(
            tuple(each for each in self.declarations if each.recorded_at <= moment),
            tuple(each for each in self.states if each.set_at <= moment),
            tuple(each for each in self.readings if each.told_at <= moment),
            tuple(
                ActiveStep(
                    each.activation,
                    each.end if each.end and each.end.ended_at <= moment else None,
                    tuple(one for one in each.reviews if one.recorded_at <= moment),
                    _objections(
                        [o.objection for o in each.objections if o.objection.recorded_at <= moment], moment
                    ),
                )
                for each in self.steps
                if each.activation.recorded_at <= moment
            ),
            tuple(each for each in self.voices if each.recorded_at <= moment),
            tuple(each for each in self.reviews if each.recorded_at <= moment),
        )


@dataclass(frozen=True)
class Said:
    """One thing that somebody declared, in words."""

    at: datetime
    text: str
    by: Membership
    reason: str


def known(activity: Activity) -> Known:
    """All that was told of it. Eight queries, or none as long as nothing changed."""
    return _known(activity.pk) if _has_begun(activity.pk) else Known((), (), (), (), ())


def at(activity: Activity, moment: datetime) -> Known:
    """The same as people knew it at that moment."""
    return known(activity).until(moment)


def step_in(activity: Activity, number: int) -> ActiveStep:
    """The activation of that number. Raises NotFound."""
    found = next((each for each in known(activity).steps if each.activation.number == number), None)
    if found is None:
        raise NotFound("care-phases-no-step")
    return found


def declaration_in(activity: Activity, number: int) -> PhaseDeclaration:
    """The declaration of that number. Raises NotFound."""
    found = next((each for each in known(activity).declarations if each.number == number), None)
    if found is None:
        raise NotFound("care-phases-no-phase")
    return found


def objection_in(activity: Activity, number: int) -> Objection:
    """The objection of that number. Raises NotFound."""
    all_of_them = (each for step in known(activity).steps for each in step.objections)
    found = next((each for each in all_of_them if each.objection.number == number), None)
    if found is None:
        raise NotFound("care-phases-no-objection")
    return found


def may_see(member: Membership, activity: Activity) -> bool:
    """Whether this member may see how care stands in this activity."""
    return access.may(member, READ, activities.scope(activity))


def may(member: Membership, permission: str, activity: Activity, region: Region | None = None) -> bool:
    """Whether this member may do that, in one region of the activity or in it as a whole."""
    return access.may(member, permission, activities.scope(activity, region=region, owner=""))


def may_advise(member: Membership, activity: Activity) -> bool:
    """Whether this member may write down what a body advised."""
    return access.may(member, ADVISE, activities.scope(activity))


def heading(activity: Activity) -> str:
    """The phases that hold, in a sentence; also that nobody declared one."""
    told_so_far = known(activity)
    held = told_so_far.in_force
    if not held:
        is_over = bool(told_so_far.declarations)
        return say("care-phases-all-withdrawn" if is_over else "care-phases-nothing-declared")
    return " ".join(
        say("care-phases-holds", phase=phase_name(each.phase), where=where(each)) for each in held
    )


def told(activity: Activity, moment: datetime | None = None) -> list[Said]:
    """Every phase and step that was declared, in words, the oldest first."""
    told_so_far = at(activity, moment) if moment else known(activity)
    found = [
        Said(
            each.recorded_at,
            say(
                "care-phases-told-phase", phase=phase_name(each.phase), where=where(each),
                who=body(each.declared_by),
            ),
            each.recorded_by,
            each.reason,
        )
        for each in told_so_far.declarations
    ]  # fmt: skip
    for review in told_so_far.reviews:
        about = review.declaration
        assert about is not None  # those of a step are with it
        found.append(_reviewed(review, phase_name(about.phase), where(about)))
    for step in told_so_far.steps:
        row = step.activation
        words = say("care-phases-told-step", step=step_name(row.step), region=row.region.name)
        found.append(Said(row.recorded_at, words, row.recorded_by, row.ethics))
        found += [_reviewed(each, step_name(row.step), row.region.name) for each in step.reviews]
        found += [said for each in step.objections for said in _objected(each)]
        if step.end:
            words = say("care-phases-told-end", step=step_name(row.step), region=row.region.name)
            found.append(Said(step.end.ended_at, words, step.end.ended_by, step.end.reason))
    return sorted(found, key=lambda each: each.at)


def _reviewed(review: CareReview, what: str, region: str) -> Said:
    words = say(f"care-phases-told-{review.outcome}", what=what, region=region)
    return Said(review.recorded_at, words, review.recorded_by, review.reason)


def _objected(view: Objection) -> Iterable[Said]:
    row, answer = view.objection, view.answer
    key = "care-phases-told-appeal" if row.appeals_id else "care-phases-told-objection"
    about = {"number": row.number, "step": step_name(row.activation.step), "who": body(row.body)}
    yield Said(row.recorded_at, say(key, **about), row.recorded_by, row.text)
    if answer is not None:
        outcome = say(f"care-phases-answer-{answer.outcome}").lower()
        words = say("care-phases-told-answer", number=row.number, outcome=outcome, who=body(answer.body))
        yield Said(answer.recorded_at, words, answer.recorded_by, answer.reason)


def on_the_ladder(region: Region) -> str:
    """The phase that stands beside the step of this region, "" when nobody set it. Real situations only."""
    change = escalation.current_scales(region).get(SCALE)
    return change.value if change else ""


def phase_name(code: str) -> str:
    """`fase 2c`, in the words of the scale beside the ladder."""
    return escalation.said(escalation.scale(SCALE).value(code).name)


def step_name(code: str) -> str:
    """`2A Planbare zorg stoppen waar dat kan`; the code alone for a step that policy no longer knows."""
    step = definition().steps.get(code)
    return f"{code} {said(step.name)}" if step else code


def where(declaration: PhaseDeclaration) -> str:
    """The region, or the wider place it was declared for."""
    return declaration.region.name if declaration.region else said(definition().scopes[declaration.scope])


def body(code: str) -> str:
    """A body as it is said."""
    return said(definition().bodies[code])


def bodies(codes: Iterable[str]) -> str:
    """Several of them."""
    return ", ".join(body(code) for code in codes)


def said(names: Mapping[str, str]) -> str:
    """The name in the language of the screen."""
    return names[current_language()]


@until_a_change
def _has_begun(pk: UUID) -> bool:
    """Whether anybody said anything of it: in most activities nobody ever does."""
    first, *others = (
        model.objects.filter(activity=pk).order_by().values("activity")
        for model in (PhaseDeclaration, SurgeState, SurgeReading, ScarcityActivation)
    )
    voices = DirectionVoice.objects.filter(decision__activity=pk).order_by().values("decision__activity")
    return bool(list(first.union(*others, voices)[:1]))


@until_a_change
def _known(pk: UUID) -> Known:
    of = {"activity": pk}
    by = ("recorded_by__account", "recorded_by__organisation")
    declarations = PhaseDeclaration.objects.filter(**of).select_related("region", "decision", *by)
    states = SurgeState.objects.filter(**of).select_related("region", "set_by__account")
    readings = SurgeReading.objects.filter(**of).select_related("region", "told_by__account")
    steps = ScarcityActivation.objects.filter(**of).select_related(
        "region", "decision", "end__ended_by__account", "end__ended_by__organisation", *by
    )
    voices = DirectionVoice.objects.filter(decision__activity=pk).select_related("decision", *by)
    reviews = list(CareReview.objects.filter(**of).select_related("declaration__region", *by))
    objections = list(
        ScarcityObjection.objects.filter(**of).select_related(
            "activation__region", "answer__recorded_by__account", "answer__recorded_by__organisation", *by
        )
    )
    return Known(
        declarations=tuple(declarations),
        states=tuple(states),
        readings=tuple(readings),
        steps=tuple(
            ActiveStep(
                each,
                getattr(each, "end", None),
                tuple(one for one in reviews if one.activation_id == each.pk),
                _objections([one for one in objections if one.activation_id == each.pk]),
            )
            for each in steps
        ),
        voices=tuple(voices),
        reviews=tuple(each for each in reviews if each.declaration_id is not None),
    )


def _objections(rows: Iterable[ScarcityObjection], moment: datetime | None = None) -> tuple[Objection, ...]:
    """With their answers, as far as these were there at that moment."""
    found = list(rows)
    appealed = {each.appeals_id for each in found}
    answers = {each.pk: getattr(each, "answer", None) for each in found}
    return tuple(
        Objection(
            each,
            answer if (answer := answers[each.pk]) and (not moment or answer.recorded_at <= moment) else None,
            each.pk in appealed,
        )
        for each in found
    )
