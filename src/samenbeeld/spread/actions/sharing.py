"""A fair share is worked out and kept; a person takes it over or not."""

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.spread import events, queries
from samenbeeld.spread.actions.recording import locked, metric_named, next_number, record, words_of
from samenbeeld.spread.actions.transferring import add_transfer
from samenbeeld.spread.models import SpreadChoice, SpreadProposal
from samenbeeld.spread.rules.sharing import METHODS, leaves_over

_MOST_VEHICLES = 999


@journalled
def propose_share(
    *,
    actor: Membership,
    activity: Activity,
    metric: str,
    total: int,
    method: str,
    sender: Organisation | None = None,
    vehicles: int | None = None,
) -> SpreadProposal:
    """Who gets how many of `total`, from what is known now. Raises NotAllowed, Refused, Conflict."""
    require(actor, queries.PROPOSE, activities.scope(activity))
    held, asked, most = locked(activity), metric_named(metric), queries.definition().most_people
    if not 0 < total <= most:
        raise Refused("spread-total-outside", field="total", most=most)
    if method not in METHODS:
        raise Refused("spread-method-missing", field="method")
    if vehicles is not None and not 0 <= vehicles <= _MOST_VEHICLES:
        raise Refused("spread-vehicles-outside", field="vehicles", most=_MOST_VEHICLES)
    if sender is not None:
        sender = queries.hospital_in(held, sender.slug)
    worked = queries.work_out(
        held, actor, metric=asked, total=total, method=method, sender=sender, vehicles=vehicles
    )
    row: SpreadProposal = SpreadProposal.objects.create(
        activity=held, number=next_number(SpreadProposal, held), metric=metric, total=total, sender=sender,
        method=method, vehicles=vehicles, given=worked.given, given_digest=worked.digest,
        outcome=worked.outcome, by=actor, at=now(),
    )  # fmt: skip
    record(
        actor, held,
        events.ShareProposed(
            held.slug, row.number, metric, total, sender.slug if sender else "", method, worked.digest,
            worked.outcome["left"],
        ),
    )  # fmt: skip
    return row


@journalled
def choose_share(*, actor: Membership, proposal: SpreadProposal, kind: str, reason: str = "") -> SpreadChoice:
    """Take a share over, with a reason when it leaves people over, or reject it with a reason; once. What was
    taken over of a hospital that sends becomes a transfer for each that gets somebody. Raises NotAllowed,
    Refused, Conflict.
    """
    require(actor, queries.CHOOSE, activities.scope(proposal.activity))
    held = locked(proposal.activity)
    if kind not in SpreadChoice.Kind.values:
        raise Refused("spread-choice-missing", field="kind")
    is_taken = kind == SpreadChoice.Kind.TAKEN_OVER
    if not is_taken and not reason.strip():
        raise Refused("spread-reason-missing", field="reason")
    before = SpreadChoice.objects.filter(proposal=proposal).select_related("by__account").first()
    if before is not None:
        raise Conflict("spread-chosen-already", who=before.by.account.name, at=before.at)
    newest = SpreadProposal.objects.filter(activity=held).order_by("-number")[0]
    if is_taken and newest.pk != proposal.pk:
        raise Conflict("spread-newer-proposal", number=str(newest.number))
    if is_taken and leaves_over(proposal.outcome) and not reason.strip():
        raise Refused("spread-reason-for-left", field="reason")
    row: SpreadChoice = SpreadChoice.objects.create(
        proposal=proposal, kind=kind, reason=words_of(reason, "reason"), by=actor, at=now()
    )
    record(actor, held, events.ShareChosen(held.slug, proposal.number, kind, row.reason))
    if is_taken and proposal.sender is not None:
        for each in proposal.outcome["shares"]:
            if each["count"]:
                add_transfer(
                    actor, held, metric=proposal.metric, sender=proposal.sender,
                    receiver=queries.hospital_in(held, each["code"]), count=each["count"],
                    proposal=proposal,
                )  # fmt: skip
    return row
