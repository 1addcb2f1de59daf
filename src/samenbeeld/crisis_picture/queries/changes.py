"""What changed in the pictures since somebody last looked: for the first page and for a visit."""

from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.documents import Seen, documents_of, seen_documents
from samenbeeld.crisis_picture.queries.tree import section_title
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.rules import Author


@dataclass(frozen=True)
class Changed:
    """One text changed. `section` is a path of the tree, "" for an own picture; `title` can be read."""

    activity: Activity
    room: str
    section: str
    title: str
    organisation: str  # slug, "" for the shared picture
    at: datetime
    by: Author


def changes_since(membership: Membership, moment: datetime, mode: Mode = Mode.REAL) -> list[Changed]:
    """Texts in running activities of one mode that others changed since `moment`, the newest first.

    Only what this member may read. Four queries for each running activity.
    """
    found: list[Changed] = []
    for activity in activities.running(mode):
        seen = {
            one.document.room: one for one in seen_documents(activity, membership, documents_of(activity))
        }
        for room, (at, by) in realtime.last_changes(list(seen)).items():
            if at > moment and by.account != str(membership.account_id):
                found.append(_changed(activity, seen[room], at, by))
    return sorted(found, key=lambda change: change.at, reverse=True)


def _changed(activity: Activity, seen: Seen, at: datetime, by: Author) -> Changed:
    document = seen.document
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
