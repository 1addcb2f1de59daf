"""The cast stands ready."""

from samenbeeld.organisations import queries
from samenbeeld.organisations.tests.cast import Cast


def test_everybody_works_somewhere_now(cast: Cast) -> None:
    for login, membership in cast.people.items():
        assert queries.current_membership(membership.account) == membership, login
