"""When what was said is asked again, and what must be said of everything that is open at the end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused

BOTTLENECK, DECISION, TASK, TEXT, GRIP = "bottleneck", "decision", "task", "text", "grip"
REQUEST, CONTRADICTION, REPORTS = "request", "contradiction", "reports"
NEED, ALARM, SUGGESTION, PART, UNIT = "need", "alarm", "suggestion", "part", "unit"
# What can be asked again, and what must be settled before an activity closes.
AGING = (BOTTLENECK, DECISION, TASK, TEXT, GRIP)
OPEN_AT_THE_END = (
    BOTTLENECK, NEED, DECISION, TASK, REQUEST, CONTRADICTION, REPORTS, ALARM, SUGGESTION, PART, UNIT
)  # fmt: skip
CARRIED, DROPPED = "carried", "dropped"
LONGEST_REASON = 300


@dataclass(frozen=True)
class Rhythm:
    """How a kind of activity breathes: how long each thing holds, how often people report and meet."""

    valid_for: Mapping[str, timedelta]
    report_every: timedelta
    meet_every: timedelta


@dataclass(frozen=True)
class Choice:
    """What is to happen with one open thing: carried into the aftermath, or dropped with a reason."""

    kind: str
    key: str
    outcome: str
    reason: str = ""
    organisation: str = ""  # slug of who takes it over


def rhythm(policy: Mapping[str, Any], kind: str) -> Rhythm:
    """The rhythm of a kind of activity in `policy/upkeep.toml`; that of `usual` for what it does not name."""
    record = policy["kinds"].get(kind, policy["kinds"]["usual"])
    return Rhythm(
        valid_for={each: timedelta(hours=record["valid_hours"][each]) for each in AGING},
        report_every=timedelta(days=record["report_every_days"]),
        meet_every=timedelta(days=record["meet_every_days"]),
    )


def is_aging(said_at: datetime, confirmed_at: datetime | None, valid_for: timedelta, now: datetime) -> bool:
    """Whether it was said, or last confirmed, so long ago that somebody should look at it again."""
    return now - max(said_at, confirmed_at or said_at) > valid_for


def check_confirming(*, is_there: bool, already: bool) -> None:
    """Only what still holds, and was not confirmed a moment ago by a colleague."""
    if not is_there:
        raise Conflict("upkeep-no-longer-there")
    if already:
        raise Conflict("upkeep-confirmed-already")


def check_settling(
    open_keys: Iterable[tuple[str, str]], choices: Iterable[Choice], *, due: datetime, now: datetime
) -> None:
    """Each open thing gets one outcome. Raises Refused for a forgotten one, or without owner or reason."""
    chosen = {(choice.kind, choice.key): choice for choice in choices}
    for key in open_keys:
        choice = chosen.get(key)
        if choice is None or choice.outcome not in (CARRIED, DROPPED):
            raise Refused("upkeep-open-item-forgotten", field="items")
        if choice.outcome == CARRIED and not choice.organisation:
            raise Refused("upkeep-owner-missing", field="items")
        if choice.outcome == CARRIED and due <= now:
            raise Refused("upkeep-due-has-passed", field="due")
        if choice.outcome == DROPPED and not choice.reason.strip():
            raise Refused("upkeep-reason-missing", field="items")
