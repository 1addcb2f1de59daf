"""An activity as it stood at a moment. Its row is overwritten; the journal of what happened to it is not."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

from samenbeeld.activities import events, queries
from samenbeeld.activities.models import Activity, GripStatus, Participation
from samenbeeld.activities.queries import ACTIVITY, GripStanding
from samenbeeld.activities.rules import SCALED_UP, Facts
from samenbeeld.audit import queries as audit
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.audit.models import JournalLine
from samenbeeld.escalation.queries import ladder
from samenbeeld.escalation.rules import Step
from samenbeeld.organisations.models import Organisation, Region

_EVENTS: Mapping[str, type[events.Event]] = {
    f"activities.{event.__name__}": event
    for event in (
        events.ActivityOpened,
        events.GripLevelSet,
        events.ActivityStepSet,
        events.ActivityStateChanged,
        events.OrganisationJoined,
        events.OrganisationLeft,
    )
}


@dataclass(frozen=True)
class Happened:
    """One thing that happened to the activity itself, when it was written down and by whom."""

    at: datetime
    event: events.Event
    by: str


@dataclass(frozen=True)
class ActivityThen:
    """An activity at `at`. `grips` are its regions by name; `participants` those who took part, by name.

    `happened` is all until then, the oldest first; empty `facts.state`: it was not there yet.
    """

    at: datetime
    facts: Facts
    grips: tuple[GripStanding, ...]
    participants: tuple[Organisation, ...]
    happened: tuple[Happened, ...]

    @property
    def is_there(self) -> bool:
        """Whether it was opened by then."""
        return bool(self.facts.state)

    @property
    def step(self) -> Step | None:
        """How serious it was, on the ladder; None when nobody had said so."""
        return None if self.facts.step is None else ladder().steps[self.facts.step]


@until_a_change
def happened(activity: Activity) -> tuple[Happened, ...]:
    """Everything that ever happened to the activity itself, the oldest first. One query, or none as long as
    nothing changed.
    """
    lines = audit.history_of(ACTIVITY, activity.slug).filter(kind__in=_EVENTS).order_by("number")
    return tuple(Happened(line.at, _event(line), line.actor_name) for line in lines)


def at(activity: Activity, moment: datetime, *, known: Iterable[Happened] | None = None) -> ActivityThen:
    """The activity as people knew it at that moment. Three queries, or none as long as nothing changed.

    A level that was written down later is not there yet, also when it held from an earlier moment on.
    """
    told = tuple(each for each in (happened(activity) if known is None else known) if each.at <= moment)
    facts = reduce(events.fresh, (each.event for each in told), Facts(slug=activity.slug))
    return ActivityThen(
        at=moment,
        facts=facts,
        grips=tuple(_grips(activity, told)),
        participants=tuple(_participants(activity, facts)),
        happened=told,
    )


def taking_part(activity: Activity, moments: Iterable[datetime]) -> dict[datetime, list[Organisation]]:
    """Who took part at each of these moments, by name; nobody while it was not there or closed. Two queries,
    or none as long as nothing changed.
    """
    waiting = deque(sorted(happened(activity), key=lambda each: each.at))
    facts, found = Facts(slug=activity.slug), {}
    for moment in sorted({*moments}):
        while waiting and waiting[0].at <= moment:
            facts = events.fresh(facts, waiting.popleft().event)
        is_open = facts.state in (*SCALED_UP, "concept")
        found[moment] = _participants(activity, facts) if is_open else []
    return found


def _event(line: JournalLine) -> events.Event:
    written = line.after if isinstance(line.after, dict) else {}
    # A list of the journal was a tuple when it was written.
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in written.items()
    }
    return _EVENTS[line.kind](**values)


def _grips(activity: Activity, told: Iterable[Happened]) -> list[GripStanding]:
    known = {(one.event.region, one.event.at) for one in told if isinstance(one.event, events.GripLevelSet)}
    latest: dict[str, GripStatus] = {}
    for status in queries.grip_history(activity):  # the newest first
        if (status.region_id, status.set_at.isoformat()) in known:
            latest.setdefault(status.region_id, status)
    regions: list[Region] = sorted(activity.regions.all(), key=lambda region: region.name)
    return [queries.standing(region, latest.get(region.code)) for region in regions]


def _participants(activity: Activity, facts: Facts) -> list[Organisation]:
    found = [each for each in _ever_took_part(activity) if each.slug in facts.participants]
    return sorted(found, key=lambda organisation: organisation.name)


@until_a_change
def _ever_took_part(activity: Activity) -> tuple[Organisation, ...]:
    # Who ever took part has a row; the journal says when.
    rows = Participation.objects.filter(activity=activity).select_related("organisation")
    return tuple(row.organisation for row in rows)
