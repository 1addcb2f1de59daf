"""Documents of an activity: add, renew, check, withdraw, release. Nothing is deleted."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max

from samenbeeld.access import actions as access
from samenbeeld.access.models import Release
from samenbeeld.access.queries import require
from samenbeeld.activities import events, queries, rules
from samenbeeld.activities.actions.recording import locked, record
from samenbeeld.activities.models import Activity, ActivityDocument, DocumentVersion
from samenbeeld.activities.queries import documents
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.files import actions as files
from samenbeeld.files.intake import Intake
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import stamp
from samenbeeld.search import actions as search

SETTLED = "samenbeeld.activities.tasks.document_settled"


@journalled
def add_document(
    *,
    actor: Membership,
    activity: Activity,
    upload: Intake,
    tlp: Tlp,
    title: str = "",
    note: str = "",
    form_key: UUID | None = None,
    made_by: str = "",
) -> ActivityDocument:
    """Add a document for the actor's organisation. Nobody can open it before a scanner has seen it.

    `made_by`: the program made the file itself and says so (the demonstration); it is not scanned.
    """
    require(actor, "activities.add_document", documents.new_document_scope(activity, actor, tlp))
    activity = locked(activity)
    rules.check_still_open(activity.state)
    title = title.strip() or rules.title_from(upload.name)
    rules.check_document(
        title=title,
        takes_part=queries.takes_part(activity, actor.organisation),
        is_there_already=documents.same_content(documents.seen_documents(actor, [activity]), upload.digest),
    )
    _check_sent_once(form_key)

    last = ActivityDocument.objects.filter(activity=activity).aggregate(last=Max("number"))["last"]
    document = ActivityDocument.objects.create(
        activity=activity, number=(last or 0) + 1, title=title, tlp=tlp.value, owner=actor.organisation
    )
    version = _keep(actor, document, upload, number=1, note=note, form_key=form_key, made_by=made_by)
    event = events.DocumentAdded(
        activity=activity.slug,
        document=str(document.pk),
        number=document.number,
        title=title,
        owner=actor.organisation.slug,
        file_name=version.file_name,
        size=upload.size,
        digest=upload.digest,
    )
    record(stamp(actor), activity, event, tlp=document.tlp)
    return document


@journalled
def add_version(
    *,
    actor: Membership,
    activity: Activity,
    document: ActivityDocument,
    upload: Intake,
    note: str = "",
    form_key: UUID | None = None,
    made_by: str = "",
) -> DocumentVersion:
    """Put a new version over this document; the earlier ones stay readable."""
    require(actor, "activities.add_document", documents.document_scope(activity, document))
    activity = locked(activity)
    document = _locked(document)
    rules.check_still_open(activity.state)
    rules.check_still_counts(document.withdrawn_at is not None)
    rules.check_document(
        title=document.title,
        takes_part=queries.takes_part(activity, actor.organisation),
        is_there_already=documents.same_content(documents.seen_documents(actor, [activity]), upload.digest),
    )
    _check_sent_once(form_key)

    last = DocumentVersion.objects.filter(document=document).aggregate(last=Max("number"))["last"]
    version = _keep(actor, document, upload, number=last + 1, note=note, form_key=form_key, made_by=made_by)
    event = events.DocumentVersionAdded(
        activity=activity.slug,
        document=str(document.pk),
        number=document.number,
        title=document.title,
        document_version=version.number,
        file_name=version.file_name,
        size=upload.size,
        digest=upload.digest,
        note=version.note,
    )
    record(stamp(actor), activity, event, tlp=document.tlp)
    return version


@journalled
def withdraw_document(
    *, actor: Membership, activity: Activity, document: ActivityDocument, reason: str
) -> ActivityDocument:
    """This document counts no longer. It stays with its owner, with the reason."""
    require(actor, "activities.withdraw_document", documents.document_scope(activity, document))
    document = _locked(document)
    rules.check_still_counts(document.withdrawn_at is not None)
    if not reason.strip():
        raise Refused("activities-reason-missing", field="reason")

    document.withdrawn_at, document.withdrawn_by, document.withdrawn_reason = now(), actor, reason.strip()
    document.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    search.remove(kind=documents.DOCUMENT, object_ids=[str(document.pk)])
    event = events.DocumentWithdrawn(
        activity.slug, str(document.pk), document.number, document.title, reason.strip()
    )
    record(stamp(actor), activity, event, purpose=reason.strip(), tlp=document.tlp)
    return document


@journalled
def note_examination(*, actor: Stamp, version: DocumentVersion, words: str = "") -> None:
    """Write down what the scanner said, and make the words of the newest clean version findable."""
    document, file = version.document, version.file
    newest = documents.readable_versions(document).aggregate(last=Max("number"))["last"]
    if version.number == newest and document.withdrawn_at is None:
        _index(document, f"{version.note}\n{words}".strip())
    files.note_read(file, has_words=bool(words.strip()))
    event = events.DocumentChecked(
        activity=document.activity.slug,
        document=str(document.pk),
        number=document.number,
        title=document.title,
        document_version=version.number,
        state=file.state,
        scanner=file.settled_by,
        signature=file.signature,
    )
    record(actor, document.activity, event, tlp=document.tlp)


@journalled
def release_document(
    *,
    actor: Membership,
    activity: Activity,
    document: ActivityDocument,
    to: Organisation,
    reason: str,
    until: datetime | None = None,
) -> None:
    """Let the people of `to` open this document with all its versions, until a moment or until taken back."""
    rules.check_still_counts(document.withdrawn_at is not None)
    access.release(
        actor=actor,
        object_kind=documents.DOCUMENT,
        object_id=str(document.pk),
        scope=documents.document_scope(activity, document),
        to_organisations=[to],
        reason=reason,
        until=until,
        object_label=document.title,
    )
    event = events.DocumentOpened(
        activity=activity.slug,
        document=str(document.pk),
        number=document.number,
        title=document.title,
        organisation=to.slug,
        reason=reason.strip(),
        until=until.isoformat() if until else "",
    )
    record(stamp(actor), activity, event, purpose=reason.strip(), tlp=document.tlp)


@journalled
def take_back_document_release(
    *, actor: Membership, activity: Activity, document: ActivityDocument, release: Release, reason: str
) -> None:
    """Close this document to whom this release opened it, from now on."""
    access.withdraw_release(
        actor=actor,
        release=release,
        scope=documents.document_scope(activity, document),
        reason=reason,
        object_label=document.title,
    )
    to = release.organisation.slug if release.organisation else str(release.region_id)
    event = events.DocumentReleaseTakenBack(
        activity.slug, str(document.pk), document.number, document.title, to, reason.strip()
    )
    record(stamp(actor), activity, event, purpose=reason.strip(), tlp=document.tlp)


def _keep(
    actor: Membership,
    document: ActivityDocument,
    upload: Intake,
    *,
    number: int,
    note: str,
    form_key: UUID | None,
    made_by: str,
) -> DocumentVersion:
    version = DocumentVersion.objects.create(
        document=document,
        number=number,
        file=files.keep(upload, tell=SETTLED, made_by=made_by),
        file_name=upload.name,
        note=note.strip(),
        uploaded_by=actor,
        uploaded_at=now(),
        form_key=form_key or uuid7(),
    )
    # Until it was checked it is found by what its uploader called it, and by nothing that stands in it; where
    # an earlier version can be read, the words of that one stay.
    if not documents.readable_versions(document).exclude(pk=version.pk).exists():
        _index(document, version.note)
    return version


def _index(document: ActivityDocument, text: str) -> None:
    search.index(
        kind=documents.DOCUMENT,
        object_id=str(document.pk),
        title=document.title,
        text=text,
        mode=Mode(document.activity.mode),
        activity=document.activity.slug,
        owner=document.owner.slug,
        tlp=Tlp(document.tlp),
        regions=[region.code for region in document.activity.regions.all()],
    )


def _locked(document: ActivityDocument) -> ActivityDocument:
    return (
        ActivityDocument.objects.select_for_update().select_related("owner", "activity").get(pk=document.pk)
    )


def _check_sent_once(form_key: UUID | None) -> None:
    if form_key is not None and DocumentVersion.objects.filter(form_key=form_key).exists():
        raise Conflict("activities-document-sent-twice")
