"""The line of an activity, and what lies beside a moment."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.handover.rules import Line, beside, check_taking, is_between, line
from samenbeeld.kernel.errors import Conflict, Refused

BEGAN = datetime(2026, 1, 14, 8, 40, 31, tzinfo=UTC)
spans = st.integers(min_value=0, max_value=14 * 24 * 3600).map(lambda seconds: timedelta(seconds=seconds))


@given(spans, spans)
def test_the_moment_of_a_place_is_never_after_the_end_nor_before_the_beginning(
    length: timedelta, at: timedelta
) -> None:
    on = line(BEGAN, BEGAN + length)
    assert on.start <= on.moment(on.place(BEGAN + at)) <= on.end


@given(spans, spans)
def test_at_the_place_after_a_moment_it_has_happened(length: timedelta, at: timedelta) -> None:
    on = line(BEGAN, BEGAN + length)
    moment = BEGAN + min(at, length)
    assert on.moment(on.place_after(moment)) >= moment


@given(spans)
def test_the_last_place_is_the_end(length: timedelta) -> None:
    on = line(BEGAN, BEGAN + length)
    assert on.moment(on.length) == on.end


@given(st.lists(spans, max_size=8), spans)
def test_nothing_lies_between_a_moment_and_its_neighbours(others: list[timedelta], at: timedelta) -> None:
    moments, moment = [BEGAN + each for each in others], BEGAN + at
    before, after = beside(moments, moment)
    assert not [each for each in moments if each < moment and (before is None or each > before)]
    assert not [each for each in moments if each > moment and (after is None or each < after)]


def test_what_happened_at_the_first_moment_was_there_already() -> None:
    assert not is_between(BEGAN, BEGAN, BEGAN + timedelta(hours=1))
    assert is_between(BEGAN, BEGAN - timedelta(seconds=1), BEGAN)


def test_a_moment_outside_the_line_stands_at_its_border() -> None:
    on = Line(BEGAN, BEGAN + timedelta(hours=1))
    assert on.within(BEGAN - timedelta(days=1)) == on.start
    assert on.within(BEGAN + timedelta(days=1)) == on.end


def test_a_hand_over_is_taken_once_and_by_somebody_else() -> None:
    check_taking(is_taken=False, is_own=False)
    with pytest.raises(Refused):
        check_taking(is_taken=False, is_own=True)
    with pytest.raises(Conflict):
        check_taking(is_taken=True, is_own=False)
