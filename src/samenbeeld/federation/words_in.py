"""What other nodes wrote in a joint document, taken from an envelope into the live text here.

Each answers why it is not taken, "" when it is. What builds on words that are not here yet waits.
"""

from uuid import UUID

import structlog

from samenbeeld.federation import queries, words_out
from samenbeeld.federation.models import InboxEnvelope, JointDocument, JointEnding, Peer, WaitingWords
from samenbeeld.federation.queries import joint as documents
from samenbeeld.federation.rules import joint
from samenbeeld.federation.rules.canonical import Unreadable
from samenbeeld.federation.rules.envelope import (
    JOINT_ASKED,
    JOINT_BEGUN,
    JOINT_WRITTEN,
    Envelope,
    Label,
    opened,
)
from samenbeeld.federation.rules.joint import Letter, Words
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import queries as organisations
from samenbeeld.plot.queries.form import lenient_form
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import publish
from samenbeeld.realtime.foreign import OF_ANOTHER, TOO_LARGE, NotTaken, Outcome, append_foreign
from samenbeeld.realtime.rules import Author
from samenbeeld.realtime.wire import Malformed

_report = structlog.get_logger("samenbeeld.federation")
_CONTENT = "federation-refused-content"
_WHY = {OF_ANOTHER: "federation-refused-of-another", TOO_LARGE: "federation-refused-full"}


def take(peer: Peer, envelope: Envelope) -> str:
    """In the transaction of whoever takes it in. Raises Unreadable and ValueError for what cannot be read."""
    pk = joint.document_of(envelope.subject)
    found = documents.document(pk)
    if envelope.kind == JOINT_BEGUN:
        return _begun(peer, envelope, pk, found)
    if found is None:
        # It was begun elsewhere, and that is still on its way to us.
        return _keep_waiting(peer, envelope, pk) if envelope.kind == JOINT_WRITTEN else _CONTENT
    refused = joint.refusal(
        documents.label(found), envelope.label, origin=peer.code, is_ended=hasattr(found, "ending")
    )
    if refused:
        return refused
    if envelope.kind == JOINT_WRITTEN:
        return _written(peer, envelope, found)
    if envelope.kind == JOINT_ASKED:
        return _asked(peer, envelope, found)
    return _ended(peer, envelope, found)


def _begun(peer: Peer, envelope: Envelope, pk: UUID, found: JointDocument | None) -> str:
    said, label, own = joint.read_begun(envelope.data), envelope.label, queries.required_own()
    whole = Label(said.members, label.tlp, label.mode, hops=1)
    if own.code not in said.members or found is not None:
        return _CONTENT
    if refused := joint.refusal(whole, label, origin=peer.code, is_ended=False):
        return refused
    if JointDocument.objects.filter(keeper=peer.code).count() >= documents.limits().documents:
        return "federation-refused-too-many"
    document = JointDocument.objects.create(
        id=pk,
        keeper=peer.code,
        kind=said.kind,
        title=said.title.strip(),
        members=sorted(said.members),
        tlp=label.tlp.value,
        mode=label.mode.value,
        room=joint.room_name(pk, said.kind),
        by=said.by,
        begun_at=min(envelope.at, now()),
    )
    realtime.create_document(document.room)
    WaitingWords.objects.filter(document=pk).exclude(peer__code__in=document.members).delete()
    _settle(document)
    return ""


def _written(peer: Peer, envelope: Envelope, document: JointDocument) -> str:
    reason = ""
    for words in _words(peer, envelope):
        try:
            outcome = _append(document, peer, words)
        except NotTaken as refused:
            reason = _WHY.get(refused.key, _CONTENT)
            continue
        if outcome is Outcome.WAITS:
            reason = _wait(document.pk, peer, words) or reason
    _settle(document)
    return reason


def _asked(peer: Peer, envelope: Envelope, document: JointDocument) -> str:
    try:
        is_answered = words_out.answer(document, peer, joint.read_asked(envelope.data))
    except Malformed:
        return _CONTENT
    return "" if is_answered else "federation-refused-too-often"


def _ended(peer: Peer, envelope: Envelope, document: JointDocument) -> str:
    reason, by = joint.read_ended(envelope.data)
    if document.keeper != peer.code or not reason.strip():
        return _CONTENT
    JointEnding.objects.create(document=document, reason=reason, by=by, at=min(envelope.at, now()))
    # Whoever writes in it now may not any more.
    publish.rights_changed("")
    return ""


def _keep_waiting(peer: Peer, envelope: Envelope, pk: UUID) -> str:
    reason = ""
    for words in _words(peer, envelope):
        reason = _wait(pk, peer, words) or reason
    return reason


def _wait(document: UUID, peer: Peer, words: Words) -> str:
    if WaitingWords.objects.filter(peer=peer).count() >= documents.limits().waiting:
        return "federation-refused-too-many"
    WaitingWords.objects.create(
        document=document,
        peer=peer,
        organisation=words.organisation,
        function=words.function,
        update=words.update,
        received_at=now(),
    )
    return ""


def _settle(document: JointDocument) -> None:
    """What waited and fits now, for as long as that makes other things fit."""
    went_on = True
    while went_on:
        went_on = False
        for row in WaitingWords.objects.filter(document=document.pk).select_related("peer"):
            try:
                words = Words(row.organisation, row.function, bytes(row.update))
                if _append(document, row.peer, words) is Outcome.WAITS:
                    continue
            except NotTaken as refused:
                _report.warning("federation.words_not_taken", origin=row.peer.code, reason=refused.key)
            row.delete()
            went_on = True


def _append(document: JointDocument, peer: Peer, words: Words) -> Outcome:
    author = Author(
        account=joint.account_of(peer.code),
        name=peer.name,
        organisation="",
        organisation_name=words.organisation,
        function=words.function if words.function in organisations.functions() else "",
    )
    form = lenient_form() if document.kind == joint.MAP else None
    largest = documents.limits().document
    return append_foreign(document.room, author, words.update, largest=largest, form=form)


def _words(peer: Peer, envelope: Envelope) -> list[Words]:
    """What is whole with this envelope: of one that was cut, all with its last piece."""
    last = joint.read_letter(envelope.data)
    if last.piece < last.pieces:
        return []
    before = InboxEnvelope.objects.filter(
        peer=peer, sequence__gt=envelope.sequence - last.pieces, sequence__lt=envelope.sequence
    )
    pieces = [_piece(bytes(row.body), envelope) for row in before.order_by("sequence")]
    return joint.words_in([*pieces, last], largest=documents.limits().update)


def _piece(body: bytes, last: Envelope) -> Letter:
    """An envelope that we had before. Raises Unreadable when it was about something else."""
    envelope = opened(body)
    if (envelope.kind, envelope.subject) != (last.kind, last.subject):
        raise Unreadable("not all pieces")
    return joint.read_letter(envelope.data)
