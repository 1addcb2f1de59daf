"""Who has duty: set, and withdrawn."""

from datetime import datetime

from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.organisations import events, queries, rules
from samenbeeld.organisations.actions.recording import record
from samenbeeld.organisations.models import DutyShift, Membership


@journalled
def set_duty(
    *, actor: Stamp, membership: Membership, function: str, starts_at: datetime, ends_at: datetime
) -> DutyShift:
    """This person has duty in this function between these moments. Raises Refused, and Conflict when the
    same person has duty in it already in a part of that time."""
    rules.check_duty(function, membership.functions, starts_at, ends_at, longest=queries.longest_duty())
    overlapping = DutyShift.objects.select_for_update().filter(
        membership=membership,
        function=function,
        withdrawn_at=None,
        starts_at__lt=ends_at,
        ends_at__gt=starts_at,
    )
    if overlapping.exists():
        raise Conflict("organisations-duty-overlaps", field="starts_at")
    shift = DutyShift.objects.create(
        membership=membership, function=function, starts_at=starts_at, ends_at=ends_at
    )
    record(actor, events.DutySet(*_told(shift)), membership.organisation)
    return shift


@journalled
def withdraw_duty(*, actor: Stamp, shift: DutyShift) -> DutyShift:
    """This shift does not hold after all. Raises Conflict when it was withdrawn before."""
    row = DutyShift.objects.select_for_update().get(pk=shift.pk)
    if row.withdrawn_at is not None:
        raise Conflict("organisations-duty-withdrawn-already")
    row.withdrawn_at = now()
    row.save(update_fields=["withdrawn_at"])
    record(actor, events.DutyWithdrawn(*_told(shift)), shift.membership.organisation)
    return row


def _told(shift: DutyShift) -> tuple[str, str, str, str, str]:
    member = shift.membership
    return (
        str(member.account_id), member.organisation.slug, shift.function,
        shift.starts_at.isoformat(), shift.ends_at.isoformat(),
    )  # fmt: skip
