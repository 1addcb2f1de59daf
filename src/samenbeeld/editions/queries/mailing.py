"""Who asked for a mail, who gets one about this edition, and how each mail stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.core.signing import BadSignature, Signer
from django.db.models import Prefetch, Q, QuerySet

from samenbeeld.access import queries as access
from samenbeeld.accounts.models import Account
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.channels import mail
from samenbeeld.editions import queries
from samenbeeld.editions.models import Edition, EditionMail, EditionMailStep, Subscription
from samenbeeld.editions.rules.freezing import regions_in_common
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

# For one purpose: whoever has it can stop these mails, and nothing else. A point is safe in an address.
UNSUBSCRIBING = Signer(salt="samenbeeld.editions.unsubscribe", sep=".")
State = EditionMail.State
UNKNOWN, TRYING = "unknown", "trying"


@dataclass(frozen=True)
class Delivered:
    """A mail as it stands. `state` is one of EditionMail.State, TRYING (failed, tried again) or UNKNOWN."""

    mail: EditionMail
    state: str
    reason: str
    at: datetime | None


def is_on() -> bool:
    """Whether this node has a mail server."""
    return mail.is_on()


def address_of(member: Membership) -> str:
    """Where mail for this person goes, "" when nobody knows."""
    return alerts.reach_of(member).email


def subscription_of(account: Account) -> Subscription | None:
    """What this person asked for, None when nothing."""
    return _standing().filter(account=account).first()


def readers(edition: Edition) -> list[Subscription]:
    """Who gets a mail about this edition: who asked for one of its regions and may read it. A few questions,
    however many there are.
    """
    codes = [region.code for region in edition.regions.all()]
    asked = [each for each in _standing() if regions_in_common(each.regions, codes)]
    may = may_read(edition, (each.account for each in asked))
    return [each for each in asked if each.account_id in may]


def may_read(edition: Edition, accounts: Iterable[Account]) -> set[object]:
    """Which of these people may read the edition now, by account id."""
    where = queries.scope(edition)
    newest = {each.account_id: each for each in organisations.members_with(each.pk for each in accounts)}
    return {pk for pk, member in newest.items() if access.may(member, "editions.read", where)}


def account_of(token: str) -> Account:
    """Whose mails this link stops. Raises NotFound for a link we did not make."""
    try:
        pk = UNSUBSCRIBING.unsign(token)
    except BadSignature as forged:
        raise NotFound("editions-unsubscribe-unknown") from forged
    found = Account.objects.filter(pk=pk).first()
    if found is None:
        raise NotFound("editions-unsubscribe-unknown")
    return found


def due() -> QuerySet[EditionMail]:
    """The mails whose moment has come, the longest waiting first."""
    found = EditionMail.objects.filter(state=State.WAITING, next_try_at__lte=now())
    return found.order_by("next_try_at", "pk")


def deliveries(edition: Edition) -> list[Delivered]:
    """Every mail about this edition, what needs somebody first."""
    steps = Prefetch("steps", queryset=EditionMailStep.objects.order_by("pk"))
    rows = EditionMail.objects.filter(edition=edition).select_related("account").prefetch_related(steps)
    found = [_delivered(each) for each in rows]
    order = (UNKNOWN, State.GIVEN_UP, TRYING, State.WAITING, State.HANDED, State.SENT)
    return sorted(found, key=lambda each: (order.index(each.state), each.mail.account.name))


def delivery(edition: Edition, pk: object) -> Delivered:
    """One of them. Raises NotFound."""
    found = next((each for each in deliveries(edition) if str(each.mail.pk) == str(pk)), None)
    if found is None:
        raise NotFound("editions-mail-not-found")
    return found


def is_uncertain(row: EditionMail, moment: datetime) -> bool:
    """Whether nobody knows if it went: it was about to go over, and whoever did that is gone."""
    is_old = row.handed_at is not None and row.handed_at <= moment - queries.policy().unknown_after
    return row.state == State.HANDED and is_old


def _delivered(row: EditionMail) -> Delivered:
    steps = list(row.steps.all())
    last = steps[-1] if steps else None
    state = str(row.state)
    if is_uncertain(row, now()):
        state = UNKNOWN
    elif row.state == State.WAITING and row.tries:
        state = TRYING
    return Delivered(row, state, last.reason if last else "", last.at if last else row.handed_at)


def _standing() -> QuerySet[Subscription]:
    found = Subscription.objects.filter(Q(ended_at=None)).select_related("account", "member__account")
    return found.order_by("made_at")
