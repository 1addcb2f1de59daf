"""What follows on silence: the next contact, until somebody answers, nobody is left, or it is closed."""

from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.alerts import queries
from samenbeeld.alerts.actions.recording import locked, place_of, record
from samenbeeld.alerts.actions.sending import put_in
from samenbeeld.alerts.events import AlarmClosed, NextContactAlarmed
from samenbeeld.alerts.models import Alarm, AlarmStep, Recipient
from samenbeeld.alerts.queries import addressing
from samenbeeld.alerts.rules import chain
from samenbeeld.alerts.rules.audience import Addressed
from samenbeeld.audit.journal import SYSTEM, Stamp, journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.marking import Mode
from samenbeeld.kernel.typed import whole
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership


@journalled
def alarm_next_contact(*, actor: Stamp, recipient: Recipient) -> Recipient | None:
    """Alarm the next contact of the same organisation; None when nobody is left. Raises Conflict the second
    time, and for an alarm that is closed."""
    locked(recipient.alarm)
    if queries.closed_at(recipient.alarm) is not None:
        raise Conflict("alerts-is-closed")
    if AlarmStep.objects.filter(recipient=recipient, kind=AlarmStep.Kind.PASSED_ON).exists():
        raise Conflict("alerts-passed-on-already")
    return pass_on(recipient, actor)


@journalled
def close_alarm(*, actor: Membership, scope: Scope, alarm: Alarm, reason: str) -> Alarm:
    """From now on nobody is reminded and no next contact is alarmed. What was answered stays."""
    require(actor, "alerts.send", scope)
    alarm = locked(alarm)
    if queries.closed_at(alarm) is not None:
        raise Conflict("alerts-is-closed")
    reason = whole(reason, 200, field="reason")
    AlarmStep.objects.create(alarm=alarm, kind=AlarmStep.Kind.CLOSED, detail=reason, by=actor, at=now())
    record(actor, alarm, AlarmClosed(str(alarm.pk), alarm.number, reason))
    return alarm


def pass_on(recipient: Recipient, actor: Stamp = SYSTEM) -> Recipient | None:
    """Inside the transaction of an action: alarm the next contact, or write down that nobody is left."""
    alarm, member, moment = recipient.alarm, recipient.membership, now()
    if AlarmStep.objects.filter(recipient=recipient, kind=AlarmStep.Kind.PASSED_ON).exists():
        return None
    members = organisations.members_of(member.organisation)
    duties = addressing.duties([member.organisation])
    on_duty = {key for keys in duties.values() for key in keys}
    next_one = chain.next_contact(
        member.organisation.slug,
        function=recipient.function,
        mode=Mode(alarm.mode),
        workers=[addressing.worker_of(one) for one in members],
        on_duty=on_duty,
        alarmed=_alarmed(alarm, members),
        order=addressing.first_contact(),
    )
    AlarmStep.objects.create(
        alarm=alarm,
        recipient=recipient,
        kind=AlarmStep.Kind.PASSED_ON,
        detail="" if next_one else "nobody",
        at=moment,
    )
    made = None
    if next_one is not None:
        follower = next(one for one in members if str(one.pk) == next_one.key)
        function = recipient.function if recipient.function in next_one.functions else next_one.functions[0]
        addressed = Addressed(next_one, function, next_one.key in on_duty, recipient.site)
        reached = addressing.Reached(follower, addressed)
        made = put_in(alarm, [reached], moment, root=place_of(recipient))[0]
    event = NextContactAlarmed(
        str(alarm.pk),
        alarm.number,
        member.organisation.slug,
        str(member.account_id),
        str(made.membership.account_id) if made else "",
    )
    record(actor, alarm, event)
    return made


def _alarmed(alarm: Alarm, members: list[Membership]) -> set[str]:
    """Of these, who is in the alarm: the same person in another membership counts as well."""
    accounts = set(Recipient.objects.filter(alarm=alarm).values_list("membership__account_id", flat=True))
    return {str(one.pk) for one in members if one.account_id in accounts}
