"""Closing the text under one label, opening it again, and carrying its words to another label."""

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.actions.indexing import index_texts
from samenbeeld.crisis_picture.actions.opening import add_labelled_document
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import DocumentClosed, DocumentReopened
from samenbeeld.crisis_picture.models import DocumentStep, PictureDocument, Suggestion
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.crisis_picture.rules.closing import (
    check_is_closed,
    check_not_closed,
    check_other_label,
    check_reason,
    widens,
)
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import publish


@journalled
def close_document(*, actor: Membership, activity: Activity, document: PictureDocument, reason: str) -> None:
    """Take a section's text under one label out of the picture. Its words stay to look back at.

    Raises NotAllowed, Refused without a reason, Conflict when it is closed or the activity is over.
    """
    _close(actor, activity, _held(actor, activity, document), _said(reason), None)


@journalled
def reopen_document(*, actor: Membership, activity: Activity, document: PictureDocument, reason: str) -> None:
    """Make a text that was closed part of the picture again, with what stood in it.

    Raises NotAllowed, Refused without a reason, Conflict when it is open or the activity is over.
    """
    document = _held(actor, activity, document)
    check_is_closed(document.closing_id is not None)
    _reopen(actor, activity, document, _said(reason))


@journalled
def move_document(
    *, actor: Membership, activity: Activity, document: PictureDocument, tlp: Tlp, reason: str
) -> PictureDocument:
    """Close a text and carry its words, with who wrote them, to the text of that section under `tlp`.

    That text is made, or opened again, when needed. To a label for more people it is a release, and asks that
    permission. Carrying the same words twice adds nothing. Suggestions that wait go along.
    Raises NotAllowed, Refused, Conflict when it is closed or the activity is over.
    """
    document = _held(actor, activity, document)
    check_not_closed(document.closing_id is not None)
    reason = _said(reason)
    check_other_label(Tlp(document.tlp), tlp)
    if widens(Tlp(document.tlp), tlp):
        access.require(actor, "access.release", queries.release_scope(document, activity, actor))
    target = _target(actor, activity, document.section, tlp, reason)
    realtime.carry_over(document.room, target.room, queries.author_of(actor), now())
    Suggestion.objects.filter(document=document, state=Suggestion.State.OPEN).update(document=target)
    _close(actor, activity, document, reason, target)
    index_texts([target.room])
    return target


def _held(actor: Membership, activity: Activity, document: PictureDocument) -> PictureDocument:
    # Two managers may do this at once; the second must see what the first did.
    found = queries.documents_of(activity).select_for_update(of=("self",))
    document = found.get(pk=document.pk, organisation__isnull=True)
    access.require(actor, "crisis_picture.write_shared", queries.scope_of(document, activity))
    check_still_open(activities.by_slug(activity.slug).state)
    return document


def _said(reason: str) -> str:
    reason = " ".join(reason.split())
    check_reason(reason)
    return reason


def _target(actor: Membership, activity: Activity, section: str, tlp: Tlp, reason: str) -> PictureDocument:
    room = room_name(activity.slug, tlp, section=section)
    there = queries.documents_of(activity).filter(room=room).first()
    if there is None:
        return add_labelled_document(actor=actor, activity=activity, section=section, tlp=tlp)
    there = _held(actor, activity, there)
    if there.closing_id is not None:
        _reopen(actor, activity, there, reason)
    return there


def _close(
    actor: Membership, activity: Activity, document: PictureDocument, reason: str, to: PictureDocument | None
) -> None:
    check_not_closed(document.closing_id is not None)
    document.closing = _step(DocumentStep.Kind.CLOSED, actor, document, reason, to)
    document.save(update_fields=["closing"])
    event = DocumentClosed(activity.slug, document.room, reason, to.room if to else "")
    record(actor, activity, event, tlp=queries.label_of(document), before={"state": "open"}, purpose=reason)
    # Whoever has it open loses it at once.
    publish.rights_changed("")


def _reopen(actor: Membership, activity: Activity, document: PictureDocument, reason: str) -> None:
    _step(DocumentStep.Kind.OPENED, actor, document, reason, None)
    document.closing = None
    document.save(update_fields=["closing"])
    event = DocumentReopened(activity.slug, document.room, reason)
    record(actor, activity, event, tlp=document.tlp, before={"state": "closed"}, purpose=reason)
    publish.rights_changed("")


def _step(
    kind: DocumentStep.Kind,
    actor: Membership,
    document: PictureDocument,
    reason: str,
    to: PictureDocument | None,
) -> DocumentStep:
    return DocumentStep.objects.create(
        document=document, kind=kind, moved_to=to, reason=reason, by=actor, at=now()
    )
