"""Messages leave: each over its channel, tried again when that fails, and every try is written down.

Nothing here decides who gets an alarm. It runs in the work that happens later, never in a request.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from samenbeeld.alerts import channels, queries
from samenbeeld.alerts.actions.sending import make_deliveries
from samenbeeld.alerts.channels import CHANNELS, Message, NotSent, Target
from samenbeeld.alerts.channels.message import AddressGone
from samenbeeld.alerts.messages import message_for
from samenbeeld.alerts.models import AlarmStep, Delivery, PushDevice, Recipient
from samenbeeld.alerts.queries import waiting
from samenbeeld.alerts.rules import delivery as rules
from samenbeeld.kernel.clock import now

_AT_ONCE = 8
_BATCH = 200
# Whoever took a message and died leaves it to another after this.
_TAKEN_FOR = timedelta(minutes=2)
State = Delivery.State


def leave() -> int:
    """Send everything that is due. Returns how many messages left."""
    left = 0
    while batch := _take():
        left += _send(batch)
    return left


def due() -> QuerySet[Delivery]:
    """The messages whose moment has come, the longest waiting first."""
    found = Delivery.objects.filter(state=State.WAITING, next_try_at__lte=now())
    return found.order_by("next_try_at", "pk")


def remind(recipient: Recipient) -> None:
    """Once more over every channel, to who is silent."""
    with transaction.atomic():
        AlarmStep.objects.create(
            alarm=recipient.alarm, recipient=recipient, kind=AlarmStep.Kind.REMINDED, at=now()
        )
        make_deliveries([recipient], now(), is_reminder=True)


def note_arrival(delivery: Delivery) -> None:
    """The device or the gateway says that it arrived. The second time changes nothing."""
    same = AlarmStep.objects.filter(
        recipient=delivery.recipient, kind=AlarmStep.Kind.DELIVERED, channel=delivery.channel
    )
    if not same.exists():
        _step(delivery, AlarmStep.Kind.DELIVERED)


def note_on_screen(recipients: list[Recipient]) -> None:
    """The bar with these alarms was shown to the person. Written once."""
    steps = AlarmStep.objects.filter(
        recipient__in=recipients, kind=AlarmStep.Kind.DELIVERED, channel=channels.SCREEN
    )
    shown = set(steps.values_list("recipient_id", flat=True))
    AlarmStep.objects.bulk_create(
        AlarmStep(
            alarm_id=one.alarm_id,
            recipient=one,
            kind=AlarmStep.Kind.DELIVERED,
            channel=channels.SCREEN,
            at=now(),
        )
        for one in recipients
        if one.pk not in shown
    )


def note_opening(recipient: Recipient, channel: str = channels.SCREEN) -> None:
    """The person opened the page of the alarm, or (no `channel`) the link of a message. Written once."""
    same = AlarmStep.objects.filter(recipient=recipient, kind=AlarmStep.Kind.OPENED)
    if not same.exists():
        AlarmStep.objects.create(
            alarm=recipient.alarm,
            recipient=recipient,
            kind=AlarmStep.Kind.OPENED,
            channel=channel,
            at=now(),
        )


def _take() -> list[Delivery]:
    moment = now()
    taken = []
    for one in due().select_related(
        "recipient__alarm", "recipient__membership__account", "recipient__membership__organisation"
    )[:_BATCH]:
        mine = Delivery.objects.filter(pk=one.pk, state=State.WAITING, next_try_at=one.next_try_at)
        if mine.update(next_try_at=moment + _TAKEN_FOR):
            taken.append(one)
    return taken


def _send(batch: list[Delivery]) -> int:
    found = channels.targets(one.recipient.membership for one in batch)
    ready: list[tuple[Delivery, Message, Target]] = []
    for one in batch:
        target = found[one.recipient.membership.account_id]
        if _is_needless(one):
            Delivery.objects.filter(pk=one.pk).update(state=State.GIVEN_UP, next_try_at=None)
        elif waits_until := _quiet_until(one, target):
            Delivery.objects.filter(pk=one.pk).update(next_try_at=waits_until)
        elif not CHANNELS[one.channel].has(target):
            _failed(one, NotSent("gone", is_final=True))
        else:
            ready.append((one, message_for(one), target))
    # The network is slow and our database is not asked meanwhile: several messages travel at once.
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        problems = list(pool.map(_try, ready))
    for (one, _, _), problem in zip(ready, problems, strict=True):
        if problem is None:
            _sent(one)
        else:
            _failed(one, problem)
    return problems.count(None)


def _try(prepared: tuple[Delivery, Message, Target]) -> NotSent | None:
    one, message, target = prepared
    try:
        CHANNELS[one.channel].send(message, target)
    except NotSent as problem:
        return problem
    except Exception as unforeseen:
        # One strange address may not hold the messages of all others.
        return NotSent(type(unforeseen).__name__)
    return None


def _sent(one: Delivery) -> None:
    with transaction.atomic():
        Delivery.objects.filter(pk=one.pk).update(state=State.SENT, tries=one.tries + 1, next_try_at=None)
        _step(one, AlarmStep.Kind.SENT)


def _failed(one: Delivery, problem: NotSent) -> None:
    tries = one.tries + 1
    seconds = queries.policy()["delivery"]["retry_seconds"]
    again = None if problem.is_final else rules.next_try(tries, now=now(), seconds=seconds)
    with transaction.atomic():
        if isinstance(problem, AddressGone):
            PushDevice.objects.filter(pk__in=problem.gone).update(gone_at=now())
        state = State.GIVEN_UP if again is None else State.WAITING
        Delivery.objects.filter(pk=one.pk).update(state=state, tries=tries, next_try_at=again)
        _step(one, AlarmStep.Kind.FAILED, problem.reason)


def _step(one: Delivery, kind: AlarmStep.Kind, detail: str = "") -> None:
    AlarmStep.objects.create(
        alarm_id=one.recipient.alarm_id,
        recipient=one.recipient,
        kind=kind,
        channel=one.channel,
        detail=detail,
        at=now(),
    )


def _is_needless(one: Delivery) -> bool:
    """Who answered meanwhile, or whose alarm was closed, is not woken again."""
    done = (AlarmStep.Kind.ANSWERED, AlarmStep.Kind.CLOSED)
    steps = AlarmStep.objects.filter(alarm_id=one.recipient.alarm_id, kind__in=done)
    return any(step.recipient_id in (None, one.recipient_id) for step in steps)


def _quiet_until(one: Delivery, target: Target) -> datetime | None:
    """For a test call in quiet hours: when they end. None when the message may leave: an alarm always may."""
    return waiting.quiet_until(target.reach) if one.recipient.alarm.is_test else None
