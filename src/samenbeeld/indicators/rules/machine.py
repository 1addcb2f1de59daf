"""From values to a level: a threshold counts after some values in a row, and is left after some as well.

    calm -> raised   at or past the threshold for `raise_after` values in a row
    raised -> calm   back by more than the hysteresis for `clear_after` values in a row

One small machine per threshold; the level is that of the gravest one that is raised. A sensor that fails
breaks every row and raises nothing: what it says then is unknown, never green.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from samenbeeld.indicators.rules.definition import SEVERITY, Threshold, Thresholds
from samenbeeld.kernel.levels import Level


@dataclass(frozen=True)
class Value:
    """What was measured. `of`: the moment it is about, `reported_at`: when we heard it; None is a failure."""

    of: datetime
    value: float | None
    reported_at: datetime
    quality: str = "raw"


@dataclass(frozen=True)
class Gate:
    """Where one threshold stands: raised or not, and so many values in a row that say otherwise."""

    is_raised: bool = False
    row: int = 0


@dataclass(frozen=True)
class State:
    """Where an indicator stands after its newest value. `since`: the value that brought the level.

    `level` is what the thresholds make of it, also when the newest value failed: `seen` knows of that.
    """

    gates: Mapping[Level, Gate]
    level: Level = Level.GREEN
    since: datetime | None = None
    newest: Value | None = None

    def kept(self) -> dict[str, Any]:
        """The gates as they are kept between two values."""
        return {level.value: [gate.is_raised, gate.row] for level, gate in self.gates.items()}


EMPTY = State({})
# Clocks differ a little. What is further ahead than this was never measured.
AHEAD = timedelta(minutes=15)


def gates_kept(record: Mapping[str, Any]) -> dict[Level, Gate]:
    """The same the other way around."""
    return {Level(level): Gate(bool(raised), int(row)) for level, (raised, row) in record.items()}


def step(state: State, value: Value, by: Thresholds) -> State:
    """The state after one more value, which must be of a later moment."""
    gates = {
        each.level: _passed(state.gates.get(each.level, Gate()), value.value, each, by)
        for each in by.thresholds
    }
    raised = [level for level, gate in gates.items() if gate.is_raised]
    level = max(raised, key=SEVERITY.index, default=Level.GREEN)
    changed = level is not state.level or state.since is None
    return State(gates, level, value.of if changed else state.since, value)


def replay(values: Iterable[Value], by: Thresholds, state: State = EMPTY) -> Iterator[State]:
    """The state after each value, oldest first, all by the same thresholds."""
    for value in values:
        state = step(state, value, by)
        yield state


def seen(state: State, by: Thresholds, holds: timedelta, now: datetime) -> Level:
    """What may be said now: unknown without thresholds or a value, after a failure, and too late."""
    newest = state.newest
    if not by.thresholds or newest is None or newest.value is None:
        return Level.UNKNOWN
    return state.level if newest.of - AHEAD <= now <= newest.of + holds else Level.UNKNOWN


@dataclass(frozen=True)
class Season:
    """What thresholds would have made of a series: how often a level was taken, and how long it lasted."""

    raised: Mapping[Level, int]
    lasted: Mapping[Level, timedelta]

    @property
    def times(self) -> int:
        """How often any level was taken."""
        return sum(self.raised.values())


def season(values: Iterable[Value], by: Thresholds) -> Season:
    """Replay a series by these thresholds. Lasting is counted from value to value."""
    raised = {each.level: 0 for each in by.thresholds}
    lasted = {each.level: timedelta() for each in by.thresholds}
    before: State = EMPTY
    for state in replay(values, by):
        if state.level is not before.level and state.level in raised and _is_graver(state, before):
            raised[state.level] += 1
        if before.level in lasted and before.newest is not None and state.newest is not None:
            lasted[before.level] += state.newest.of - before.newest.of
        before = state
    return Season(raised, lasted)


def newest_reports(values: Iterable[Value]) -> list[Value]:
    """One value per moment: what was reported last. In the order of the moments."""
    latest: dict[datetime, Value] = {}
    for value in values:
        known = latest.get(value.of)
        if known is None or value.reported_at >= known.reported_at:
            latest[value.of] = value
    return sorted(latest.values(), key=lambda each: each.of)


def _passed(gate: Gate, value: float | None, threshold: Threshold, by: Thresholds) -> Gate:
    if value is None:
        return replace(gate, row=0)
    if gate.is_raised:
        row = gate.row + 1 if by.is_back(value, threshold) else 0
        return Gate() if row >= by.clear_after else Gate(True, row)
    row = gate.row + 1 if by.is_past(value, threshold) else 0
    return Gate(True) if row >= by.raise_after else Gate(False, row)


def _is_graver(after: State, before: State) -> bool:
    return SEVERITY.index(after.level) > SEVERITY.index(before.level)
