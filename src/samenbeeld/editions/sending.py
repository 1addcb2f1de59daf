"""Mails about editions leave: each at most once, tried again as long as it surely did not go.

What stands on disk before the mail server gets a word decides: a mail marked as handed over is never sent a
second time by itself, also not after a kill. It runs in the work that happens later, never in a request.
"""

from datetime import timedelta

from django.db import transaction

from samenbeeld.alerts.channels import mail as channel
from samenbeeld.alerts.channels.message import MaybeSent, NotSent
from samenbeeld.alerts.rules.delivery import next_try
from samenbeeld.editions import queries
from samenbeeld.editions.messages import message_for
from samenbeeld.editions.models import EditionMail, EditionMailStep
from samenbeeld.editions.queries import mailing
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import queries as organisations

# Whoever took a mail and died before it was handed over leaves it to another after this.
_TAKEN_FOR = timedelta(minutes=2)
_AT_ONCE = 20
_AWAY, _OFF, _TAKEN_OVER = "server-away", "no-server", "taken-over"
State = EditionMail.State
Kind = EditionMailStep.Kind


def leave() -> bool:
    """Send a few of what is due, one after the other. Returns whether more is to be sent at once.

    An alarm may not wait for a whole list, and a server that is away is not asked for each address.
    """
    for _ in range(_AT_ONCE):
        row = mailing.due().first()
        if row is None:
            return False
        until = now() + _TAKEN_FOR
        mine = EditionMail.objects.filter(pk=row.pk, state=State.WAITING, next_try_at=row.next_try_at)
        if mine.update(next_try_at=until):
            problem = _sent(row)
            if problem in (_AWAY, _OFF):
                return False
    return mailing.due().exists()


def _sent(row: EditionMail) -> str:
    """Send it, and write down how that went. Returns the short code of what was wrong, "" for nothing."""
    mail = EditionMail.objects.select_related("edition", "account", "subscription__member__account").get(
        pk=row.pk
    )
    member = organisations.current_membership(mail.account)
    if mail.subscription.ended_at is not None:
        return _failed(mail, NotSent("unsubscribed", is_final=True))
    if member is None or not mailing.may_read(mail.edition, [mail.account]):
        return _failed(mail, NotSent("no-reader", is_final=True))
    address = mailing.address_of(member)
    if not address:
        return _failed(mail, NotSent("no-address", is_final=True))
    if not channel.is_on():
        return _failed(mail, NotSent(_OFF))
    told = message_for(mail)
    try:
        channel.hand_over(
            str(mail.pk),
            told.title,
            told.parts,
            address,
            headers={
                "List-Unsubscribe": f"<{told.stop}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            },
            at_the_door=lambda: _handed(mail),
        )
    except MaybeSent as silent:
        return silent.reason  # stays handed over; who made the edition sees it and decides
    except NotSent as problem:
        return _failed(mail, problem)
    except Exception as unforeseen:
        # One strange address may not hold the mails of all others.
        return _failed(mail, NotSent(type(unforeseen).__name__))
    with transaction.atomic():
        EditionMail.objects.filter(pk=mail.pk).update(
            state=State.SENT, tries=mail.tries + 1, next_try_at=None
        )
        EditionMailStep.objects.create(mail=mail, kind=Kind.SENT, at=now())
    return ""


def _handed(mail: EditionMail) -> None:
    """Committed before the first word goes. Raises NotSent when another process has this mail in hand."""
    mine = EditionMail.objects.filter(pk=mail.pk, state=State.WAITING, next_try_at=mail.next_try_at)
    if not mine.update(state=State.HANDED, handed_at=now(), next_try_at=None):
        raise NotSent(_TAKEN_OVER)


def _failed(mail: EditionMail, problem: NotSent) -> str:
    if problem.reason == _TAKEN_OVER:
        return problem.reason
    tries = mail.tries + 1
    again = None if problem.is_final else next_try(tries, now=now(), seconds=queries.policy().retry_seconds)
    state = State.GIVEN_UP if again is None else State.WAITING
    with transaction.atomic():
        EditionMail.objects.filter(pk=mail.pk).update(
            state=state, tries=tries, next_try_at=again, handed_at=None
        )
        EditionMailStep.objects.create(mail=mail, kind=Kind.FAILED, reason=problem.reason[:60], at=now())
    return problem.reason
