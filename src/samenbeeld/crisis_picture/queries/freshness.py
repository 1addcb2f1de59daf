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
from samenbeeld.situation_reports.queries import ReportStanding, standings, standings_now


@dataclass(frozen=True)
class Freshness:
    """How fresh what one organisation says is: its own picture, and its reports. Never heard is silent."""

    organisation: Organisation
    rooms: tuple[str, ...]
    last_change_at: datetime | None
    by: Author | None
    is_silent: bool
    report: ReportStanding | None = None

    @property
    def heard_at(self) -> datetime | None:
        """When it was heard last: in its picture or by a report."""
        return heard_at(self.last_change_at, self.report)


def freshness(
    activity: Activity,
    now: datetime | None = None,
    *,
    documents: Iterable[PictureDocument] | None = None,
    changes: Mapping[str, Change] | None = None,
) -> list[Freshness]:
    """Every organisation that takes part: the longest silent first, then the most recently heard.

    Nine queries, however many organisations there are; none for `documents` (all of the activity) and
    `changes` when the caller has them already.
    """
    moment = now or present()
    told = standings(activity, now, with_drafts=False) if now else standings_now(activity)
    reports = {each.organisation.pk: each for each in told}
    found = documents_of(activity) if documents is None else documents
    own = [document for document in found if document.organisation_id]
    if changes is None:
        changes = realtime.last_changes([document.room for document in own])
    rooms: dict[object, list[str]] = {}
    for document in own:
        rooms.setdefault(document.organisation_id, []).append(document.room)
    heard = [
        freshness_of(
            organisation, rooms.get(organisation.pk, []), changes, reports.get(organisation.pk), moment
        )
        for organisation in activities.participants(activity)
    ]
    return sorted(heard, key=lambda each: silence_order(each.heard_at, each.is_silent))


def silent_after() -> timedelta:
    """How long without a word counts as silence, from policy."""
    return timedelta(minutes=policy.load("crisis-picture")["silent_after"]["minutes"])


def heard_at(last_change_at: datetime | None, report: ReportStanding | None) -> datetime | None:
    """The later of a change of the text and the newest report."""
    sent = report.report.submitted_at if report and report.report else None
    return max((moment for moment in (last_change_at, sent) if moment), default=None)


def freshness_of(
    organisation: Organisation,
    rooms: list[str],
    changes: Mapping[str, Change],
    report: ReportStanding | None,
    now: datetime,
) -> Freshness:
    """How fresh this organisation is, from the last changes of its own texts and from its reports."""
    known = [changes[room] for room in rooms if room in changes]
    at, by = max(known, key=lambda change: change[0]) if known else (None, None)
    silent = is_silent(heard_at(at, report), silent_after(), now)
    return Freshness(organisation, tuple(rooms), at, by, silent, report)
