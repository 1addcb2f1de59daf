"""Asking for mails about editions, stopping them, and sending one again."""

from collections.abc import Collection

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.accounts.models import Account
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.editions import events, queries
from samenbeeld.editions.actions.freezing import LEAVE
from samenbeeld.editions.actions.recording import record
from samenbeeld.editions.models import Edition, EditionMail, EditionMailStep, Subscription
from samenbeeld.editions.queries import SUBSCRIPTION
from samenbeeld.editions.queries.mailing import address_of, is_uncertain
from samenbeeld.editions.rules import subscribing
from samenbeeld.jobs import queue
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.safety_picture.queries import definition

State = EditionMail.State


@journalled
def subscribe(*, actor: Membership, regions: Collection[str], themes: Collection[str] = ()) -> Subscription:
    """A mail about each edition of these regions from now on, by codes; no themes means all of them. It takes
    the place of what this person asked for before.

    Raises NotAllowed; Refused with the field, also for who has no address.
    """
    require(actor, "editions.subscribe", NODE_SCOPE)
    subscribing.check_subscription(
        regions=regions,
        known_regions=[region.code for region in organisations.regions()],
        themes=themes,
        known_themes=[theme.code for theme in definition().tiles],
        has_address=bool(address_of(actor)),
    )
    _end(actor.account)
    made = Subscription.objects.create(
        account=actor.account, member=actor, regions=sorted(regions), themes=sorted(themes), made_at=now()
    )
    _record(stamp(actor), made, events.EditionSubscribed(tuple(made.regions), tuple(made.themes)))
    return made


@journalled
def unsubscribe(*, actor: Membership) -> None:
    """No more mail about editions. Raises Conflict when there was none already."""
    _stopped(actor.account, stamp(actor), by_link=False)


@journalled
def unsubscribe_by_link(*, actor: Account) -> None:
    """The same with the link in a mail; `actor` is whose link it is. Raises Conflict when it was stopped."""
    _stopped(actor, Stamp(str(actor.pk), actor.name), by_link=True)


@journalled
def send_again(*, actor: Membership, edition: Edition, mail: EditionMail) -> None:
    """Send a mail once more that was given up, or of which nobody knows whether it went.

    Raises NotAllowed; Conflict for one that went, or is on its way.
    """
    require(actor, "editions.make", queries.scope(edition))
    row = EditionMail.objects.select_for_update().get(pk=mail.pk, edition=edition)
    if row.state != State.GIVEN_UP and not is_uncertain(row, now()):
        raise Conflict("editions-mail-on-its-way")
    row.state, row.tries, row.next_try_at, row.handed_at = State.WAITING, 0, now(), None
    row.save(update_fields=["state", "tries", "next_try_at", "handed_at"])
    EditionMailStep.objects.create(mail=row, kind=EditionMailStep.Kind.AGAIN, at=now())
    queue.later(LEAVE)
    record(stamp(actor), edition, events.EditionMailAgain(edition.number, str(row.pk)))


def _stopped(account: Account, by: Stamp, *, by_link: bool) -> None:
    ended = _end(account)
    if ended is None:
        raise Conflict("editions-unsubscribed-already")
    _record(by, ended, events.EditionUnsubscribed(by_link))


def _end(account: Account) -> Subscription | None:
    found = Subscription.objects.select_for_update().filter(account=account, ended_at=None).first()
    if found is not None:
        found.ended_at = now()
        found.save(update_fields=["ended_at"])
    return found


def _record(
    by: Stamp, made: Subscription, event: events.EditionSubscribed | events.EditionUnsubscribed
) -> None:
    journal.record(by, event, object_kind=SUBSCRIPTION, object_id=str(made.pk), object_label=by.name)
