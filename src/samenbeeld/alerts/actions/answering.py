"""Answering an alarm: on the screen, by the link in a message, or by telephone through the sender."""

from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.alerts import queries
from samenbeeld.alerts.actions.following import pass_on
from samenbeeld.alerts.actions.recording import locked, record
from samenbeeld.alerts.events import AlarmAnswered, AlarmAnsweredByPhone, Event
from samenbeeld.alerts.models import Alarm, AlarmStep, AnswerLink, Recipient
from samenbeeld.alerts.queries import links
from samenbeeld.alerts.rules import chain
from samenbeeld.alerts.rules.links import OPEN
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.organisations.models import Membership


@journalled
def answer(*, actor: Membership, alarm: Alarm, answer: str) -> Recipient:
    """Answer the alarm one is in. Who cannot is followed by the next contact at once."""
    recipient = queries.recipient_of(alarm, actor)
    alarm = locked(alarm)
    _give(actor, recipient, answer, AlarmAnswered(str(alarm.pk), alarm.number, answer, by_link=False))
    return recipient


@journalled
def answer_by_link(*, actor: Membership, link: AnswerLink, answer: str) -> Recipient:
    """Answer with the link of a message; `actor` is whom the link was made for. It works once.

    Raises Conflict for a link that is used, expired or of a closed alarm.
    """
    alarm = locked(link.recipient.alarm)
    row = AnswerLink.objects.select_for_update().get(pk=link.pk)
    if actor.pk != link.recipient.membership_id:
        raise NotFound("alerts-link-unknown")
    state = links.state_of(row, alarm)
    if state != OPEN:
        raise Conflict(f"alerts-link-{state}")
    event = AlarmAnswered(str(alarm.pk), alarm.number, answer, by_link=True)
    _give(actor, link.recipient, answer, event)
    row.used_at = now()
    row.save(update_fields=["used_at"])
    return link.recipient


@journalled
def answer_by_phone(
    *, actor: Membership, scope: Scope, alarm: Alarm, recipient: Recipient, answer: str
) -> Recipient:
    """Write down what somebody of the alarm said on the telephone."""
    require(actor, "alerts.send", scope)
    alarm = locked(alarm)
    member = recipient.membership
    event = AlarmAnsweredByPhone(
        str(alarm.pk), alarm.number, str(member.account_id), member.organisation.slug, answer
    )
    _give(actor, recipient, answer, event, by_phone=True)
    return recipient


def _give(
    actor: Membership, recipient: Recipient, answer: str, event: Event, *, by_phone: bool = False
) -> None:
    alarm = recipient.alarm
    if queries.closed_at(alarm) is not None:
        raise Conflict("alerts-is-closed", field="answer")
    chain.check_answer(answer, _given(recipient))
    AlarmStep.objects.create(
        alarm=alarm,
        recipient=recipient,
        kind=AlarmStep.Kind.ANSWERED,
        answer=answer,
        detail="phone" if by_phone else "",
        by=actor,
        at=now(),
    )
    record(actor, alarm, event)
    if answer == chain.CANNOT:
        pass_on(recipient)


def _given(recipient: Recipient) -> str:
    given = AlarmStep.objects.filter(recipient=recipient, kind=AlarmStep.Kind.ANSWERED)
    return given.order_by("-pk").values_list("answer", flat=True).first() or ""
