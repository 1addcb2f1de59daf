"""Several activities at a glance, for the first page: as many questions for twenty activities as for one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture.models import PictureDocument, PictureVersion, Suggestion
from samenbeeld.crisis_picture.queries.changes import Changed
from samenbeeld.crisis_picture.queries.documents import DOCUMENT, NOBODY, Audience, scope_of
from samenbeeld.crisis_picture.queries.freshness import Freshness, freshness_of
from samenbeeld.crisis_picture.queries.suggestions import settling
from samenbeeld.crisis_picture.queries.tree import section_title
from samenbeeld.crisis_picture.rules.silence import silence_order
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.rules import Author
from samenbeeld.situation_reports.queries import ReportStanding, standings_of

Changes = dict[str, tuple[datetime, Author]]


@dataclass(frozen=True)
class Overview:
    """The pictures of one activity as one person may know of them.

    `rooms` may be read; `changed` are those of them that others wrote in, newest first.
    `shared_changed_at` is the last change of the shared picture. `to_settle` waits for this person's answer.
    """

    activity: Activity
    freshness: tuple[Freshness, ...]
    version: PictureVersion | None
    rooms: frozenset[str]
    changed: tuple[Changed, ...]
    shared_changed_at: datetime | None
    to_settle: tuple[Suggestion, ...]
    reports: tuple[ReportStanding, ...] = ()

    @property
    def silent(self) -> int:
        """How many of the organisations that take part were not heard for too long."""
        return sum(each.is_silent for each in self.freshness)


def overviews(membership: Membership, running: Iterable[Activity], now: datetime) -> dict[str, Overview]:
    """Per slug of these activities. Twelve questions, and three of the live log, however many there are."""
    running = list(running)
    documents: dict[object, list[PictureDocument]] = {activity.pk: [] for activity in running}
    names = frozenset(activity.pk for activity in running)
    for document in _documents(names):
        documents[document.activity_id].append(document)
    every = [document for each in documents.values() for document in each]
    audiences = access.released_many(DOCUMENT, [str(document.pk) for document in every])
    changes = realtime.last_changes([document.room for document in every])
    versions, suggestions = _latest_versions(names), _open_suggestions(names)
    reports = standings_of(running, now)
    return {
        activity.slug: _overview(
            membership,
            activity,
            documents[activity.pk],
            audiences,
            changes,
            versions.get(activity.pk),
            suggestions.get(activity.pk, []),
            reports[activity.slug],
            now,
        )
        for activity in running
    }


def _overview(
    membership: Membership,
    activity: Activity,
    documents: list[PictureDocument],
    audiences: dict[str, Audience],
    changes: Changes,
    version: PictureVersion | None,
    suggestions: list[Suggestion],
    reports: list[ReportStanding],
    now: datetime,
) -> Overview:
    scopes = {each.pk: scope_of(each, activity, audiences.get(str(each.pk), NOBODY)) for each in documents}

    def may(permission: str, document: PictureDocument) -> bool:
        return access.may(membership, f"crisis_picture.{permission}", scopes[document.pk])

    readable = [
        each for each in documents if may("read_own" if each.organisation_id else "read_shared", each)
    ]
    to_settle = {each.pk for each in readable if access.may(membership, settling(each), scopes[each.pk])}
    shared = [changes[each.room][0] for each in readable if not each.organisation_id and each.room in changes]
    changed = [
        _changed(activity, each, *changes[each.room])
        for each in readable
        if each.room in changes and changes[each.room][1].account != str(membership.account_id)
    ]
    return Overview(
        activity=activity,
        freshness=_freshness(activity, documents, changes, reports, now),
        reports=tuple(reports),
        version=version,
        rooms=frozenset(each.room for each in readable),
        changed=tuple(sorted(changed, key=lambda change: change.at, reverse=True)),
        shared_changed_at=max(shared, default=None),
        to_settle=tuple(each for each in suggestions if each.document_id in to_settle),
    )


def _freshness(
    activity: Activity,
    documents: list[PictureDocument],
    changes: Changes,
    reports: list[ReportStanding],
    now: datetime,
) -> tuple[Freshness, ...]:
    rooms: dict[object, list[str]] = {}
    for document in documents:
        rooms.setdefault(document.organisation_id, []).append(document.room)
    told = {each.organisation.pk: each for each in reports}
    found = [
        freshness_of(organisation, rooms.get(organisation.pk, []), changes, told.get(organisation.pk), now)
        for organisation in activities.participants(activity)
    ]
    return tuple(sorted(found, key=lambda each: silence_order(each.heard_at, each.is_silent)))


def _changed(activity: Activity, document: PictureDocument, at: datetime, by: Author) -> Changed:
    organisation = document.organisation
    return Changed(
        activity=activity,
        room=document.room,
        section=document.section,
        title=organisation.name if organisation else section_title(document.section),
        organisation=organisation.slug if organisation else "",
        at=at,
        by=by,
    )


@until_a_change
def _documents(running: frozenset[UUID]) -> tuple[PictureDocument, ...]:
    return tuple(PictureDocument.objects.filter(activity__in=running).select_related("organisation"))


@until_a_change
def _latest_versions(running: frozenset[UUID]) -> dict[object, PictureVersion]:
    # Oldest first, so that the last one stays. A crisis has tens of versions, not thousands.
    found = PictureVersion.objects.filter(activity__in=running).defer("positions").order_by("number")
    return {version.activity_id: version for version in found}


@until_a_change
def _open_suggestions(running: frozenset[UUID]) -> dict[object, list[Suggestion]]:
    found = Suggestion.objects.filter(document__activity__in=running, state=Suggestion.State.OPEN)
    suggestions: dict[object, list[Suggestion]] = {}
    for suggestion in found.select_related("document", "made_by__account"):
        suggestions.setdefault(suggestion.document.activity_id, []).append(suggestion)
    return suggestions
