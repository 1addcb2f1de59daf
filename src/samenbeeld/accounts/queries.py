"""Who can log in, and how they like to read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings

from samenbeeld.accounts import rules
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import Stamp


@dataclass(frozen=True)
class Introduction:
    """What is said of a person besides the name. Their work is known higher up, see `introduce_with`."""

    account: Account
    function: str = ""
    organisation: str = ""
    is_first: bool = True  # else they stand under the first ones


Introduce = Callable[[Sequence[Account]], list[Introduction]]


def _name_only(accounts: Sequence[Account]) -> list[Introduction]:
    return [Introduction(account) for account in accounts]


_introduce: list[Introduce] = [_name_only]


def introduce_with(introduce: Introduce) -> None:
    """`project` says here whom to offer and what they do: this package lies below and cannot ask."""
    _introduce[:] = [introduce]


def by_login(login: str) -> Account | None:
    """The account with this login, in any case of letters, or None."""
    return Account.objects.filter(login=login.strip().lower()).first()


def people_of_the_demonstration() -> list[Introduction]:
    """Who can be tried with one button; nobody outside demonstration mode."""
    if not settings.DEMONSTRATION:
        return []
    open_accounts = Account.objects.filter(is_demonstration=True, is_active=True).order_by("login")
    return _introduce[0]([account for account in open_accounts if account.has_usable_password()])


def preferences(account: Account) -> dict[str, str]:
    """How this person likes to read, as the screen says it: language, theme, reading, density."""
    return {name: rules.shown_as(name, getattr(account, field)) for name, (field, _) in rules.KEPT.items()}


def stamp(account: Account) -> Stamp:
    """This account as the journal keeps it, before it is known for which organisation they act."""
    return Stamp(account=str(account.pk), name=account.name)
