"""What `policy/care-phases.toml` says, parsed once.

A step under scarcity acts on a `Resource`. There is no value of that type for a person, a group of people or
a trait of them, and a step has exactly the fields below: policy that tries to rank people is refused here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level

Names = Mapping[str, str]  # per language


class Resource(StrEnum):
    """What a step or a state is about."""

    SPACE = "space"
    STAFF = "staff"
    SUPPLIES = "supplies"


class Scope(StrEnum):
    """For what a phase is declared."""

    REGION = "region"
    ROAZ = "roaz"
    NATIONAL = "national"


@dataclass(frozen=True)
class Meant:
    """What people meant by a phase, and where that stands."""

    code: str
    text: Names
    source: str
    status: str


@dataclass(frozen=True)
class Phase:
    """One phase: the rule, no number. `declares`: one of them; `advises`: at least one; `verifies`: all."""

    code: str
    situation: Names
    up: Names
    down: Names
    declares: tuple[str, ...]
    advises: tuple[str, ...]
    verifies: tuple[str, ...]
    scopes: tuple[Scope, ...]
    instruments: Mapping[str, tuple[str, ...]]
    meant: tuple[Meant, ...]
    source: str
    status: str


@dataclass(frozen=True)
class State:
    """How far a resource is stretched."""

    code: str
    level: Level
    name: Names
    meaning: Names
    status: str


@dataclass(frozen=True)
class Indicator:
    """Something of a resource that is measured, and predicts."""

    code: str
    resource: Resource
    name: Names
    unit: Names
    source: str
    status: str


@dataclass(frozen=True)
class Trigger:
    """A moment at which somebody must decide about a resource; `to` is the state it leads to."""

    code: str
    resource: Resource
    to: str
    text: Names
    source: str
    status: str


@dataclass(frozen=True)
class Step:
    """One step under scarcity, as people read it. The program works nothing out with it."""

    code: str
    version: str
    acts_on: Resource
    phase: str
    name: Names
    text: Names
    activates: tuple[str, ...]
    review_hours: int
    source: str
    status: str


# What a record of a step holds, and nothing more: no order, no weight, no criterion.
STEP_FIELDS = frozenset(field.name for field in fields(Step)) | {"valid_from", "valid_until"}


@dataclass(frozen=True)
class Definition:
    """Everything that policy decides. Mappings keep the order of the file."""

    version: str
    bodies: Mapping[str, Names]
    scopes: Mapping[str, Names]
    phases: Mapping[str, Phase]
    resources: Mapping[Resource, Names]
    states: Mapping[str, State]
    indicators: Mapping[str, Indicator]
    triggers: Mapping[str, Trigger]
    steps: Mapping[str, Step]

    def phase(self, code: str) -> Phase:
        """The phase of that code. Raises Refused."""
        if code not in self.phases:
            raise Refused("care-phases-phase-unknown", field="phase")
        return self.phases[code]

    def step(self, code: str) -> Step:
        """The step of that code. Raises Refused."""
        if code not in self.steps:
            raise Refused("care-phases-step-unknown", field="step")
        return self.steps[code]


def definition(policy: Mapping[str, Any]) -> Definition:
    """The whole file. Raises KeyError for what is missing, ValueError for what may not be or is not there."""
    found = Definition(
        version=policy["version"],
        bodies={record["code"]: record["name"] for record in policy["bodies"]},
        scopes={record["code"]: record["name"] for record in policy["scopes"]},
        phases={record["code"]: _phase(record) for record in policy["phases"]},
        resources={Resource(record["code"]): record["name"] for record in policy["resources"]},
        states={record["code"]: _state(record) for record in policy["states"]},
        indicators={record["code"]: _indicator(record) for record in policy["indicators"]},
        triggers={record["code"]: _trigger(record) for record in policy["triggers"]},
        steps={record["code"]: _step(record) for record in policy["steps"]},
    )
    _check_names(found)
    return found


def _check_names(found: Definition) -> None:
    named = {
        body for each in found.phases.values() for body in (*each.declares, *each.advises, *each.verifies)
    }
    named |= {body for each in found.steps.values() for body in each.activates}
    if unknown := named - set(found.bodies):
        raise ValueError(f"bodies that are not there: {sorted(unknown)}")
    if unknown := {each.phase for each in found.steps.values()} - set(found.phases):
        raise ValueError(f"phases that are not there: {sorted(unknown)}")
    if unknown := {each.to for each in found.triggers.values()} - set(found.states):
        raise ValueError(f"states that are not there: {sorted(unknown)}")
    if set(found.scopes) != set(Scope) or set(found.resources) != set(Resource):
        raise ValueError("scopes and resources are those of the program")


def _phase(record: Mapping[str, Any]) -> Phase:
    return Phase(
        code=record["code"],
        situation=record["situation"],
        up=record["up"],
        down=record["down"],
        declares=tuple(record["declares"]),
        advises=tuple(record["advises"]),
        verifies=tuple(record["verifies"]),
        scopes=tuple(Scope(each) for each in record["scopes"]),
        instruments={language: tuple(lines) for language, lines in record["instruments"].items()},
        meant=tuple(
            Meant(each["code"], {"nl": each["nl"], "en": each["en"]}, each["source"], each["status"])
            for each in record["definitions"]
        ),
        source=record["source"],
        status=record["status"],
    )


def _state(record: Mapping[str, Any]) -> State:
    level = Level(record["level"])
    return State(record["code"], level, record["name"], record["meaning"], record["status"])


def _indicator(record: Mapping[str, Any]) -> Indicator:
    return Indicator(
        record["code"], Resource(record["resource"]), record["name"], record["unit"], record["source"],
        record["status"],
    )  # fmt: skip


def _trigger(record: Mapping[str, Any]) -> Trigger:
    return Trigger(
        record["code"], Resource(record["resource"]), record["to"], record["text"], record["source"],
        record["status"],
    )  # fmt: skip


def _step(record: Mapping[str, Any]) -> Step:
    if more := set(record) - STEP_FIELDS:
        raise ValueError(f"step {record['code']} says more than a step may: {sorted(more)}")
    return Step(
        code=record["code"],
        version=record["version"],
        acts_on=Resource(record["acts_on"]),
        phase=record["phase"],
        name=record["name"],
        text=record["text"],
        activates=tuple(record["activates"]),
        review_hours=record["review_hours"],
        source=record["source"],
        status=record["status"],
    )
