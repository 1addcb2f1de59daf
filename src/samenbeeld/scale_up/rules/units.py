"""How a unit goes: asked, alarmed, under way, there, released; and when it is there and when it runs out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.scale_up.rules.definition import Definition


class UnitState(StrEnum):
    """Where a unit stands."""

    ASKED = "asked"
    ALARMED = "alarmed"
    UNDER_WAY = "under_way"
    THERE = "there"
    RELEASED = "released"
    NOT_COMING = "not_coming"


OVER = (UnitState.RELEASED, UnitState.NOT_COMING)
_NEXT: Mapping[UnitState, tuple[UnitState, ...]] = {
    UnitState.ASKED: (
        UnitState.ALARMED, UnitState.UNDER_WAY, UnitState.THERE, UnitState.NOT_COMING
    ),
    UnitState.ALARMED: (UnitState.UNDER_WAY, UnitState.THERE, UnitState.NOT_COMING),
    UnitState.UNDER_WAY: (UnitState.THERE, UnitState.NOT_COMING),
    UnitState.THERE: (UnitState.RELEASED,),
    UnitState.RELEASED: (),
    UnitState.NOT_COMING: (),
}  # fmt: skip


@dataclass(frozen=True)
class Went:
    """One step of a unit: into which state, and when that happened."""

    state: UnitState
    at: datetime


@dataclass(frozen=True)
class Times:
    """What is known of a unit in minutes; None for what nobody knows. `there_minutes` is an agreed clock."""

    ready_minutes: int | None
    endurance_minutes: int | None
    there_minutes: int | None


@dataclass(frozen=True)
class Clocks:
    """When a unit should be there at the latest, when it was, and until when it lasts; None: nobody knows."""

    due_at: datetime | None
    there_at: datetime | None
    runs_out_at: datetime | None
    is_late: bool
    is_running_out: bool
    has_run_out: bool


@dataclass(frozen=True)
class Tally:
    """Of one kind: how many were asked for, how many are in which state, and how many nobody has yet."""

    kind: str
    wanted: int
    by_state: Mapping[UnitState, int]

    @property
    def to_find(self) -> int:
        """How many of what was asked stand in no unit; one that does not come leaves its place open."""
        found = sum(count for state, count in self.by_state.items() if state != UnitState.NOT_COMING)
        return max(0, self.wanted - found)

    @property
    def out(self) -> int:
        """How many are called on and not yet over."""
        return sum(count for state, count in self.by_state.items() if state not in OVER)


def may_follow(state: UnitState) -> tuple[UnitState, ...]:
    """The states that may come next, the usual one first."""
    return _NEXT[state]


def check_unit(
    definition: Definition,
    *,
    kind: str,
    name: str,
    count: int,
    ready_minutes: int | None,
    endurance_minutes: int | None,
) -> None:
    """Raises Refused with the field: no name, an unknown kind, none or too many, minutes that cannot be."""
    definition.kind(kind)
    if not name.strip():
        raise Refused("scale-up-name-missing", field="name")
    if count < 1:
        raise Refused("scale-up-none-asked", field="count")
    if count > definition.most_units:
        raise Refused("scale-up-too-many", field="count", most=definition.most_units)
    for field, minutes in (("ready_minutes", ready_minutes), ("endurance_minutes", endurance_minutes)):
        if minutes is not None and not 0 <= minutes <= definition.longest_minutes:
            raise Refused("scale-up-minutes-wrong", field=field, most=definition.longest_minutes)
    if endurance_minutes == 0:
        raise Refused("scale-up-endurance-nothing", field="endurance_minutes")


def check_step(before: Went, state: str, *, at: datetime, told_at: datetime, reason: str) -> None:
    """Raises Conflict for a state that cannot follow, Refused for a moment or reason that is wrong."""
    if state not in {str(each) for each in may_follow(before.state)}:
        raise Conflict("scale-up-step-cannot-follow", field="state")
    if at > told_at:
        raise Refused("scale-up-moment-in-future", field="at")
    if at < before.at:
        raise Refused("scale-up-moment-before-last", field="at", last=before.at)
    if state == UnitState.NOT_COMING and not reason.strip():
        raise Refused("scale-up-reason-not-coming", field="reason")


def clocks(
    asked_at: datetime, steps: Iterable[Went], times: Times, *, at: datetime, warn_minutes: int
) -> Clocks:
    """The clocks of one unit at `at`. It lasts from the moment it is there; over is over."""
    told = list(steps)
    there_at = next((each.at for each in told if each.state == UnitState.THERE), None)
    state = told[-1].state if told else UnitState.ASKED
    due_at = asked_at + timedelta(minutes=times.there_minutes) if times.there_minutes is not None else None
    runs_out_at = None
    if there_at and times.endurance_minutes is not None and state not in OVER:
        runs_out_at = there_at + timedelta(minutes=times.endurance_minutes)
    still_expected = state not in OVER and there_at is None
    reached = there_at or (at if still_expected else None)
    has_run_out = runs_out_at is not None and runs_out_at <= at
    return Clocks(
        due_at=due_at,
        there_at=there_at,
        runs_out_at=runs_out_at,
        is_late=due_at is not None and reached is not None and reached > due_at,
        is_running_out=runs_out_at is not None
        and not has_run_out
        and runs_out_at - at <= timedelta(minutes=warn_minutes),
        has_run_out=has_run_out,
    )


def tallies(
    wanted: Mapping[str, int], units: Iterable[tuple[str, int, UnitState]], order: Iterable[str]
) -> list[Tally]:
    """Per kind that was asked for or is there, in that order. Units are (kind, count, state)."""
    found: dict[str, dict[UnitState, int]] = {}
    for kind, count, state in units:
        by_state = found.setdefault(kind, {})
        by_state[state] = by_state.get(state, 0) + count
    return [
        Tally(kind, wanted.get(kind, 0), found.get(kind, {}))
        for kind in order
        if wanted.get(kind) or kind in found
    ]
