"""What came in from a peer, in order: kept as it came, and shown as theirs."""

import base64
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.federation import carrying, events, keys, outbox, queries, rows, words_in
from samenbeeld.federation.models import (
    EnvelopeRefusal,
    FactTelling,
    ForeignFact,
    ForeignReach,
    ForeignWithdrawal,
    InboxEnvelope,
    Peer,
    PeerLink,
)
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.envelope import (
    JOINT,
    KEY,
    LARGEST,
    RELEASED,
    TOLD,
    WITHDRAWN,
    Envelope,
    Label,
    is_signed,
    opened,
    when,
)
from samenbeeld.federation.rules.facts import LONGEST
from samenbeeld.federation.rules.sharing import TOLD_ON, is_within
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.realtime import publish

_CONTENT = "federation-refused-content"
_OF_LINK = ("peer_id", "profile", "taken", "head", "behind_since", "peer__key")
_OF_TAKING = ("profile", "taken", "head", "received_at", "is_missing", "behind_since")
_OF_FACTS = (RELEASED, TOLD, WITHDRAWN)


@dataclass(frozen=True)
class Judgement:
    """One envelope as it was judged; `left`: why its content is not shown, "" when it is."""

    envelope: Envelope
    text: bytes
    left: str


@dataclass(frozen=True)
class Coming:
    """The next envelopes of one peer, without a gap."""

    peer: Peer
    judged: Sequence[Judgement]


@journalled
def take_in(*, actor: Stamp, coming: Sequence[Coming], road: str) -> list[events.EnvelopesTaken]:
    """What these peers said next. What another process took first is left; Conflict when that is all."""
    found = PeerLink.objects.select_for_update(of=("self",)).select_related("peer").only(*_OF_LINK)
    of_them = found.filter(peer__in=[each.peer.pk for each in coming], peer__removed_at=None)
    locked = {link.peer_id: link for link in of_them.order_by("peer__code")}
    new = [each for each in coming if _is_next(each, locked.get(each.peer.pk))]
    if not new:
        raise Conflict("federation-had-already")

    coming_in, told = _Rows(new), []
    for each in new:
        told.append((each.peer, _took(actor, coming_in, locked[each.peer.pk], each, road)))
    coming_in.save()
    rows.save([locked[peer.pk] for peer, _ in told], _OF_TAKING)
    journal.record_each(
        actor, [(event, peer.code, peer.name) for peer, event in told], object_kind=queries.NODE
    )
    for _, event in told:
        publish.on_commit(event)
    return [event for _, event in told]


def _is_next(coming: Coming, link: PeerLink | None) -> bool:
    """Whether it was judged by how the peer stands now."""
    if link is None or link.peer.key != coming.peer.key:
        return False
    return coming.judged[0].envelope.sequence == link.taken + 1


def _took(
    actor: Stamp, coming_in: "_Rows", link: PeerLink, coming: Coming, road: str
) -> events.EnvelopesTaken:
    peer, judged, at, reasons = coming.peer, coming.judged, now(), []
    for each in judged:
        reason = each.left or _shown(actor, coming_in, peer, each)
        reasons.append(reason)
        coming_in.came(
            InboxEnvelope(
                peer_id=peer.pk,
                sequence=each.envelope.sequence,
                digest=keys.digest(each.text),
                body=each.text,
                road=road,
                received_at=at,
                refused=reason,
            )
        )
    link.profile = max([link.profile, *(each.envelope.profile for each in judged if not each.left)])
    link.taken = judged[-1].envelope.sequence
    link.head = max(link.head, link.taken)
    link.received_at = at
    link.is_missing = False
    link.behind_since = None if link.head == link.taken else link.behind_since
    left = sum(map(bool, reasons))
    return events.EnvelopesTaken(peer.code, judged[0].envelope.sequence, link.taken, left, road)


@journalled
def refuse(*, actor: Stamp, origin: str, reason: str, claimed: str) -> EnvelopeRefusal:
    """The first of this day that is not taken from this node for this reason; others are only counted."""
    at = now()
    refusal = EnvelopeRefusal.objects.create(
        origin=origin, reason=reason, day=at.date(), count=1, first_at=at, last_at=at, last_claimed=claimed
    )
    event = events.EnvelopesRefused(origin, reason)
    journal.record(actor, event, object_kind=queries.NODE, object_id=origin or "?")
    return refusal


class _Rows:
    """The rows of what came of some peers, and of what they release and take back, which go into the tables
    together: a link that was away for a while has thousands of them.
    """

    def __init__(self, coming: Iterable[Coming]) -> None:
        self._at = now()
        envelopes = [
            judged.envelope for each in coming for judged in each.judged if judged.envelope.kind in _OF_FACTS
        ]
        retracted = {UUID(each.retracts) for each in envelopes if each.retracts}
        there = ForeignFact.objects.filter(peer__in=[each.peer.pk for each in coming]).order_by()
        named = {UUID(each.id) for each in envelopes}
        # By the id of the peer and how that peer knows it: what it said before, and what it takes back.
        self._said = set(there.filter(fact__in=named).values_list("peer_id", "fact")) if named else set()
        known = there.filter(fact__in=retracted).select_related("withdrawal") if retracted else ()
        self._known = {(row.peer_id, row.fact): row for row in known}
        self._taken_back = {key for key, row in self._known.items() if hasattr(row, "withdrawal")}
        self._facts: list[ForeignFact] = []
        self._reaches: list[ForeignReach] = []
        self._withdrawals: list[ForeignWithdrawal] = []
        self._inbox: list[InboxEnvelope] = []

    def came(self, row: InboxEnvelope) -> None:
        """This envelope is ours now."""
        self._inbox.append(row)

    def released(self, peer: Peer, envelope: Envelope, text: bytes) -> str:
        """The reason when it cannot be shown. Raises Unreadable, KeyError and ValueError."""
        row = self._fact(peer, envelope, envelope)
        if row is None:
            return _CONTENT
        if envelope.label.hops > 1 and envelope.label.tlp in TOLD_ON:
            self._reaches.append(_reach(row, envelope.label, peer.code, peer.name, text))
        return self.withdrawn(peer, envelope, ForeignWithdrawal.Why.CORRECTED) if envelope.retracts else ""

    def told(self, peer: Peer, envelope: Envelope) -> str:
        """As `released`, for what a peer tells on: the words of its owner, as far as that allowed it."""
        named, text = _object(envelope.data["origin"]), _unpacked(envelope.data["original"])
        original = opened(text)
        name = named["name"]
        if (
            original.kind != RELEASED
            or (original.id, original.subject) != (envelope.id, envelope.subject)
            or original.origin != named["code"]
            or original.origin in (peer.code, envelope.recipient)
            or not isinstance(name, str)
            or not is_within(envelope.label, original.label, teller=peer.code)
            or not _is_of(original, text)
        ):
            return _CONTENT
        row = self._fact(peer, envelope, original)
        if row is None:
            return _CONTENT
        self._reaches.append(_reach(row, envelope.label, original.origin, name[:80], text))
        return ""

    def _fact(self, peer: Peer, envelope: Envelope, original: Envelope) -> ForeignFact | None:
        """The row of what `original` says, which came in `envelope`; None when it cannot be shown."""
        fact, settles = facts.read(_object(original.data["fact"])), original.data["settles"]
        if fact.subject != envelope.subject or not isinstance(settles, list) or len(settles) > 100:
            return None
        known_as = peer.pk, UUID(envelope.id)
        if known_as in self._said:
            return None
        row = ForeignFact(
            peer_id=peer.pk,
            fact=known_as[1],
            subject=fact.subject,
            region=fact.region,
            level=fact.level.value,
            mode=envelope.label.mode.value,
            tlp=envelope.label.tlp.value,
            content=facts.written(fact),
            settles=[str(UUID(str(each))) for each in settles],
            # Nobody looks younger than the envelope in which it came.
            released_at=min(when(original.data["released"]), original.at, envelope.at, self._at),
            received_at=self._at,
        )
        self._said.add(known_as)
        self._known[known_as] = row
        self._facts.append(row)
        return row

    def withdrawn(self, peer: Peer, envelope: Envelope, why: str) -> str:
        """As `released`."""
        known_as, reason = (peer.pk, UUID(envelope.retracts)), envelope.data.get("reason", "")
        row = self._known.get(known_as)
        if row is None or row.mode != envelope.label.mode.value:
            # Of what we never had, or could not show, there is nothing to take back.
            return "" if envelope.kind == RELEASED else _CONTENT
        if known_as in self._taken_back:
            return ""
        withdrawal = ForeignWithdrawal(
            fact=row,
            why=ForeignWithdrawal.Why(why).value,
            reason=reason[:LONGEST] if isinstance(reason, str) else "",
            at=envelope.at,
            received_at=now(),
        )
        self._taken_back.add(known_as)
        self._withdrawals.append(withdrawal)
        return ""

    def save(self) -> None:
        """From now on they stand in the tables."""
        if self._reaches or self._withdrawals:
            ForeignFact.objects.bulk_create(self._facts)  # which name them by their keys
        else:
            rows.add(self._facts)
        ForeignReach.objects.bulk_create(self._reaches)
        ForeignWithdrawal.objects.bulk_create(self._withdrawals)
        rows.add(self._inbox)
        if self._withdrawals:
            _tell_who_heard_it_of_us(self._withdrawals)
        self._facts, self._reaches, self._withdrawals, self._inbox = [], [], [], []


def _reach(row: ForeignFact, label: Label, origin: str, name: str, text: bytes) -> ForeignReach:
    return ForeignReach(
        fact=row,
        origin=origin,
        origin_name=name,
        audience=sorted(label.audience),
        hops=label.hops,
        original=text,
    )


def _unpacked(written: Json) -> bytes:
    """The envelope that a peer tells on. Raises Unreadable: also for what would fill the memory."""
    try:
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(base64.b64decode(str(written), validate=True), LARGEST + 1)
    except (ValueError, zlib.error) as error:
        raise Unreadable("no envelope") from error
    if len(text) > LARGEST or not unpacking.eof:
        raise Unreadable("too large")
    return text


def _is_of(original: Envelope, text: bytes) -> bool:
    """Whether a node that we know signed it. Of one that we do not know, or that signed with a key that it
    had before, we have the word of who told us, and its name is shown.
    """
    owner = queries.peer(original.origin)
    if owner is None or original.key in owner.old_keys:
        return True
    return original.key == owner.key and is_signed(text, bytes(owner.signing))


def _tell_who_heard_it_of_us(withdrawals: Sequence[ForeignWithdrawal]) -> None:
    """What its owner took back no longer holds where we told it on."""
    by_fact = {each.fact_id: each for each in withdrawals}
    tellings = list(FactTelling.objects.filter(fact__in=by_fact).select_related("fact"))
    peers = {peer.code: peer for peer in queries.peers()} if tellings else {}
    for each in tellings:
        withdrawal = by_fact[each.fact_id]
        outbox.put_for(
            [peers[code] for code in each.audience if code in peers],
            WITHDRAWN,
            id=uuid7(),
            subject=each.fact.subject,
            label=Label(frozenset(each.audience), Tlp(each.fact.tlp), Mode(each.fact.mode), hops=1),
            data={"why": withdrawal.why, "reason": withdrawal.reason},
            retracts=str(each.fact.fact),
        )


def _shown(actor: Stamp, coming_in: _Rows, peer: Peer, judged: Judgement) -> str:
    """Show what it says as theirs; the reason when it cannot be shown."""
    envelope = judged.envelope
    try:
        if envelope.kind == RELEASED:
            return coming_in.released(peer, envelope, judged.text)
        if envelope.kind == TOLD:
            return coming_in.told(peer, envelope)
        if envelope.kind == WITHDRAWN:
            return coming_in.withdrawn(peer, envelope, str(envelope.data["why"]))
        coming_in.save()  # whoever takes in the next one sees what came before it
        if envelope.kind == KEY:
            return _key_changed(actor, peer, envelope)
        if envelope.kind in JOINT:
            return words_in.take(peer, envelope)
        taker = carrying.taker_of(envelope.kind)
        return taker(peer, envelope) if taker else _CONTENT
    except (Unreadable, KeyError, ValueError):
        return _CONTENT


def _key_changed(actor: Stamp, peer: Peer, envelope: Envelope) -> str:
    signing, closing = (
        base64.b64decode(str(envelope.data[name]), validate=True) for name in ("signing", "closing")
    )
    keys.check_public(signing, closing)
    before, after = peer.key, keys.code_of(signing, closing)
    if after == before or after in peer.old_keys:
        return _CONTENT
    peer.old_keys = [*peer.old_keys, before]
    peer.key, peer.signing, peer.closing = after, signing, closing
    peer.save(update_fields=["old_keys", "key", "signing", "closing"])
    event = events.PeerKeyChanged(peer.code, before, after)
    journal.record(actor, event, object_kind=queries.NODE, object_id=peer.code, object_label=peer.name)
    return ""


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise Unreadable("no object")
    return value
