"""The rhythm of asking follows from the clock."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.kernel.errors import Refused
from samenbeeld.situation_reports.rules.rounds import (
    Rhythm,
    all_passed,
    answered,
    check_asking,
    last_passed,
    numbered,
    round_at,
    standing,
)

ASKED = datetime(2027, 1, 14, 4, 40, tzinfo=UTC)
FOUR_HOURS = timedelta(hours=4)
RHYTHM = Rhythm(ASKED, ASKED + timedelta(hours=1), FOUR_HOURS)
ONCE = Rhythm(ASKED, ASKED + timedelta(hours=1))

rhythms = st.builds(
    lambda first, every: Rhythm(ASKED, ASKED + timedelta(minutes=first), timedelta(hours=every)),
    st.integers(1, 2000),
    st.integers(1, 24),
)
later = st.integers(0, 20_000).map(lambda minutes: ASKED + timedelta(minutes=minutes))


@given(rhythms, later)
def test_there_is_always_one_round_open(rhythm: Rhythm, moment: datetime) -> None:
    current = round_at(rhythm, moment)
    assert current is not None
    assert current.opens_at <= moment < current.due_at


@given(rhythms, st.integers(1, 300))
def test_a_round_opens_when_the_one_before_is_due(rhythm: Rhythm, number: int) -> None:
    assert numbered(rhythm, number).due_at == numbered(rhythm, number + 1).opens_at


@given(rhythms, later)
def test_the_round_that_passed_is_the_one_before_the_open_one(rhythm: Rhythm, moment: datetime) -> None:
    passed, current = last_passed(rhythm, moment), round_at(rhythm, moment)
    assert current is not None
    assert (passed.number if passed else 0) == current.number - 1


@given(rhythms, st.lists(later, max_size=12))
def test_rounds_that_are_answered_only_go_up(rhythm: Rhythm, sent: list[datetime]) -> None:
    so_far = 0
    for moment in sorted(sent):
        found = answered(rhythm, so_far, moment, 0.5)
        assert found is not None
        assert found.number >= so_far
        so_far = found.number


@given(rhythms, later)
def test_who_answers_in_time_is_never_overdue(rhythm: Rhythm, moment: datetime) -> None:
    found = answered(rhythm, 0, moment, 0.0)
    assert found is not None
    assert not standing(rhythm, found.number, moment).is_overdue


@given(rhythms, later)
def test_who_never_answered_is_overdue_from_the_first_deadline_on(rhythm: Rhythm, moment: datetime) -> None:
    found = standing(rhythm, 0, moment)
    assert found.is_overdue == (moment >= rhythm.first_due_at)
    assert found.missed_since in (None, rhythm.first_due_at)


def test_a_little_late_still_answers_the_round_that_was_missed() -> None:
    found = answered(RHYTHM, 0, RHYTHM.first_due_at + timedelta(minutes=20), 0.5)
    assert found is not None
    assert found.number == 1


def test_very_late_answers_the_present_round() -> None:
    found = answered(RHYTHM, 0, RHYTHM.first_due_at + timedelta(hours=3), 0.5)
    assert found is not None
    assert found.number == 2


def test_who_answered_this_round_is_due_in_the_next() -> None:
    found = standing(RHYTHM, 1, ASKED + timedelta(minutes=30))
    assert found.due is not None
    assert found.due.number == 2


def test_once_is_due_once() -> None:
    assert round_at(ONCE, ASKED + timedelta(hours=2)) is None
    assert standing(ONCE, 1, ASKED + timedelta(hours=2)).due is None
    assert standing(ONCE, 0, ASKED + timedelta(hours=2)).is_overdue


def test_after_the_end_nobody_owes_anything() -> None:
    over = Rhythm(ASKED, RHYTHM.first_due_at, FOUR_HOURS, ended_at=ASKED + timedelta(hours=2))
    found = standing(over, 0, ASKED + timedelta(hours=9))
    assert (found.due, found.missed_since) == (None, None)


def test_a_deadline_that_passed_cannot_be_asked_for() -> None:
    with pytest.raises(Refused) as refused:
        check_asking(first_due_at=ASKED, every_hours=4, hours=(4,), now=ASKED)
    assert refused.value.field == "first_due_at"


def test_a_rhythm_comes_from_the_list() -> None:
    with pytest.raises(Refused, match="rhythm-unknown"):
        check_asking(first_due_at=ASKED + FOUR_HOURS, every_hours=5, hours=(4, 6), now=ASKED)


def test_after_it_is_over_nothing_more_is_missed_and_nothing_more_is_asked() -> None:
    closed = ASKED + timedelta(hours=2)
    for days in (0, 3):
        found = standing(RHYTHM, 0, closed + timedelta(days=days), over_at=closed)
        assert (found.due, found.missed_since) == (None, RHYTHM.first_due_at)
        assert not standing(RHYTHM, 1, closed + timedelta(days=days), over_at=closed).is_overdue
    before = closed - timedelta(minutes=1)
    assert standing(RHYTHM, 1, before, over_at=closed) == standing(RHYTHM, 1, before)


def test_each_round_that_passed_is_counted_until_the_request_ended() -> None:
    ended = Rhythm(ASKED, RHYTHM.first_due_at, FOUR_HOURS, ended_at=ASKED + timedelta(hours=10))
    assert [each.number for each in all_passed(ended, ASKED + timedelta(days=9))] == [1, 2, 3]
    assert all_passed(ONCE, ASKED) == []
