"""When somebody last looked at a place."""

from datetime import UTC, datetime, timedelta

from samenbeeld.accounts.visits import last_visit, look, note_visit
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


def looks(cast: Cast, *minutes: int) -> list[int | None]:
    """When the visit before was over, each time Amina opens a page; in minutes after noon."""
    found = [look(cast.amina.account, HERE, NOON + timedelta(minutes=each)) for each in minutes]
    return [int((each - NOON).total_seconds() // 60) if each else None for each in found]


def test_a_first_visit_has_none_before_it(cast: Cast) -> None:
    assert looks(cast, 0, 10, 29) == [None, None, None]


def test_a_visit_is_over_after_half_an_hour_of_silence(cast: Cast) -> None:
    # On the page until 12:20; back at 13:00, and still there at 13:25.
    assert looks(cast, 0, 20, 60, 85) == [None, None, 20, 20]


def test_having_seen_all_texts_does_not_end_what_happened_since_the_last_visit(cast: Cast) -> None:
    looks(cast, 0, 60)
    note_visit(cast.amina.account, HERE, NOON + timedelta(minutes=61))
    assert looks(cast, 62) == [0]
    assert last_visit(cast.amina.account, HERE) == NOON + timedelta(minutes=61)
