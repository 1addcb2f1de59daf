"""The documents of an activity, and which of them one may see. What may not be seen does not exist."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities.models import Activity, ActivityDocument, DocumentVersion
from samenbeeld.activities.queries import scope, takes_part
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.files.models import StoredFile
from samenbeeld.files.rules import CLEAN
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.search import queries as search

# What a release, a reading or a find of a document is written under.
DOCUMENT = "activities.document"
Audience = tuple[frozenset[str], frozenset[str]]
NOBODY: Audience = (frozenset(), frozenset())
_May = Callable[[ActivityDocument, Audience, str], bool]


@dataclass(frozen=True)
class SeenDocument:
    """A document as one person may use it; versions the newest first, at least one."""

    document: ActivityDocument
    versions: tuple[DocumentVersion, ...]
    may_add_version: bool
    may_withdraw: bool
    may_release: bool

    @property
    def latest(self) -> DocumentVersion:
        """The one that counts."""
        return self.versions[0]

    @property
    def can_be_fetched(self) -> bool:
        """Whether the one that counts was checked."""
        return self.latest.file.state == CLEAN and self.document.withdrawn_at is None


@dataclass(frozen=True)
class FoundDocument:
    """A document with the words around what was asked for."""

    seen: SeenDocument
    excerpt: str


def seen_documents(member: Membership, activities: Iterable[Activity]) -> list[SeenDocument]:
    """The documents of these activities that this member may see, the newest upload first. At most two
    queries.
    """
    known = {activity.pk: activity for activity in activities}
    found = _whole(DocumentVersion.objects.filter(document__activity__in=known.keys()))
    may = _asked_once(member, known)
    seen = {
        document: _seen(member, known[document.activity_id], document, versions, may)
        for document, versions in found.items()
    }
    if closed := [document for document, one in seen.items() if one is None]:
        # A release opens reading alone, so only what is closed otherwise is asked for.
        audiences = access.released_many(DOCUMENT, [str(document.pk) for document in closed])
        for document in closed:
            audience = audiences[str(document.pk)]
            there = known[document.activity_id]
            seen[document] = _seen(member, there, document, found[document], may, audience)
    return sorted(
        (one for one in seen.values() if one is not None),
        key=lambda one: one.latest.uploaded_at,
        reverse=True,
    )


def visible_documents(member: Membership, activities: Iterable[Activity]) -> list[ActivityDocument]:
    """The same without versions and files. One query at most as long as nothing changed, for the releases of
    what is closed otherwise.
    """
    known = {activity.pk: activity for activity in activities}
    found = _documents(frozenset(known))
    may = _asked_once(member, known)
    there = {each.pk for each in found if _may_see(member, each, may)}
    if closed := [each for each in found if each.pk not in there]:
        audiences = access.released_many(DOCUMENT, [str(each.pk) for each in closed])
        there |= {each.pk for each in closed if _may_see(member, each, may, audiences[str(each.pk)])}
    return [each for each in found if each.pk in there]


def versions_of(documents: Iterable[ActivityDocument]) -> list[DocumentVersion]:
    """Every version of these documents, with who added it. One query."""
    found = DocumentVersion.objects.filter(document__in=list(documents))
    return list(found.select_related("document__withdrawn_by__account", "uploaded_by__account"))


def visible_on_page(member: Membership, activity: Activity) -> list[ActivityDocument]:
    """The same for one activity, asked once for all parts of a page: kept with this very object."""
    kept: dict[object, list[ActivityDocument]] = vars(activity).setdefault("_documents_visible", {})
    if member.pk not in kept:
        kept[member.pk] = visible_documents(member, [activity])
    return kept[member.pk]


def seen_document(member: Membership, activity: Activity, number: int) -> SeenDocument:
    """One document by its number. Raises NotFound, also when it may not be seen."""
    found = _whole(DocumentVersion.objects.filter(document__activity=activity, document__number=number))
    for document, versions in found.items():
        audience = access.released(DOCUMENT, str(document.pk))
        may = _asked_once(member, {activity.pk: activity})
        if seen := _seen(member, activity, document, versions, may, audience):
            return seen
    raise NotFound("activities-document-not-found")


def may_see_documents(member: Membership, activity: Activity) -> bool:
    """Whether this member has a page with documents: who knows the activity, or was given one of them."""
    return access.may(member, "activities.read", scope(activity)) or bool(visible_on_page(member, activity))


def document_scope(activity: Activity, document: ActivityDocument, audience: Audience = NOBODY) -> Scope:
    """How permission sees this document."""
    return scope(
        activity,
        owner=document.owner.slug,
        tlp=Tlp(document.tlp),
        released_to=audience[0],
        released_to_regions=audience[1],
    )


def new_document_scope(activity: Activity, member: Membership, tlp: Tlp) -> Scope:
    """How permission sees a document that this member's organisation would add under that label."""
    return scope(activity, owner=member.organisation.slug, tlp=tlp)


def labels_to_add_under(member: Membership, activity: Activity) -> list[Tlp]:
    """Under which labels this member may add a document here; none when it is closed or takes no part."""
    if not is_open(activity) or not takes_part(activity, member.organisation):
        return []
    may = (
        tlp
        for tlp in Tlp
        if access.may(member, "activities.add_document", new_document_scope(activity, member, tlp))
    )
    return list(may)


def is_open(activity: Activity) -> bool:
    """A closed activity is a record: it takes no documents."""
    return activity.state in (*SCALED_UP, "concept")


def same_content(seen: Iterable[SeenDocument], digest: str) -> str:
    """The title of the document among these that holds this content and still counts, "" for none."""
    same = (
        one.document.title
        for one in seen
        if one.document.withdrawn_at is None
        and any(version.file.digest == digest for version in one.versions)
    )
    return next(same, "")


def sent_before(form_key: UUID, member: Membership) -> DocumentVersion | None:
    """What this form of this person already did; None when it did nothing yet."""
    found = DocumentVersion.objects.select_related("document__activity")
    return found.filter(form_key=form_key, uploaded_by__account=member.account_id).first()


def versions_of_file(file: StoredFile) -> list[DocumentVersion]:
    """The version that this file is."""
    whole = DocumentVersion.objects.select_related("file", "document__activity", "document__owner")
    return list(whole.filter(file=file))


def readable_versions(document: ActivityDocument) -> "QuerySet[DocumentVersion]":
    """The versions of this document that were found clean."""
    return DocumentVersion.objects.filter(document=document, file__state=CLEAN)


def find_documents(text: str, activity: Activity, seen: Iterable[SeenDocument]) -> list[FoundDocument]:
    """Those of `seen` with these words in title, note or content, best first."""
    known = {str(one.document.pk): one for one in seen}
    hits = search.find(
        text, mode=Mode(activity.mode), visible=lambda hit: hit.kind == DOCUMENT and hit.object_id in known
    )
    return [FoundDocument(known[hit.object_id], hit.excerpt) for hit in hits]


def _seen(
    member: Membership,
    activity: Activity,
    document: ActivityDocument,
    versions: list[DocumentVersion],
    may_all: _May,
    audience: Audience = NOBODY,
) -> SeenDocument | None:
    def may(permission: str) -> bool:
        return may_all(document, audience, permission)

    if not _may_see(member, document, may_all, audience):
        return None
    is_own = document.owner_id == member.organisation_id
    counts, still = document.withdrawn_at is None, is_open(activity)
    return SeenDocument(
        document=document,
        versions=tuple(versions),
        may_add_version=counts and still and is_own and may("activities.add_document"),
        may_withdraw=counts and may("activities.withdraw_document"),
        may_release=counts and may("access.release"),
    )


def _may_see(member: Membership, document: ActivityDocument, may: _May, audience: Audience = NOBODY) -> bool:
    """What was withdrawn is there for its owner, and for who may withdraw it."""
    if not may(document, audience, "activities.read_document"):
        return False
    counts, is_own = document.withdrawn_at is None, document.owner_id == member.organisation_id
    return counts or is_own or may(document, audience, "activities.withdraw_document")


def _asked_once(member: Membership, known: Mapping[UUID, Activity]) -> _May:
    """Whether this member may do that with a document: asked once for one owner, label and audience."""
    answers: dict[tuple[object, ...], bool] = {}

    def may(document: ActivityDocument, audience: Audience, permission: str) -> bool:
        alike = (document.activity_id, document.owner_id, document.tlp, audience, permission)
        if alike not in answers:
            there = document_scope(known[document.activity_id], document, audience)
            answers[alike] = access.may(member, permission, there)
        return answers[alike]

    return may


@until_a_change
def _documents(activities: frozenset[UUID]) -> tuple[ActivityDocument, ...]:
    found = ActivityDocument.objects.filter(activity__in=activities).select_related("owner")
    return tuple(found.order_by("activity", "number"))


def _whole(found: QuerySet[DocumentVersion]) -> dict[ActivityDocument, list[DocumentVersion]]:
    """The documents of these versions, each with them, the newest first. One query."""
    documents: dict[ActivityDocument, list[DocumentVersion]] = {}
    for version in found.select_related(
        "document__owner",
        "document__withdrawn_by__account",
        "file",
        "uploaded_by__account",
        "uploaded_by__organisation",
    ).order_by("document__activity", "document__number", "-number"):
        documents.setdefault(version.document, []).append(version)
    return documents
