"""The same envelopes in a file, for a stick or a mail without a network. They are closed for one node."""

import base64
import binascii
import json
from collections.abc import Iterable

from samenbeeld.federation import inbox, keys, leaving, outbox
from samenbeeld.federation.inbox import Received
from samenbeeld.federation.models import BY_FILE, OutboxEnvelope, Peer
from samenbeeld.federation.rules.envelope import BETWEEN, CODE
from samenbeeld.kernel.errors import Refused

LARGEST = 64_000_000  # bytes
_MARK = "samenbeeld-envelopes"


def packed(peer: Peer) -> bytes:
    """All that this peer did not say it has, and what we have of it. Packed again it is the same: it is not
    sent until the peer says so.
    """
    leaving.leave()
    peer.link.refresh_from_db()
    rows = OutboxEnvelope.objects.filter(peer=peer, sequence__gt=peer.link.confirmed).order_by("sequence")
    texts = [*(bytes(row.body) for row in rows), outbox.heartbeat(peer)]
    closed = [base64.b64encode(closed_for(peer, text)).decode() for text in texts]
    return json.dumps({_MARK: 1, "to": peer.code, "closed": closed}, indent=0).encode()


def unpacked(parcel: bytes) -> Received:
    """Take in such a file, by the same road as the post. Raises Refused for what is none."""
    if len(parcel) > LARGEST:
        raise Refused("federation-parcel-large", megabytes=LARGEST // 1_000_000)
    try:
        said = json.loads(parcel)
        texts = [base64.b64decode(each, validate=True) for each in said["closed"]]
        is_ours = said[_MARK] == 1 and bool(CODE.fullmatch(said["to"]))
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error) as error:
        raise Refused("federation-no-parcel") from error
    if not is_ours:
        raise Refused("federation-no-parcel")
    return inbox.receive(texts, BY_FILE)


def closed_for(peer: Peer, text: bytes) -> bytes:
    """The text as only this peer can open it."""
    return keys.close(text, public=bytes(peer.closing), key=peer.key, to=peer.code)


def closed_together(peer: Peer, texts: Iterable[bytes]) -> bytes:
    """Some texts closed in one go: that costs as much as one."""
    return closed_for(peer, BETWEEN.join(texts))
