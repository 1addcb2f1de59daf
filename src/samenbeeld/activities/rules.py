"""The road of an activity and the rule of GRIP. Policy and moments are handed in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Mode

LONGEST_PURPOSE = 200
SCALED_UP = ("active", "scaled_down")  # the states in which people work
ENDING = ("scaled_down", "closed")  # what comes only after all that is open was settled


@dataclass(frozen=True)
class Road:
    """Which state may follow which, and for how long a closed activity may be opened again."""

    next_states: Mapping[str, tuple[str, ...]]
    reopen_within: timedelta


@dataclass(frozen=True)
class GripLevel:
    """One level as policy describes it. `names_source_region`: one of at least `regions_at_least` leads."""

    level: int
    name: Mapping[str, str]
    scope: Mapping[str, str]
    lead: Mapping[str, str]
    names_source_region: bool
    regions_at_least: int
    source: str
    status: str


@dataclass(frozen=True)
class GripChange:
    """What somebody wants for one region of an activity; `regions` are all codes of that activity."""

    region: str
    before: int
    after: int
    reason: str
    regions: frozenset[str]
    at: datetime
    last_at: datetime | None = None
    source_region: str = ""


@dataclass(frozen=True)
class Facts:
    """An activity as its events tell it. Old facts and an event make the fresh facts."""

    slug: str
    name: str = ""
    kind: str = ""
    mode: str = ""
    state: str = ""
    tlp: str = ""
    step: int | None = None
    owner: str = ""
    regions: frozenset[str] = frozenset()
    participants: frozenset[str] = frozenset()
    grip: Mapping[str, int] = field(default_factory=dict)


def road(policy: Mapping[str, Any]) -> Road:
    """The road in `policy/activity.toml`."""
    return Road(
        next_states={state: tuple(following) for state, following in policy["road"].items()},
        reopen_within=timedelta(hours=policy["reopen"]["within_hours"]),
    )


def grip_levels(policy: Mapping[str, Any]) -> tuple[GripLevel, ...]:
    """The levels in `policy/grip.toml`, lowest first; what is only history is left out."""
    return tuple(
        GripLevel(
            level=record["level"],
            name=record["name"],
            scope=record["scope"],
            lead=record["lead"],
            names_source_region=record.get("names_source_region", False),
            regions_at_least=record.get("regions_at_least", 1),
            source=record["source"],
            status=record["status"],
        )
        for record in sorted(policy["levels"], key=lambda record: record["level"])
    )


def check_opening(*, name: str, kind: str, mode: Mode, regions: Sequence[str]) -> None:
    """An activity needs a name and a region, and an exercise is never real."""
    if not name.strip():
        raise Refused("activities-name-missing", field="name")
    if not regions:
        raise Refused("activities-region-missing", field="regions")
    if kind == "exercise" and mode is not Mode.EXERCISE:
        raise Refused("activities-exercise-is-never-real", field="mode")


def check_grip_change(levels: Sequence[GripLevel], change: GripChange, *, now: datetime) -> None:
    """Raise Refused or Conflict when this level may not be set; say nothing when it may."""
    if not change.reason.strip():
        raise Refused("activities-reason-missing", field="reason")
    policy = next((level for level in levels if level.level == change.after), None)
    if policy is None:
        raise Refused("activities-grip-unknown", field="level")
    if change.region not in change.regions:
        raise Refused("activities-region-not-in-activity", field="region")
    if change.before == change.after:
        raise Conflict("activities-grip-already", field="level", level=change.after)
    _check_source_region(policy, change)
    check_moment(change.at, last_at=change.last_at, now=now)


def check_step(steps: int, *, before: int | None, after: int, reason: str) -> None:
    """`steps` is how many the ladder has. One situation may calm down at once; a region may not."""
    if not 0 <= after < steps:
        raise Refused("activities-step-unknown", field="step")
    if not reason.strip():
        raise Refused("activities-reason-missing", field="reason")
    if before == after:
        raise Conflict("activities-step-already", field="step")


def check_state_change(
    road: Road, *, before: str, after: str, reason: str, closed_at: datetime | None, now: datetime
) -> None:
    """Raise when `after` does not follow `before`. Only opening again asks for a reason and a clock."""
    if after not in road.next_states.get(before, ()):
        raise Conflict("activities-state-cannot-follow", field="state", before=before, after=after)
    if before == "closed" and after == "active":
        _check_reopening(road, reason, closed_at, now)


def may_follow(road: Road, state: str, *, closed_at: datetime | None, now: datetime) -> tuple[str, ...]:
    """The states that may follow now, so that a page offers no button that would refuse."""
    following = road.next_states.get(state, ())
    if state == "closed" and _is_past_reopening(road, closed_at, now):
        return tuple(step for step in following if step != "active")
    return following


def keep_until(closed_at: datetime, years: int) -> datetime:
    """Until when a closed activity is kept at least; 29 February becomes 1 March."""
    try:
        return closed_at.replace(year=closed_at.year + years)
    except ValueError:
        return closed_at.replace(year=closed_at.year + years, month=3, day=1)


def check_moment(at: datetime, *, last_at: datetime | None, now: datetime) -> None:
    """A level is often declared by phone and written down later: `at` may be past, but not jump the row."""
    if at > now:
        raise Refused("activities-moment-in-future", field="at")
    if last_at is not None and at < last_at:
        raise Conflict("activities-moment-before-last", field="at", last=last_at)


def check_still_open(state: str) -> None:
    """A closed activity is a record of what was; it takes no new levels or people."""
    if state in ("closed", "archived"):
        raise Conflict("activities-is-closed")


def check_document(*, title: str, takes_part: bool, is_there_already: str) -> None:
    """A document has a title, comes from an organisation that takes part, and is not there already.

    `is_there_already`: the title of the same content, as far as the person may know of it, "" for none.
    """
    if not title.strip():
        raise Refused("activities-document-title-missing", field="title")
    if not takes_part:
        raise Refused("activities-document-takes-no-part")
    if is_there_already:
        raise Conflict("activities-document-there-already", field="file", title=is_there_already)


def check_still_counts(is_withdrawn: bool) -> None:
    """What was withdrawn is a record of what was."""
    if is_withdrawn:
        raise Conflict("activities-document-is-withdrawn")


def title_from(file_name: str) -> str:
    """What a document is called when nobody gave it a title: its file without the ending."""
    stem = file_name.rpartition(".")[0] or file_name
    return " ".join(stem.replace("_", " ").split())[:120]


def _check_source_region(policy: GripLevel, change: GripChange) -> None:
    if not policy.names_source_region:
        if change.source_region:
            raise Refused("activities-source-region-not-here", field="source_region")
        return
    if len(change.regions) < policy.regions_at_least:
        raise Refused("activities-grip-needs-more-regions", field="level", count=policy.regions_at_least)
    if change.source_region not in change.regions:
        raise Refused("activities-source-region-missing", field="source_region")


def _check_reopening(road: Road, reason: str, closed_at: datetime | None, now: datetime) -> None:
    if _is_past_reopening(road, closed_at, now):
        hours = int(road.reopen_within.total_seconds() // 3600)
        raise Refused("activities-reopen-too-late", field="state", hours=hours)
    if not reason.strip():
        raise Refused("activities-reason-missing", field="reason")


def _is_past_reopening(road: Road, closed_at: datetime | None, now: datetime) -> bool:
    return closed_at is None or now - closed_at > road.reopen_within


def check_purpose(purpose: str) -> None:
    """Whoever takes something along says in a few words what for. Raises Refused."""
    if not purpose.strip():
        raise Refused("exports-purpose-missing", field="purpose")
    if len(purpose) > LONGEST_PURPOSE:
        raise Refused("exports-purpose-too-long", field="purpose", most=LONGEST_PURPOSE)
