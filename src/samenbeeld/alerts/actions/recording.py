"""How a change to an alarm is written down: in the history of what the alarm is about."""

from samenbeeld.alerts import events
from samenbeeld.alerts.models import Alarm, Recipient
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish


def record(actor: Membership | Stamp, alarm: Alarm, event: events.Event) -> None:
    """One line in the journal, in the transaction of the action, and told to everyone after it."""
    journal.record(
        actor if isinstance(actor, Stamp) else stamp(actor),
        event,
        object_kind=alarm.subject_kind,
        object_id=alarm.subject_id,
        object_label=alarm.subject_label,
        tlp=alarm.tlp,
        mode=alarm.mode,
    )
    publish.on_commit(event)


def locked(alarm: Alarm) -> Alarm:
    """The row, held until the end of the transaction: two answers at once follow each other."""
    return Alarm.objects.select_for_update().get(pk=alarm.pk)


def place_of(recipient: Recipient) -> Recipient:
    """Whom the alarm was sent to in the first place."""
    return recipient.root or recipient
