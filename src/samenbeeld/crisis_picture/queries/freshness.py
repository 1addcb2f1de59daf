"""Which organisations we have heard, when, from whom; and who has been silent for too long."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.documents import documents_of
from samenbeeld.crisis_picture.rules.silence import is_silent, silence_order
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now as present
from samenbeeld.organisations.models import Organisation
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.rules import Author


@dataclass(frozen=True)
class Freshness:
    """How fresh the own picture of one organisation is. Never written in is silent, which is not fine."""

    organisation: Organisation
    rooms: tuple[str, ...]
    last_change_at: datetime | None
    by: Author | None
    is_silent: bool


def freshness(activity: Activity, now: datetime | None = None) -> list[Freshness]:
    """Every organisation that takes part: the longest silent first, then the most recently heard.

    Three queries, however many organisations there are.
    """
    rooms: dict[object, list[str]] = {}
    for document in documents_of(activity).filter(organisation__isnull=False):
        rooms.setdefault(document.organisation_id, []).append(document.room)
    changes = realtime.last_changes([room for each in rooms.values() for room in each])
    taking_part = activities.participants(activity)
    found = [
        _freshness(organisation, rooms.get(organisation.pk, []), changes, now or present())
        for organisation in taking_part
    ]
    return sorted(found, key=lambda each: silence_order(each.last_change_at, each.is_silent))


def silent_after() -> timedelta:
    """How long without a word counts as silence, from policy."""
    return timedelta(minutes=policy.load("crisis-picture")["silent_after"]["minutes"])


def _freshness(
    organisation: Organisation, rooms: list[str], changes: dict[str, tuple[datetime, Author]], now: datetime
) -> Freshness:
    latest = max(
        (changes[room] for room in rooms if room in changes), key=lambda change: change[0], default=None
    )
    at, by = latest if latest else (None, None)
    return Freshness(organisation, tuple(rooms), at, by, is_silent(at, silent_after(), now))
