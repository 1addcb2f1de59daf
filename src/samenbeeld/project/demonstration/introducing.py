"""Who can be tried with one button on the login page: the seven people of the cast, with what they do."""

from collections.abc import Sequence

from samenbeeld.accounts.models import Account
from samenbeeld.accounts.queries import Introduction
from samenbeeld.organisations import queries as organisations
from samenbeeld.project.demonstration import world


def introductions(accounts: Sequence[Account]) -> list[Introduction]:
    """Of these accounts the cast, in the order of the cast. The others are written for by the player."""
    cast = [person.login for person in world.people() if person.is_cast]
    chosen = [account for account in accounts if account.login in cast]
    return organisations.introductions(sorted(chosen, key=lambda account: cast.index(account.login)))
