"""What is written here in a joint document goes to the other nodes that have it; the post asks for it often.

No decision of anybody: who may have the document was decided when it was begun. The log of the live path is
the truth. Per peer we know up to which row it was told, and what is told is in the outbox in the same
transaction. Each node tells what was written at that node, and nothing that it had from another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import structlog
from django.db import transaction

from samenbeeld.federation import outbox, queries
from samenbeeld.federation.models import JointDocument, JointReach, Peer, WaitingWords
from samenbeeld.federation.queries import joint as documents
from samenbeeld.federation.rules import joint
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import JOINT_ASKED, JOINT_WRITTEN
from samenbeeld.federation.rules.joint import Words
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.realtime import foreign
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.deliveries import written
from samenbeeld.realtime.rules import Row

_report = structlog.get_logger("samenbeeld.federation")
# What is told in one go stays well below what one node may say in one go.
_MOST_TOGETHER = 256 * 1024


@dataclass(frozen=True)
class Written:
    """The rooms in which people write with other nodes, and whether some of it went just now."""

    rooms: list[str]
    has_left: bool


def send() -> Written:
    """Put in the outbox what each peer was not told yet, and ask for what we lack.

    Nothing to tell costs one query, and three more where something is written together.
    """
    open_ones = documents.open_documents()
    rooms = [each.room for each in open_ones]
    if not open_ones:
        return Written(rooms, has_left=False)
    peers = {peer.code: peer for peer in queries.peers()}
    heads = realtime.heads(rooms)
    told = {(row.document_id, row.peer_id): row.told for row in JointReach.objects.all()}
    has_left = False
    for each in open_ones:
        there = [peers[code] for code in each.members if code in peers]
        late = [peer for peer in there if told.get((each.pk, peer.pk), 0) < heads.get(each.room, 0)]
        if late:
            has_left = True
            _tell(each, late)
    has_asked = _ask(open_ones, peers)
    return Written(rooms, has_left or has_asked)


def answer(document: JointDocument, peer: Peer, known: bytes) -> bool:
    """What was written here and this peer lacks, by its state vector; False when it asked a moment ago.

    Needs the transaction of its caller. Raises Malformed.
    """
    reach = _reach(document, peer)
    if reach.answered_at is not None and now() - reach.answered_at < documents.limits().patience:
        return False
    reach.answered_at = now()
    reach.save(update_fields=["answered_at"])
    vector = foreign.read_known(known)
    rows = [row for row in written([document.room])[document.room] if foreign.brings_beyond(row, vector)]
    _put(document, peer, _own_words(document, rows))
    return True


def _tell(document: JointDocument, late: Sequence[Peer]) -> None:
    with transaction.atomic():
        reaches = {peer: _reach(document, peer) for peer in late}
        since = min(reach.told for reach in reaches.values())
        rows = written([document.room], after={document.room: since})[document.room]
        for peer, reach in reaches.items():
            new = [row for row in rows if row.seq > reach.told]
            if new:
                _put(document, peer, _own_words(document, new))
                reach.told = new[-1].seq
                reach.save(update_fields=["told"])


def _ask(open_ones: Sequence[JointDocument], peers: Mapping[str, Peer]) -> bool:
    """Of whoever may have them, the words without which others have waited here for too long."""
    before = now() - documents.limits().patience
    waiting = set(WaitingWords.objects.filter(received_at__lt=before).values_list("document", flat=True))
    has_left = False
    for each in open_ones:
        if each.pk not in waiting:
            continue
        with transaction.atomic():
            for peer in (peers[code] for code in each.members if code in peers):
                reach = _reach(each, peer)
                if reach.asked_at is None or reach.asked_at < before:
                    reach.asked_at = now()
                    reach.save(update_fields=["asked_at"])
                    _say(each, peer, JOINT_ASKED, joint.asked(realtime.state_vector(each.room)))
                    has_left = True
    return has_left


def _reach(document: JointDocument, peer: Peer) -> JointReach:
    JointReach.objects.get_or_create(document=document, peer=peer)
    return JointReach.objects.select_for_update().get(document=document, peer=peer)


def _put(document: JointDocument, peer: Peer, words: Iterable[Words]) -> None:
    for data in joint.letters(words):
        _say(document, peer, JOINT_WRITTEN, data)


def _say(document: JointDocument, peer: Peer, kind: str, data: Mapping[str, Json]) -> None:
    outbox.put(
        peer,
        kind,
        id=uuid7(),
        subject=joint.subject(document.pk),
        label=joint.label_of(documents.label(document), own=queries.required_own().code),
        data=data,
    )


def _own_words(document: JointDocument, rows: Iterable[Row]) -> Iterator[Words]:
    """What was written here, in the order of the log; what one organisation wrote in a row is one."""
    owners = realtime.owners(document.room)
    theirs = {client for client, account in owners.items() if joint.node_of(account)}
    ours = [(row, _without(row, theirs)) for row in rows if not joint.node_of(row.author.account)]
    for (organisation, function), some in groupby(
        ours, key=lambda each: (each[0].author.organisation_name, each[0].author.function)
    ):
        for update in _in_a_go([update for _, update in some]):
            if len(update) > documents.limits().update:
                _report.warning("federation.words_too_large", document=str(document.pk), bytes=len(update))
            elif update != foreign.EMPTY:
                yield Words(organisation, function, update)


def _without(row: Row, theirs: set[int]) -> bytes:
    """Who comes back after a while says again what came from elsewhere: that is not ours to tell."""
    again = foreign.clients_in(row) & theirs
    return foreign.without_clients(row.update, again) if again else row.update


def _in_a_go(updates: Iterable[bytes]) -> Iterator[bytes]:
    some: list[bytes] = []
    for update in updates:
        if some and sum(map(len, some)) + len(update) > _MOST_TOGETHER:
            yield foreign.together(some)
            some = []
        some.append(update)
    if some:
        yield foreign.together(some)
