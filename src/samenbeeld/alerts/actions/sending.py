"""Alarming people."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.alerts import channels, queries
from samenbeeld.alerts.actions.recording import record
from samenbeeld.alerts.events import AlarmSent
from samenbeeld.alerts.models import Alarm, AlarmStep, Delivery, Recipient
from samenbeeld.alerts.queries import ALARM, Subject, addressing
from samenbeeld.alerts.rules import wording
from samenbeeld.alerts.rules.audience import Wanted, Within, check_audience
from samenbeeld.audit.journal import journalled
from samenbeeld.jobs import queue
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.search import actions as search

LEAVE = "samenbeeld.alerts.tasks.leave"


@journalled
def send_alarm(
    *,
    actor: Membership,
    subject: Subject,
    scope: Scope,
    wanted: Wanted,
    within: Within,
    first: str,
    second: str,
    key: str,
    seen: str,
    tlp: Tlp | None = None,
    is_test: bool = False,
    asks_to_come: bool = False,
) -> Alarm:
    """Alarm everybody of `wanted`. `seen` is the fingerprint of the list that the sender saw.

    The same `key` again raises Conflict: it was sent. So does a list that changed since it was seen.
    """
    require(actor, "alerts.send", scope)
    wording.check_text(first, second, queries.lengths())
    if within.mode is not subject.mode:
        raise Refused("alerts-other-mode", field="first")

    # Counting and sending once are decided by who comes first.
    if Alarm.objects.select_for_update().filter(key=key).exists():
        raise Conflict("alerts-sent-already", field="first")
    found = addressing.preview(wanted, within)
    check_audience(_as_rule(found))
    if found.fingerprint != seen:
        raise Conflict("alerts-list-changed", field="functions")

    moment = now()
    alarm = Alarm.objects.create(
        key=key,
        number=queries.next_number(subject.kind, subject.id),
        first=first.strip(),
        second=second.strip(),
        subject_kind=subject.kind,
        subject_id=subject.id,
        subject_label=subject.label,
        subject_url=subject.url,
        mode=subject.mode.value,
        tlp=(tlp or subject.tlp).value,
        is_test=is_test,
        asks_to_come=asks_to_come,
        audience=_written(wanted),
        sent_by=actor,
        sent_at=moment,
    )
    put_in(alarm, found.people, moment)
    told = wording.travels_with_content(Tlp(alarm.tlp))
    slugs = tuple(sorted(one.slug for one in found.organisations))
    event = AlarmSent(
        str(alarm.pk),
        alarm.number,
        alarm.first if told else "",
        alarm.second if told else "",
        len(found.people),
        slugs,
        is_test,
    )
    record(actor, alarm, event)
    if told:
        search.index(
            kind=ALARM, object_id=str(alarm.pk), title=alarm.first, text=alarm.second, mode=Mode(alarm.mode),
            activity=alarm.subject_id, owner=actor.organisation.slug, tlp=Tlp(alarm.tlp),
        )  # fmt: skip
    return alarm


def put_in(
    alarm: Alarm, people: list[addressing.Reached], moment: datetime, *, root: Recipient | None = None
) -> list[Recipient]:
    """These people are in the alarm from now on: on their screen at once, over the other channels soon."""
    made = [
        Recipient(
            alarm=alarm,
            membership=one.member,
            function=one.addressed.function,
            is_on_duty=one.addressed.is_on_duty,
            site=one.addressed.site[:120],
            root=root,
            made_at=moment,
        )
        for one in people
    ]
    Recipient.objects.bulk_create(made)
    screen = {"alarm": alarm, "channel": channels.SCREEN, "at": moment}
    AlarmStep.objects.bulk_create(
        step
        for one in made
        for step in (
            AlarmStep(alarm=alarm, recipient=one, kind=AlarmStep.Kind.MADE, at=moment),
            AlarmStep(recipient=one, kind=AlarmStep.Kind.SENT, **screen),
        )
    )
    make_deliveries(made, moment)
    return made


def make_deliveries(recipients: list[Recipient], moment: datetime, *, is_reminder: bool = False) -> None:
    """A message over each channel that these people have, to leave as soon as this is committed."""
    ways = channels.ways_of([one.membership for one in recipients])
    Delivery.objects.bulk_create(
        Delivery(recipient=one, channel=channel, is_reminder=is_reminder, next_try_at=moment)
        for one in recipients
        for channel in ways[one.membership.account_id]
    )
    queue.later(LEAVE)


def _as_rule(found: addressing.Preview) -> Any:
    from samenbeeld.alerts.rules.audience import Audience

    return Audience(tuple(one.addressed for one in found.people))


def _written(wanted: Wanted) -> dict[str, Any]:
    return {
        name: sorted(value) if isinstance(value, frozenset) else value
        for name, value in asdict(wanted).items()
    }
