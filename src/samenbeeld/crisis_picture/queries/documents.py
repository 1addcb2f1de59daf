"""The live texts of an activity, and which of them one may read, write or comment on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from samenbeeld.access import queries as access
from samenbeeld.access.rules import RELEASED, Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.audit.keeping import once_a_look, until_a_change
from samenbeeld.crisis_picture.models import DocumentStep, PictureDocument
from samenbeeld.crisis_picture.queries.tree import section_title
from samenbeeld.crisis_picture.rules import SUMMARY
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import region_codes

DOCUMENT = "crisis_picture.document"  # what a release, a reading or a find of one text is written under
PICTURE = "crisis_picture.picture"  # what happens to the picture of one activity, in the journal
Audience = tuple[frozenset[str], frozenset[str]]
NOBODY: Audience = (frozenset(), frozenset())


@dataclass(frozen=True)
class Seen:
    """One text as one person may use it. There is no Seen for a text that may not be read."""

    document: PictureDocument
    may_write: bool
    may_suggest: bool
    released_to: frozenset[str]
    by_release: bool = False  # closed to this person but for a release

    @property
    def is_own(self) -> bool:
        """Whether it is somebody's own picture."""
        return self.document.organisation_id is not None

    @property
    def is_closed(self) -> bool:
        """Whether nobody writes in it any more, and it is no part of the picture as it is now."""
        return self.document.closing_id is not None


def documents_of(activity: Activity) -> QuerySet[PictureDocument]:
    """Every text of this activity: shared ones by place, own pictures by organisation. One query."""
    return (
        PictureDocument.objects.filter(activity=activity)
        .select_related("organisation", "closing__by__account", "closing__moved_to")
        .order_by("section", "organisation__name", "created_at")
    )


@until_a_change
def all_documents(activity: Activity) -> tuple[PictureDocument, ...]:
    """The same, read again only after a change."""
    return tuple(documents_of(activity))


def summary_rooms(slug: str) -> list[str]:
    """The rooms of the shared summary of this activity, one per label. One query."""
    found = PictureDocument.objects.filter(activity__slug=slug, organisation=None, section=SUMMARY)
    return list(found.values_list("room", flat=True))


def document_for(room: str) -> PictureDocument | None:
    """The text with this room name, with activity and organisation read; None when there is none."""
    return (
        PictureDocument.objects.select_related("activity__owner", "organisation", "closing__moved_to")
        .prefetch_related("activity__regions")
        .filter(room=room)
        .first()
    )


def documents_with(ids: Iterable[str]) -> list[PictureDocument]:
    """The texts with these ids."""
    whole = PictureDocument.objects.select_related("activity", "organisation", "closing__moved_to")
    return list(whole.filter(pk__in=list(ids)))


@until_a_change
def closed_rooms() -> tuple[str, ...]:
    """The rooms of every text that was closed."""
    return tuple(PictureDocument.objects.filter(closing__isnull=False).values_list("room", flat=True))


def document_label(document: PictureDocument) -> str:
    """What people call this text: its activity and its place, or whose own picture it is."""
    if document.organisation:
        place = say("crisis-picture-own-of", organisation=document.organisation.name)
    else:
        code = f"{document.section} " if document.section[:1].isupper() else ""
        place = code + section_title(document.section)
    return f"{document.activity.name}, {place}"


def scope_of(document: PictureDocument, activity: Activity, audience: Audience | None = None) -> Scope:
    """How permission sees one text. Without `audience` its releases are asked for."""
    to_organisations, to_regions = audience or access.released(DOCUMENT, str(document.pk))
    return activities.scope(
        activity,
        # The shared picture belongs to the organisation that opened the activity.
        owner=document.organisation.slug if document.organisation else activity.owner.slug,
        tlp=label_of(document),
        released_to=to_organisations,
        released_to_regions=to_regions,
    )


def label_of(document: PictureDocument) -> Tlp:
    """The label under which this text is read; of words that were moved to a stricter label that one."""
    tlp = Tlp(document.tlp)
    moved_to = document.closing.moved_to if document.closing else None
    return max(tlp, Tlp(moved_to.tlp), key=lambda label: label.strictness) if moved_to else tlp


def release_scope(document: PictureDocument, activity: Activity, membership: Membership) -> Scope:
    """How permission sees one text when this member wants to open it to others."""
    scope = scope_of(document, activity)
    if document.organisation:
        # An own picture lies in the regions of its owner, not in every region of the activity.
        return replace(scope, regions=region_codes(document.organisation))
    if access.may(membership, "crisis_picture.write_shared", scope):
        return scope
    # To work for the owner of the activity is not enough to open the shared picture.
    return replace(scope, owner="")


def seen_documents(
    activity: Activity, membership: Membership, documents: Iterable[PictureDocument] | None = None
) -> list[Seen]:
    """The open texts this member may read, in the order of `documents_of`. Two queries at most."""
    return [one for one in readable_documents(activity, membership, documents) if not one.is_closed]


def readable_documents(
    activity: Activity, membership: Membership, documents: Iterable[PictureDocument] | None = None
) -> list[Seen]:
    """The same, with the texts that were closed: to look back at, and to say where they went."""
    if documents is None:
        return list(_all_readable(activity, membership))
    return _readable(activity, membership, list(documents))


@once_a_look
def _all_readable(activity: Activity, membership: Membership) -> tuple[Seen, ...]:
    return tuple(_readable(activity, membership, list(all_documents(activity))))


def _readable(activity: Activity, membership: Membership, found: list[PictureDocument]) -> list[Seen]:
    audiences = access.released_many(DOCUMENT, [str(document.pk) for document in found])
    seen = (_seen(document, activity, membership, audiences) for document in found)
    return [one for one in seen if one is not None]


def seen_document(room: str, activity: Activity, membership: Membership, *, closed: bool = False) -> Seen:
    """One text of this activity as this member may use it; with `closed` also one that was closed.

    Raises NotFound, also when it may not be read.
    """
    found = documents_of(activity).filter(room=room)
    seen = (readable_documents if closed else seen_documents)(activity, membership, found)
    if not seen:
        # To whom it is closed, it does not exist.
        raise NotFound("crisis-picture-document-not-found", field="room")
    return seen[0]


def seen_in(rooms: Iterable[str], activity: Activity, membership: Membership) -> list[str]:
    """Those of these rooms that this member may read. Raises NotFound when that is none. Three queries."""
    found = documents_of(activity).filter(room__in=list(rooms))
    seen = [one.document.room for one in seen_documents(activity, membership, found)]
    if not seen:
        raise NotFound("crisis-picture-document-not-found", field="rooms")
    return seen


def not_closed_at(seen: Iterable[Seen], moment: datetime) -> list[Seen]:
    """Those of `seen` that were not closed at that moment. One query per activity; none as long as nothing
    changed.
    """
    seen = list(seen)
    closed: dict[object, bool] = {}
    for activity in {one.document.activity_id for one in seen}:
        for document, kind, at in _steps(activity):
            if at <= moment:
                closed[document] = kind == DocumentStep.Kind.CLOSED
    return [one for one in seen if not closed.get(one.document.pk)]


@until_a_change
def _steps(activity: UUID) -> tuple[tuple[UUID, str, datetime], ...]:
    """Document, kind and moment of all that was closed or opened again in it, the oldest first."""
    found = DocumentStep.objects.filter(document__activity=activity).order_by("at")
    return tuple(found.values_list("document", "kind", "at"))


def open_at(seen: Iterable[Seen], membership: Membership, moment: datetime) -> list[Seen]:
    """Those of `seen` that this member may read as they stood at that moment.

    A release opens a text as it is from then on: what was taken out before it was never released.
    """
    seen = list(seen)
    released = [str(one.document.pk) for one in seen if one.by_release]
    since = access.opened_at(membership, DOCUMENT, released) if released else {}
    return [
        one
        for one in seen
        if not one.by_release or ((at := since.get(str(one.document.pk))) is not None and at <= moment)
    ]


def may_see_picture(activity: Activity, membership: Membership) -> bool:
    """Whether there is anything in this activity that this member may see."""
    return access.may(membership, "activities.read", activities.scope(activity)) or bool(
        seen_documents(activity, membership)
    )


def _seen(
    document: PictureDocument, activity: Activity, membership: Membership, audiences: Mapping[str, Audience]
) -> Seen | None:
    audience = audiences.get(str(document.pk), NOBODY)
    if label_of(document) != document.tlp:
        # Who got it under the label that was too wide does not get it under the stricter one.
        audience = NOBODY
    scope = scope_of(document, activity, audience)
    kind = "own" if document.organisation_id else "shared"

    def may(permission: str) -> bool:
        return access.may(membership, f"crisis_picture.{permission}", scope)

    reading = access.answer(membership, f"crisis_picture.read_{kind}", scope)
    if not reading.allowed:
        return None
    # A closed activity is a record; a text of an organisation that left stays as it was.
    is_open = activity.state in (*SCALED_UP, "concept") and document.closing_id is None
    takes_part = kind == "shared" or scope.owner in scope.participants
    may_write = is_open and takes_part and may(f"write_{kind}")
    may_suggest = is_open and kind == "shared" and not may_write and may("suggest")
    by_release = reading.reach == RELEASED
    return Seen(document, may_write, may_suggest, audience[0] | audience[1], by_release)
