"""What happens later: messages leave, and who is silent is reminded and followed."""

from datetime import timedelta

import structlog
from django.db.models import Exists, OuterRef, QuerySet
from django_tasks import task

from samenbeeld.alerts import calm, queries, sending
from samenbeeld.alerts.actions import alarm_next_contact
from samenbeeld.alerts.models import Alarm, AlarmStep
from samenbeeld.alerts.queries import board as boards
from samenbeeld.alerts.rules import chain
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict

_report = structlog.get_logger("samenbeeld.alerts")
# What nobody answered in a day is no alarm any more; the board still says so.
_FOLLOWED = timedelta(days=1)


@task()
def leave() -> None:
    """An alarm was made: its messages leave at once."""
    sending.leave()


@every(timedelta(seconds=5), when=lambda: sending.due().exists())
def try_again() -> None:
    """What could not leave, or waited for the morning, is tried again."""
    sending.leave()


@task()
def leave_calm() -> None:
    """Something was told that is no alarm: its messages leave."""
    calm.leave()


@every(timedelta(minutes=1), when=lambda: calm.due().exists())
def try_calm_again() -> None:
    """What waited for the morning, or could not leave."""
    calm.leave()


def _running() -> QuerySet[Alarm]:
    closed = AlarmStep.objects.filter(alarm=OuterRef("pk"), kind=AlarmStep.Kind.CLOSED)
    return Alarm.objects.filter(~Exists(closed), sent_at__gt=now() - _FOLLOWED)


@every(timedelta(seconds=5), when=lambda: _running().exists())
def follow() -> None:
    """Whoever is silent is reminded, and then the next contact is alarmed."""
    waits, moment = queries.waits(), now()
    for board in boards.boards(_running()).values():
        for person in boards.who_is_silent(board):
            if chain.is_due_for_next(person.standing, waits, moment):
                try:
                    alarm_next_contact(actor=SYSTEM, recipient=person.recipient)
                except Conflict as other:
                    _report.info("alerts.not_passed_on", alarm=str(board.alarm.pk), why=other.key)
            elif chain.is_due_for_reminder(person.standing, waits, moment):
                sending.remind(person.recipient)
