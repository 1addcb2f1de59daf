"""How the outbox stands, as the post asks it many times a second.

Asked as it stands in the tables: finding the words for it in query sets would cost more than the answers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

from samenbeeld.federation import keys
from samenbeeld.federation.models import NATIONAL, OutboxEnvelope, Peer, PeerLink
from samenbeeld.federation.rules.envelope import BETWEEN, NOBODY
from samenbeeld.realtime import queries as realtime

# In one message: what waits for the same peer is closed together, and opened together.
_TOGETHER, _TOGETHER_BYTES = 200, 400_000


@dataclass(frozen=True)
class Waiting:
    """How the outbox for a peer stands: our last number, up to where it has them, whether it wants more; and
    for which key of it is closed.
    """

    peer: int
    sent: int
    confirmed: int
    wants: bool
    is_national: bool
    key: str
    closing: bytes


@dataclass(frozen=True)
class Newest:
    """The last envelope in the outbox, and how long the joint texts are: with another there is work."""

    envelope: int
    word: int


def newest(rooms: Sequence[str]) -> Newest:
    """How far the outbox and the texts in these rooms are: asked five times a second."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT MAX(id) FROM {OutboxEnvelope._meta.db_table}")
        envelope = cursor.fetchone()[0] or 0
    return Newest(envelope, realtime.lengths(rooms))


def stand(rooms: Sequence[str]) -> tuple[Newest, dict[str, Waiting]]:
    """What is the newest, and by the code of each peer how its outbox stands: at least up to that."""
    last = newest(rooms)
    peer, link = Peer._meta.db_table, PeerLink._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT code, peer_id, sent, confirmed, wants, task, {peer}.key, closing "
            f"FROM {link} JOIN {peer} ON {peer}.id = peer_id WHERE removed_at IS NULL AND oin <> %s",
            [NOBODY],
        )
        return last, {
            code: Waiting(number, sent, confirmed, bool(wants), task == NATIONAL, key, bytes(closing))
            for code, number, sent, confirmed, wants, task, key, closing in cursor.fetchall()
        }


def closed_after(begins: Mapping[str, tuple[Waiting, int]]) -> dict[str, tuple[int, bytes]]:
    """Of each the last number of what goes together after that number, and those envelopes closed for this
    peer; without whom there is nothing for.
    """
    together: dict[int, list[bytes]] = {}
    last: dict[int, int] = {}
    for peer, sequence, body in _bodies([(how.peer, begin) for how, begin in begins.values()]):
        some = together.setdefault(peer, [])
        if sum(map(len, some)) <= _TOGETHER_BYTES:
            some.append(body)
            last[peer] = sequence
    return {
        code: (
            last[how.peer],
            keys.close(BETWEEN.join(together[how.peer]), public=how.closing, key=how.key, to=code),
        )
        for code, (how, _) in begins.items()
        if how.peer in together
    }


def _bodies(after: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bytes]]:
    """Peer, number and text of what follows on these numbers of these peers, in order, and not too many."""
    each = " OR ".join(["peer_id = %s AND sequence > %s AND sequence <= %s"] * len(after))
    asked = [value for peer, begin in after for value in (peer, begin, begin + _TOGETHER)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT peer_id, sequence, body FROM {OutboxEnvelope._meta.db_table} WHERE {each} "
            "ORDER BY peer_id, sequence",
            asked,
        )
        for peer, sequence, body in cursor.fetchall():
            yield peer, sequence, bytes(body)
