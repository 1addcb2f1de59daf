"""Messages that are no alarm, over the same channels: they keep quiet hours, and never go by SMS.

Nothing here decides who is told what. What is told leaves in the work that happens later, never in a request.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from samenbeeld.alerts import channels, queries
from samenbeeld.alerts.channels import CHANNELS, Message, NotSent
from samenbeeld.alerts.channels.message import AddressGone
from samenbeeld.alerts.messages import address
from samenbeeld.alerts.models import CalmMessage, Delivery, PushDevice
from samenbeeld.alerts.queries import waiting
from samenbeeld.alerts.rules import delivery as rules
from samenbeeld.alerts.rules.wording import mark_of, travels_with_content
from samenbeeld.jobs import queue
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import in_language, say
from samenbeeld.organisations.models import Membership

LEAVE = "samenbeeld.alerts.tasks.leave_calm"
_BATCH = 200
# The service worker tells nobody that it arrived: this leads nowhere.
_NO_RECEIPT = "about:blank"
State = Delivery.State


@dataclass(frozen=True)
class About:
    """What a message is about: `key` of one thing, the page that it opens, and what decides how it looks."""

    key: str
    path: str
    mode: Mode
    tlp: Tlp
    useless_at: datetime


def tell(about: About, members: Iterable[Membership], words: Callable[[], tuple[str, str]]) -> int:
    """Tell these people over the channels they chose, each in their own language. `words`: title and text.

    Whoever was told of the same thing is not told again. Returns how many messages wait to leave.
    """
    members = list(members)
    ways = channels.ways_of(members)
    made = [
        CalmMessage(
            key=about.key, membership=member, channel=channel, title=title[:200], text=text[:300],
            path=about.path, next_try_at=now(), useless_at=about.useless_at,
        )
        for member in members
        for title, text in [_worded(about, member, words)]
        for channel in ways[member.account_id]
        if channel in queries.calm_channels()
    ]  # fmt: skip
    CalmMessage.objects.bulk_create(made, ignore_conflicts=True)
    if made:
        queue.later(LEAVE)
    return len(made)


def due() -> QuerySet[CalmMessage]:
    """The messages whose moment has come, the longest waiting first."""
    found = CalmMessage.objects.filter(state=State.WAITING, next_try_at__lte=now())
    return found.select_related("membership__account", "membership__organisation").order_by(
        "next_try_at", "pk"
    )


def leave() -> int:
    """Send everything that is due. Returns how many messages left."""
    left, batch = 0, list(due()[:_BATCH])
    targets = channels.targets(one.membership for one in batch)
    for one in batch:
        target = targets[one.membership.account_id]
        if one.useless_at <= now() or not CHANNELS[one.channel].has(target):
            _put(one, State.GIVEN_UP, None)
            continue
        if morning := waiting.quiet_until(target.reach):
            _put(one, State.WAITING, morning)
            continue
        # Taken before it leaves: of two processes one sends it.
        mine = CalmMessage.objects.filter(pk=one.pk, state=State.WAITING, next_try_at=one.next_try_at)
        if not mine.update(state=State.SENT, tries=one.tries + 1, next_try_at=None):
            continue
        try:
            CHANNELS[one.channel].send(_message(one), target)
            left += 1
        except NotSent as problem:
            _failed(one, problem)
    return left


def _worded(about: About, member: Membership, words: Callable[[], tuple[str, str]]) -> tuple[str, str]:
    with in_language(member.account.language):
        title, text = words() if travels_with_content(about.tlp) else (say("alerts-calm-red"), "")
    mark = mark_of(about.mode, is_test=False)
    return (f"{mark}: {title}" if mark else title), text


def _message(one: CalmMessage) -> Message:
    with in_language(one.membership.account.language):
        ask = say("alerts-calm-open")
    return Message(str(one.pk), one.title, one.text, ask, address(one.path), _NO_RECEIPT, is_urgent=False)


def _failed(one: CalmMessage, problem: NotSent) -> None:
    if isinstance(problem, AddressGone):
        PushDevice.objects.filter(pk__in=problem.gone).update(gone_at=now())
    seconds = queries.policy()["delivery"]["retry_seconds"]
    again = None if problem.is_final else rules.next_try(one.tries + 1, now=now(), seconds=seconds)
    _put(one, State.WAITING if again else State.GIVEN_UP, again)


def _put(one: CalmMessage, state: Delivery.State, next_try_at: datetime | None) -> None:
    CalmMessage.objects.filter(pk=one.pk).update(state=state, next_try_at=next_try_at)
