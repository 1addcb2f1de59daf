"""Which organisations we have heard, when, from whom; and who has been silent for too long."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.queries.documents import documents_of
from samenbeeld.crisis_picture.rules.silence import is_silent, silence_order
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now as present
from samenbeeld.organisations.models import Organisation
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.queries import Change
from samenbeeld.realtime.rules import Author


@dataclass(frozen=True)
class Freshness:
    """How fresh the own picture of one organisation is. Never written in is silent, which is not fine."""

    organisation: Organisation
    rooms: tuple[str, ...]
    last_change_at: datetime | None
    by: Author | None
    is_silent: bool


def freshness(
    activity: Activity,
    now: datetime | None = None,
    *,
    documents: Iterable[PictureDocument] | None = None,
    changes: Mapping[str, Change] | None = None,
) -> list[Freshness]:
    """Every organisation that takes part: the longest silent first, then the most recently heard.

    Four queries, however many organisations there are; none for `documents` (all of the activity) and
    `changes` when the caller has them already.
    """
    found = documents_of(activity) if documents is None else documents
    own = [document for document in found if document.organisation_id]
    if changes is None:
        changes = realtime.last_changes([document.room for document in own])
    rooms: dict[object, list[str]] = {}
    for document in own:
        rooms.setdefault(document.organisation_id, []).append(document.room)
    told = [
        _freshness(organisation, rooms.get(organisation.pk, []), changes, now or present())
        for organisation in activities.participants(activity)
    ]
    return sorted(told, key=lambda each: silence_order(each.last_change_at, each.is_silent))


def silent_after() -> timedelta:
    """How long without a word counts as silence, from policy."""
    return timedelta(minutes=policy.load("crisis-picture")["silent_after"]["minutes"])


def _freshness(
    organisation: Organisation, rooms: list[str], changes: Mapping[str, Change], now: datetime
) -> Freshness:
    known = [changes[room] for room in rooms if room in changes]
    at, by = max(known, key=lambda change: change[0]) if known else (None, None)
    return Freshness(organisation, tuple(rooms), at, by, is_silent(at, silent_after(), now))
