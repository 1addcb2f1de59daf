"""What the page of care under scarcity shows: phases, resources, steps, and the road of each decision."""

from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.care_phases import queries
from samenbeeld.care_phases.models import CareReview, PhaseDeclaration
from samenbeeld.care_phases.queries import ActiveStep, Known, Objection, definition, said
from samenbeeld.care_phases.rules import declaring
from samenbeeld.care_phases.rules.definition import Phase, Resource
from samenbeeld.care_phases.web.forms import regions_of
from samenbeeld.crisis_picture.queries.deciding import DecisionView, decisions
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.rules.decisions import DecisionState
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import function_name, leading_function

VERIFIED = "verified"


def page(member: Membership, activity: Activity, known: Known) -> dict[str, Any]:
    """The whole page."""
    is_open = activity.state not in ("closed", "archived")
    regions = regions_of(activity)
    may_declare = is_open and any(
        queries.may(member, queries.DECLARE, activity, region) for region in regions
    )
    may_report = is_open and any(queries.may(member, queries.REPORT, activity, region) for region in regions)
    reads_decisions = may_read_decisions(activity, member)
    return {
        "activity": activity,
        "lead": queries.heading(activity),
        "held": [declaration_row(each, activity, known) for each in known.in_force],
        "earlier": [declaration_row(each, activity, known) for each in reversed(known.declarations)][:20]
        if len(known.declarations) > len(known.in_force)
        else [],
        "phases": [phase_row(each) for each in definition().phases.values()],
        "regions": [region_row(region, known) for region in regions],
        "active": [step_row(each) for each in known.active],
        "ended": [step_row(each) for each in reversed(known.steps) if each.end][:20],
        "steps": [
            {
                "step": each,
                "name": queries.step_name(each.code),
                "text": said(each.text),
                "acts_on": said(definition().resources[each.acts_on]),
                "phase": queries.phase_name(each.phase),
                "who": queries.bodies(each.activates),
                "sure": sureness(each.status),
                "reached": any(
                    declaring.reaches(definition(), known.phases_for(region.code), each.phase)
                    for region in regions
                ),
            }
            for each in definition().steps.values()
        ],
        "directed": directed(activity, known) if reads_decisions else [],
        "reads_decisions": reads_decisions,
        "may_declare": may_declare,
        "may_report": may_report,
        "may_advise": is_open and queries.may_advise(member, activity),
    }


def declaration_row(declaration: PhaseDeclaration, activity: Activity, known: Known) -> dict[str, Any]:
    """One declaration: who, by which definition, until when; and what the ladder says of the region."""
    phase = definition().phases.get(declaration.phase)
    region = declaration.region
    # The scale beside the ladder is of real situations alone.
    compares = region is not None and activity.mode == Mode.REAL.value
    on_ladder = queries.on_the_ladder(region) if region and compares else ""
    return {
        "row": declaration,
        "phase": queries.phase_name(declaration.phase),
        "where": queries.where(declaration),
        "declared_by": queries.body(declaration.declared_by),
        "advised_by": queries.bodies(declaration.advised_by),
        "verified_by": queries.bodies(declaration.verified_by),
        "by": person(declaration.recorded_by),
        "until": known.holds_until(declaration),
        "has_passed": known.holds_until(declaration) <= now(),
        "reviews": [review_row(each) for each in known.reviews_of(declaration)],
        "facts": phase_row(phase) if phase else None,
        "ladder_differs": compares and on_ladder != declaration.phase,
        "on_ladder": queries.phase_name(on_ladder) if on_ladder else "",
    }


def phase_row(phase: Phase) -> dict[str, Any]:
    """One phase as policy has it."""
    return {
        "code": phase.code,
        "name": queries.phase_name(phase.code),
        "situation": said(phase.situation),
        "up": said(phase.up),
        "down": said(phase.down),
        "declares": queries.bodies(phase.declares),
        "advises": queries.bodies(phase.advises),
        "verifies": queries.bodies(phase.verifies),
        "instruments": phase.instruments[current_language()],
        "meant": [(said(each.text), each.source, sureness(each.status)) for each in phase.meant],
        "sure": sureness(phase.status),
        "source": phase.source,
    }


def region_row(region: Region, known: Known) -> dict[str, Any]:
    """How far each resource of a region is stretched, with what is measured of it."""
    return {"region": region, "resources": [_resource(region, each, known) for each in Resource]}


def _resource(region: Region, resource: Resource, known: Known) -> dict[str, Any]:
    rules, held = definition(), known.state_of(region.code, resource)
    state = rules.states.get(held.state) if held else None
    trigger = rules.triggers.get(held.trigger) if held else None
    return {
        "name": said(rules.resources[resource]),
        "state": held,
        "level": state.level if state else Level.UNKNOWN,
        "state_name": said(state.name) if state else say("care-phases-unknown"),
        "trigger": said(trigger.text) if trigger else "",
        "by": person(held.set_by) if held else "",
        "is_due": held is not None and held.review_at <= now(),
        "indicators": [
            {
                "name": said(each.name),
                "unit": said(each.unit),
                "reading": known.reading_of(region.code, each.code),
                "sure": sureness(each.status),
            }
            for each in rules.indicators.values()
            if each.resource is resource
        ],
        "triggers": [said(each.text) for each in rules.triggers.values() if each.resource is resource],
    }


def step_row(step: ActiveStep) -> dict[str, Any]:
    """One step that holds or held."""
    row = step.activation
    return {
        "row": row,
        "end": step.end,
        "name": queries.step_name(row.step),
        "who": queries.body(row.activated_by),
        "by": person(row.recorded_by),
        "review_at": step.review_at,
        "is_due": step.end is None and step.review_at <= now(),
        "reviews": [review_row(each) for each in step.reviews],
        "objections": [objection_row(each) for each in step.objections],
    }


def review_row(review: CareReview) -> dict[str, Any]:
    """How something was weighed again."""
    return {
        "outcome": say(f"care-phases-outcome-{review.outcome}"),
        "reason": review.reason,
        "at": review.recorded_at,
        "by": person(review.recorded_by),
    }


def objection_said(view: Objection) -> list[tuple[str, str]]:
    """Who said what before the form that follows on it: the objection or appeal, and its answer."""
    row = objection_row(view)
    number = {"number": str(row["number"])}
    kind = (
        say("care-phases-appeal-number", **number, appeals=str(row["appeals"]))
        if row["appeals"]
        else (say("care-phases-objection-number", **number))
    )
    found = [(f"{kind}, {row['who']}", view.objection.text)]
    if view.answer:
        found.append((f"{row['outcome']}, {row['answered_by']}", view.answer.reason))
    return found


def objection_row(view: Objection) -> dict[str, Any]:
    """An objection or an appeal, and what was answered."""
    row, answer = view.objection, view.answer
    return {
        "number": row.number,
        "appeals": row.appeals.number if row.appeals else None,
        "who": queries.body(row.body),
        "text": row.text,
        "at": row.recorded_at,
        "by": person(row.recorded_by),
        "answer": answer,
        "outcome": say(f"care-phases-answer-{answer.outcome}") if answer else "",
        "answered_by": queries.body(answer.body) if answer else "",
        "may_appeal": answer is not None and not view.is_appealed,
    }


def directed(activity: Activity, known: Known) -> list[dict[str, Any]]:
    """Decisions that a phase or a step rests on, or on which a body spoke; then those that still wait."""
    referred = {each.decision_id for each in known.declarations}
    referred |= {each.activation.decision_id for each in known.steps}
    referred |= {each.decision_id for each in known.voices}
    return [
        decision_row(each, known)
        for each in decisions(activity)
        if each.decision.pk in referred or each.state == DecisionState.PROPOSED
    ]


def decision_row(view: DecisionView, known: Known) -> dict[str, Any]:
    """The road of one decision: asked, options, advice, dissent, decided, ordered, checked."""
    voices = [each for each in known.voices if each.decision_id == view.decision.pk]
    steps = {step.state: step for step in view.steps}
    return {
        "view": view,
        "number": view.number,
        "text": view.decision.text,
        "asked_by": person(view.decision.proposed_by),
        "asked_at": view.decision.proposed_at,
        "options": view.decision.options,
        "state": say(f"crisis-picture-decision-state-{view.state}"),
        "advice": [_voice(each) for each in voices if each.kind == "advice"],
        "dissent": [_voice(each) for each in voices if each.kind == "dissent"],
        "steps": [
            (say(f"crisis-picture-decision-state-{state}"), step.at, person(step.by))
            for state, step in steps.items()
        ],
    }


def person(member: Membership) -> str:
    """`Chantal Vroomen (ACGZ)`."""
    function = function_name(leading_function(member), short=True)
    return say("care-phases-person", name=member.account.name, function=function)


def sureness(status: str) -> str:
    """How sure we are of what policy says, "" when two public sources say it."""
    return "" if status == VERIFIED else say(f"care-phases-sure-{status}")


def _voice(voice: Any) -> dict[str, Any]:
    return {"who": queries.body(voice.body), "text": voice.text, "at": voice.recorded_at}
