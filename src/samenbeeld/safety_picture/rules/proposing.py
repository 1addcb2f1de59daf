"""What the rules propose from what is known, with the evidence. A person decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samenbeeld.kernel.levels import Level
from samenbeeld.safety_picture.rules.definition import worst

# What counts for the proposal. What neighbours and partners see stands beside it and moves nothing by itself.
OFFICIAL, OUTLOOK, PART, PHASE = "official", "outlook", "part", "phase"
INDICATOR = "indicator"
NEIGHBOUR, OPINION = "neighbour", "opinion"
COUNTS = (OFFICIAL, INDICATOR, OUTLOOK, PART, PHASE)


@dataclass(frozen=True)
class Evidence:
    """One thing that points at a level. `about` says whose or which, `at` since when it is known.

    `value` and `version`: what was measured, and by which thresholds, for an indicator.
    """

    kind: str
    level: Level
    about: str = ""
    at: datetime | None = None
    value: float | None = None
    version: int | None = None

    def kept(self) -> dict[str, Any]:
        """As it is kept beside the judgement that rested on it."""
        return {
            "kind": self.kind,
            "level": self.level.value,
            "about": self.about,
            "at": self.at.isoformat() if self.at else "",
            **({"value": self.value, "version": self.version} if self.kind == INDICATOR else {}),
        }


@dataclass(frozen=True)
class Proposal:
    """The gravest level that counting evidence points at; unknown when none does."""

    level: Level
    evidence: tuple[Evidence, ...]


def propose(evidence: Iterable[Evidence]) -> Proposal:
    """No averaging: two oranges are no red, and one red among greens is no yellow."""
    found = tuple(evidence)
    return Proposal(worst([each.level for each in found if each.kind in COUNTS]), found)


def evidence_kept(record: Mapping[str, Any]) -> Evidence:
    """The same the other way around."""
    at = datetime.fromisoformat(record["at"]) if record["at"] else None
    return Evidence(
        record["kind"], Level(record["level"]), record["about"], at,
        record.get("value"), record.get("version"),
    )  # fmt: skip
