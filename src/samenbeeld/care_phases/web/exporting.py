"""Phases, how far resources are stretched, and steps under scarcity as content for a file."""

from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.lines import person
from samenbeeld.care_phases import queries
from samenbeeld.care_phases.models import PhaseDeclaration, SurgeReading, SurgeState
from samenbeeld.care_phases.queries import ActiveStep, definition, said
from samenbeeld.exports.rules import Content, Table, Value
from samenbeeld.exports.words import columns
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

_PHASES = (
    "number", "region", "phase", "declared_by", "advised_by", "verified_by", "definition", "source",
    "reason", "since", "until", "said_at", "said_by",
)  # fmt: skip
_STATES = ("region", "resource", "state", "trigger", "reason", "said_at", "review_at", "said_by")
_READINGS = ("region", "resource", "indicator", "value", "unit", "source", "seen_at", "said_by")
_STEPS = (
    "number", "region", "step", "step_version", "activated_by", "ethics", "said_at", "review_at", "said_by",
    "until", "reason",
)  # fmt: skip


def care_phases_content(activity: Activity, member: Membership, moment: datetime | None) -> Content:
    """All that was declared, now or as people knew it then. Raises NotFound to whom it is closed."""
    if not queries.may_see(member, activity):
        raise NotFound("exports-not-found")
    known, tlp = queries.at(activity, moment or now()), Tlp(activity.tlp)
    parts = (
        Table("phases", say("care-phases-declared"), columns(*_PHASES),
              [_phase(each) for each in known.declarations], tlp, wide=frozenset({"definition", "reason"}),
              on_paper=frozenset({"number", "region", "phase", "declared_by", "reason", "since", "until"})),
        Table("resources", say("care-phases-resources"), columns(*_STATES),
              [_state(each) for each in known.states], tlp, wide=frozenset({"reason"}),
              on_paper=frozenset({"region", "resource", "state", "reason", "said_at", "review_at"})),
        Table("readings", say("exports-care-readings"), columns(*_READINGS),
              [_reading(each) for each in known.readings], tlp),
        Table("steps", say("care-phases-steps"), columns(*_STEPS), [_step(each) for each in known.steps],
              tlp, wide=frozenset({"ethics", "reason"}),
              on_paper=frozenset({"number", "region", "step", "ethics", "review_at", "until"})),
    )  # fmt: skip
    return Content(
        f"{activity.name}, {say('care-phases-title').lower()}", "zorgfase", parts, moment, sheet="phases"
    )


def _phase(row: PhaseDeclaration) -> tuple[Value, ...]:
    return (
        row.number, queries.where(row), queries.phase_name(row.phase), queries.body(row.declared_by),
        queries.bodies(row.advised_by) or None, queries.bodies(row.verified_by) or None, row.definition,
        row.definition_source, row.reason, row.declared_at, row.until, row.recorded_at,
        person(row.recorded_by),
    )  # fmt: skip


def _state(row: SurgeState) -> tuple[Value, ...]:
    rules = definition()
    state, trigger = rules.states.get(row.state), rules.triggers.get(row.trigger)
    return (
        row.region.name, _resource(row.resource), said(state.name) if state else row.state,
        said(trigger.text) if trigger else row.trigger or None, row.reason, row.set_at, row.review_at,
        row.set_by.account.name,
    )  # fmt: skip


def _reading(row: SurgeReading) -> tuple[Value, ...]:
    indicator = definition().indicators.get(row.indicator)
    return (
        row.region.name, _resource(indicator.resource) if indicator else None,
        said(indicator.name) if indicator else row.indicator, float(row.value),
        said(indicator.unit) if indicator else None, row.source, row.seen_at, row.told_by.account.name,
    )  # fmt: skip


def _step(step: ActiveStep) -> tuple[Value, ...]:
    row = step.activation
    return (
        row.number, row.region.name, queries.step_name(row.step), row.step_version,
        queries.body(row.activated_by), row.ethics, row.recorded_at, step.review_at, person(row.recorded_by),
        step.end.ended_at if step.end else None, step.end.reason if step.end else None,
    )  # fmt: skip


def _resource(code: str) -> str:
    names = {str(each): each_names for each, each_names in definition().resources.items()}
    return said(names[code]) if code in names else code
