"""What waits for one person: alarms they have not answered."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from samenbeeld.alerts import queries
from samenbeeld.alerts.models import AlarmStep, Recipient
from samenbeeld.organisations.models import Membership


@dataclass(frozen=True)
class Waiting:
    """An alarm this person has not answered, and when the next contact is alarmed for them."""

    recipient: Recipient
    next_at: datetime


def all_mine(membership: Membership) -> QuerySet[Recipient]:
    """Every alarm this person was in, the newest first."""
    return (
        Recipient.objects.filter(membership__account_id=membership.account_id)
        .select_related("alarm__sent_by__account", "alarm__sent_by__organisation")
        .order_by("-made_at")
    )


def waiting(membership: Membership) -> list[Waiting]:
    """Those that still ask for an answer, the newest first. One query."""
    steps = AlarmStep.objects.filter(recipient=OuterRef("pk"), kind=AlarmStep.Kind.ANSWERED)
    closed = AlarmStep.objects.filter(alarm=OuterRef("alarm"), kind=AlarmStep.Kind.CLOSED)
    open_ones = all_mine(membership).exclude(Exists(steps)).exclude(Exists(closed))
    wait = queries.waits().next_contact
    return [Waiting(one, one.made_at + wait) for one in open_ones]


def waiting_on_page(membership: Membership) -> list[Waiting]:
    """The same, asked once for all parts of a page: kept with this very object."""
    kept: list[Waiting] | None = vars(membership).get("_alarms_waiting")
    if kept is None:
        kept = vars(membership)["_alarms_waiting"] = waiting(membership)
    return kept


def answers(membership: Membership) -> dict[str, str]:
    """What this person answered, by recipient id."""
    given = AlarmStep.objects.filter(
        recipient__membership__account_id=membership.account_id, kind=AlarmStep.Kind.ANSWERED
    )
    return {str(step.recipient_id): step.answer for step in given}
