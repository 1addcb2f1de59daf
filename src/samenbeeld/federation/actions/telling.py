"""Telling on what another node released: to whom its owner allows it, and never further."""

import base64
import zlib
from collections.abc import Collection

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.federation import events, outbox, queries
from samenbeeld.federation.models import FactTelling, ForeignFact
from samenbeeld.federation.queries import telling
from samenbeeld.federation.rules.canonical import Unreadable
from samenbeeld.federation.rules.envelope import TOLD, Label
from samenbeeld.federation.rules.sharing import check_sharing, told_on
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish


@journalled
def tell_on(*, actor: Membership, fact: ForeignFact, audience: Collection[str]) -> FactTelling:
    """Tell these nodes, in the words and under the signature of its owner. When that takes it back, they hear
    it of us. Raises NotAllowed, Refused for whom its owner did not name, Conflict for what no longer holds.
    """
    own, mode, tlp = queries.required_own(), Mode(fact.mode), Tlp(fact.tlp)
    require(actor, "federation.release", queries.scope(own, tlp=tlp, mode=mode))

    fact = telling.locked(fact.pk)
    if hasattr(fact, "withdrawal"):
        raise Conflict("federation-withdrawn-already")
    if not hasattr(fact, "reach"):
        raise Refused("federation-not-told-on", field="audience", tlp=tlp.label)
    wanted, had = frozenset(audience), telling.told_already(fact)
    label = told_on(
        Label(frozenset(fact.reach.audience), tlp, mode, fact.reach.hops), holder=own.code, to=wanted
    )
    if wanted != label.audience:
        strangers = ", ".join(sorted(wanted - label.audience))
        raise Refused("federation-not-named", field="audience", nodes=strangers)
    peers = {peer.code: peer for peer in queries.peers()}
    check_sharing(label, known=peers, own=own.code)
    if wanted & (had | {fact.reach.origin, fact.peer.code}):
        raise Conflict("federation-told-already")

    made = FactTelling.objects.create(fact=fact, audience=sorted(wanted), by=actor, at=now())
    try:
        outbox.put_for(
            [peers[code] for code in made.audience],
            TOLD,
            id=fact.fact,
            subject=fact.subject,
            label=label,
            data={
                "origin": {"code": fact.reach.origin, "name": fact.reach.origin_name},
                "original": base64.b64encode(zlib.compress(bytes(fact.reach.original), 9)).decode(),
            },
        )
    except Unreadable as large:
        raise Refused("federation-text-too-long", field="audience") from large
    event = events.FactToldOn(str(fact.fact), fact.reach.origin, fact.subject, made.audience)
    journal.record(
        stamp(actor),
        event,
        object_kind=queries.FACT,
        object_id=str(fact.pk),
        object_label=fact.subject,
        tlp=fact.tlp,
        mode=fact.mode,
    )
    publish.on_commit(event)
    return made
