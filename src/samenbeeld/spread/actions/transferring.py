"""A transfer is asked, and every next step is said by the side whose word it is. Counts, never people."""

from samenbeeld.activities.indexing import index
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.spread import events, queries
from samenbeeld.spread.actions.recording import locked, metric_named, next_number, record, words_of
from samenbeeld.spread.models import SpreadProposal, SpreadTransfer, SpreadTransferStep
from samenbeeld.spread.rules import road


@journalled
def ask_transfer(
    *,
    actor: Membership,
    activity: Activity,
    metric: str,
    sender: Organisation,
    receiver: Organisation,
    count: int,
) -> SpreadTransfer:
    """A hospital asks another to take over so many; by itself, or by who leads in the region.

    Raises NotAllowed, NotFound, Refused, Conflict.
    """
    if not queries.may(actor, queries.ANSWER, activity, sender):
        raise NotAllowed("access-not-your-organisation", ask=sender.name)
    held = locked(activity)
    metric_named(metric)
    sender, receiver = queries.hospital_in(held, sender.slug), queries.hospital_in(held, receiver.slug)
    most = queries.definition().most_people
    road.check_asking(count=count, most=most, is_same=sender.pk == receiver.pk)
    return add_transfer(actor, held, metric=metric, sender=sender, receiver=receiver, count=count)


@journalled
def step_transfer(
    *, actor: Membership, transfer: SpreadTransfer, step: str, count: int | None = None, reason: str = ""
) -> SpreadTransferStep:
    """Offer, agree, set off, receive, or withdraw with a reason. `count` None is as many as before.

    Raises NotAllowed, Refused, Conflict.
    """
    sides = queries.sides_of(actor, transfer)
    if not sides:
        raise NotAllowed("access-not-your-organisation", ask=transfer.receiver.name)
    held = locked(transfer.activity)
    last = SpreadTransferStep.objects.filter(transfer=transfer).order_by("at", "pk").last()
    before, most = (last.step, last.count) if last else (road.ASKED, transfer.count)
    told = most if count is None or step == road.WITHDRAWN else count
    road.check_step(before, step, sides=sides, count=told, most=most, reason=reason)
    row: SpreadTransferStep = SpreadTransferStep.objects.create(
        transfer=transfer, step=step, count=told, reason=words_of(reason, "reason"), by=actor, at=now()
    )
    record(actor, held, events.TransferMoved(held.slug, transfer.number, step, told, row.reason))
    return row


def add_transfer(
    actor: Membership,
    held: Activity,
    *,
    metric: str,
    sender: Organisation,
    receiver: Organisation,
    count: int,
    proposal: SpreadProposal | None = None,
) -> SpreadTransfer:
    """The row and its line in the journal, inside an action that holds the activity."""
    row: SpreadTransfer = SpreadTransfer.objects.create(
        activity=held, number=next_number(SpreadTransfer, held), metric=metric, sender=sender,
        receiver=receiver, count=count, proposal=proposal, by=actor, at=now(),
    )  # fmt: skip
    record(
        actor, held,
        events.TransferAsked(held.slug, row.number, metric, sender.slug, receiver.slug, count),
    )  # fmt: skip
    title = say("spread-transfer", count=count, sender=sender.name, receiver=receiver.name)
    index(queries.SPREAD, held, f"transfer-{row.number}", title=title, text=queries.metric_name(metric))
    return row
