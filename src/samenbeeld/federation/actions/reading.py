"""Who had what of others before them, and who knows that it was taken back."""

from collections.abc import Sequence

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.federation import events, queries
from samenbeeld.federation.models import FactReading, ForeignFact
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp


@journalled
def note_reading(*, actor: Membership, facts: Sequence[ForeignFact]) -> list[FactReading]:
    """These foreign facts are before this person, for the first time. Raises NotAllowed."""
    node = queries.own()
    for fact in facts:
        here = queries.scope(node, tlp=Tlp(fact.tlp), mode=Mode(fact.mode))
        require(actor, "federation.read_facts", here)
    FactReading.objects.bulk_create(
        [FactReading(fact=fact, account=actor.account, at=now()) for fact in facts], ignore_conflicts=True
    )
    event = events.ForeignFactsRead([fact.pk for fact in facts])
    journal.record(stamp(actor), event, object_kind=queries.FACT, object_id=str(facts[0].pk))
    return list(FactReading.objects.filter(fact__in=facts, account=actor.account))


@journalled
def see_withdrawal(*, actor: Membership, fact: int) -> FactReading:
    """This person knows that what they read was taken back. Raises NotAllowed, NotFound and Conflict."""
    require(actor, "federation.read", queries.NODE_SCOPE)
    own = FactReading.objects.filter(fact=fact, account=actor.account)
    reading = (
        own.select_related("fact__withdrawal").filter(told_at=None, fact__withdrawal__isnull=False).first()
    )
    if reading is None and not own.exists():
        raise NotFound("federation-nothing-to-see")
    if reading is None:
        raise Conflict("federation-nothing-to-see")
    reading.told_at = now()
    reading.save(update_fields=["told_at"])
    event = events.ForeignWithdrawalSeen(fact)
    journal.record(stamp(actor), event, object_kind=queries.FACT, object_id=str(fact))
    return reading
