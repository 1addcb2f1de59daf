"""When somebody last looked at a place."""

from datetime import UTC, datetime, timedelta

from samenbeeld.accounts.visits import last_visit, note_visit
from samenbeeld.organisations.tests.cast import Cast

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HERE, ELSEWHERE = "crisis_picture/hoogwater-maas", "crisis_picture/stroomuitval"


def test_who_never_looked_has_no_last_visit(cast: Cast) -> None:
    assert last_visit(cast.amina.account, HERE) is None


def test_the_last_visit_is_the_latest(cast: Cast) -> None:
    for minutes in (0, 10):
        note_visit(cast.amina.account, HERE, NOON + timedelta(minutes=minutes))
    assert last_visit(cast.amina.account, HERE) == NOON + timedelta(minutes=10)


def test_a_visit_that_is_told_late_does_not_set_it_back(cast: Cast) -> None:
    for minutes in (10, 0):
        note_visit(cast.amina.account, HERE, NOON + timedelta(minutes=minutes))
    assert last_visit(cast.amina.account, HERE) == NOON + timedelta(minutes=10)


def test_every_person_and_place_has_its_own(cast: Cast) -> None:
    note_visit(cast.amina.account, HERE, NOON)
    assert last_visit(cast.amina.account, ELSEWHERE) is None
    assert last_visit(cast.bram.account, HERE) is None
