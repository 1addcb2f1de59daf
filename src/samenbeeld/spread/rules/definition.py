"""What `policy/spread.toml` says, parsed once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Definition:
    """Everything that policy decides. `metrics`: codes of figures of capacity of which people are spread."""

    metrics: tuple[str, ...]
    kinds: frozenset[str]
    handling_minutes: int
    hours_per_day: int
    most_days: int
    week: int
    most_people: int
    most_stay: int
    longest_words: int
    status: str


def definition(policy: Mapping[str, Any]) -> Definition:
    """The whole file. Raises KeyError for what is missing."""
    sharing, transport, ahead = policy["sharing"], policy["transport"], policy["ahead"]
    return Definition(
        metrics=tuple(sharing["metrics"]),
        kinds=frozenset(sharing["kinds"]),
        handling_minutes=transport["handling_minutes"],
        hours_per_day=transport["hours_per_day"],
        most_days=transport["most_days"],
        week=ahead["days"],
        most_people=sharing["most_people"],
        most_stay=ahead["most_stay_days"],
        longest_words=sharing["longest_words"],
        status=policy["status"],
    )
