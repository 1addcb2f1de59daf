"""How foreign facts are shown: they fade, two claims stay two, and a silent node is not a quiet region."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from samenbeeld.federation.rules.facts import SAID_ONCE, Fact
from samenbeeld.kernel.levels import Level


class Health(StrEnum):
    """Of the connection with a node, the worst last."""

    CONNECTED = "connected"
    SLOW = "slow"
    SILENT = "silent"
    NEVER = "never"


@dataclass(frozen=True)
class PostLimits:
    """How far clocks may differ, how often a node gives a sign of life, when it is slow or silent, and how
    long what was released counts: `quiet` on the two lowest levels, `raised` above those, `figures` what has
    no level, `said` what holds until it is said otherwise; `undo`: how long a release waits before it leaves;
    `many`: of more envelopes than this from one node in an hour the operator is told.
    """

    clock: timedelta
    heartbeat: timedelta
    slow: timedelta
    silent: timedelta
    quiet: timedelta
    raised: timedelta
    figures: timedelta
    said: timedelta
    undo: timedelta
    many: int


@dataclass(frozen=True)
class Place:
    """Where a region stands on the map of equal tiles; column and row count from 1."""

    code: str
    name: str
    column: int
    row: int


@dataclass(frozen=True)
class Statement:
    """One node says something: `envelope` is its id, `settles` those of claims of others that it answers."""

    node: str
    envelope: str
    fact: Fact
    released_at: datetime
    settles: frozenset[str] = frozenset()


def limits(policy: Mapping[str, Any]) -> PostLimits:
    """From `policy/federation.toml`."""
    post, holds = policy["post"], policy["holds"]
    return PostLimits(
        clock=timedelta(minutes=post["clock_minutes"]),
        heartbeat=timedelta(seconds=post["heartbeat_seconds"]),
        slow=timedelta(seconds=post["slow_seconds"]),
        silent=timedelta(seconds=post["silent_seconds"]),
        quiet=timedelta(hours=holds["quiet_hours"]),
        raised=timedelta(hours=holds["raised_hours"]),
        figures=timedelta(hours=holds["figures_hours"]),
        said=timedelta(hours=holds["said_hours"]),
        undo=timedelta(seconds=post["undo_seconds"]),
        many=post["many_an_hour"],
    )


def places(policy: Mapping[str, Any]) -> tuple[Place, ...]:
    """The 25 regions of `policy/federation.toml`."""
    return tuple(
        Place(record["code"], record["name"], record["column"], record["row"]) for record in policy["regions"]
    )


def holds_until(fact: Fact, released_at: datetime, limits: PostLimits) -> datetime:
    """Until when it counts: as long as it says itself, and never longer than agreed."""
    if fact.kind in SAID_ONCE:
        holds = limits.said
    elif not fact.has_level:
        holds = limits.figures
    else:
        holds = limits.quiet if fact.level in (Level.GREEN, Level.YELLOW) else limits.raised
    agreed = released_at + holds
    return min(agreed, fact.until) if fact.until else agreed


def level_now(fact: Fact, released_at: datetime, *, now: datetime, limits: PostLimits) -> Level:
    """The level as long as it counts; unknown after that, never green."""
    return fact.level if now < holds_until(fact, released_at, limits) else Level.UNKNOWN


def claims(statements: Iterable[Statement], *, owner: str) -> list[Statement]:
    """Of all that was said about one thing, what stands now: one, or several that contradict each other.

    Of each node its newest. The word of the owner is first; it ends what it answered, and what says the same.
    """
    newest: dict[str, Statement] = {}
    for each in sorted(statements, key=lambda each: (each.released_at, each.envelope)):
        newest[each.node] = each
    own = newest.pop(owner, None)
    settled = own.settles if own else frozenset()
    standing = [own] if own else []
    for each in sorted(newest.values(), key=lambda each: (each.released_at, each.envelope), reverse=True):
        if each.envelope not in settled and all(each.fact.stands != one.fact.stands for one in standing):
            standing.append(each)
    return standing


def health(
    heard_at: datetime | None, behind_since: datetime | None, *, now: datetime, limits: PostLimits
) -> Health:
    """`heard_at`: its last sign of life; `behind_since`: since when there is something we do not have yet."""
    if heard_at is None:
        return Health.NEVER
    if now - heard_at > limits.silent:
        return Health.SILENT
    is_behind = behind_since is not None and now - behind_since > limits.slow
    return Health.SLOW if is_behind or now - heard_at > limits.slow else Health.CONNECTED
