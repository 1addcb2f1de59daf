"""A member as the journal, a live text and a page name them."""

from collections.abc import Sequence

from samenbeeld.accounts.models import Account
from samenbeeld.accounts.queries import Introduction
from samenbeeld.audit.journal import Stamp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries.functions import function_name, leading_function
from samenbeeld.organisations.queries.members import members_with
from samenbeeld.realtime.provenance import Origin
from samenbeeld.realtime.rules import Author


def stamp(membership: Membership) -> Stamp:
    """This membership as the journal keeps it."""
    return Stamp(
        account=str(membership.account_id),
        name=membership.account.name,
        organisation=membership.organisation.slug,
        function=leading_function(membership),
    )


def author_of(membership: Membership) -> Author:
    """This member as the live texts and maps stamp what they write."""
    return Author(
        account=str(membership.account_id),
        name=membership.account.name,
        organisation=membership.organisation.slug,
        organisation_name=membership.organisation.name,
        function=leading_function(membership),
    )


def told_origin(origin: Origin) -> dict[str, object]:
    """Who delivered one letter, as an island reads it; the function by its name."""
    return {
        "client": origin.client,
        "clock": origin.clock,
        "name": origin.name,
        "function": function_name(origin.function, short=True) if origin.function else "",
        "organisation": origin.organisation,
        "at": origin.at.isoformat(timespec="seconds"),
    }


def told_member(member: Membership) -> dict[str, str]:
    """Who looks, as an island reads it; the function by its short name."""
    return {
        "account": str(member.account_id),
        "name": member.account.name,
        "initials": member.account.initials,
        "organisation": member.organisation.slug,
        "organisationName": member.organisation.name,
        "function": function_name(leading_function(member), short=True),
    }


def introductions(accounts: Sequence[Account]) -> list[Introduction]:
    """These people with what they do and where, in their order; without work only the name."""
    work = {found.account_id: found for found in members_with(account.pk for account in accounts)}
    return [_introduction(account, work.get(account.pk)) for account in accounts]


def _introduction(account: Account, membership: Membership | None) -> Introduction:
    if membership is None:
        return Introduction(account)
    function = function_name(leading_function(membership))
    return Introduction(account, function, membership.organisation.name)
