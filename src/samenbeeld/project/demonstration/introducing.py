"""Who can be tried with one button on the login page: the cast, and under it people with other functions."""

from collections.abc import Sequence
from dataclasses import replace

from samenbeeld.accounts.models import Account
from samenbeeld.accounts.queries import Introduction
from samenbeeld.organisations import queries as organisations
from samenbeeld.project.demonstration import world


def introductions(accounts: Sequence[Account]) -> list[Introduction]:
    """Of these accounts the cast, in its order; then who is offered besides, the most responsible first.
    The others are written for by the player.
    """
    offered = {person.login: person for person in world.people() if person.is_offered}
    rank = {login: place for place, login in enumerate(in_order())}
    chosen = [account for account in accounts if account.login in offered]
    told = organisations.introductions(sorted(chosen, key=lambda account: rank[account.login]))
    return [replace(each, is_first=offered[each.account.login].is_cast) for each in told]


def in_order() -> list[str]:
    """The logins of who is offered: the cast as it stands, then the others by their function."""
    functions = list(organisations.functions())
    offered = [person for person in world.people() if person.is_offered]
    cast = [person.login for person in offered if person.is_cast]
    others = [person for person in offered if not person.is_cast]
    others.sort(key=lambda person: functions.index(person.functions[0]))
    return [*cast, *(person.login for person in others)]


def other_functions() -> list[str]:
    """What can be tried besides the cast, in words."""
    people = {person.login: person for person in world.people()}
    return [
        organisations.function_name(people[login].functions[0])
        for login in in_order()
        if not people[login].is_cast
    ]
