"""How old, and how long until."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.look import ages

NOW = datetime(2027, 1, 14, 13, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "words", "short"),
    [
        (0, "zojuist", "nu"),
        (12, "12 min geleden", "12 min"),
        (59, "59 min geleden", "59 min"),
        (60, "1 u 00", "1 u 00"),
        (130, "2 u 10", "2 u 10"),
        (24 * 60 - 1, "23 u 59", "23 u 59"),
        (3 * 24 * 60, "ma 11 jan", "ma 11 jan"),
    ],
)
def test_an_age_is_said_in_minutes_then_hours_then_days(minutes: int, words: str, short: str) -> None:
    moment = NOW - timedelta(minutes=minutes)
    assert (ages.age(moment, now=NOW), ages.age(moment, now=NOW, short=True)) == (words, short)


def test_an_age_in_english() -> None:
    with translation.override("en"):
        assert ages.age(NOW - timedelta(minutes=12), now=NOW) == "12 min ago"


@given(st.integers(min_value=1, max_value=3600))
def test_an_age_is_never_negative(seconds: int) -> None:
    assert ages.age(NOW + timedelta(seconds=seconds), now=NOW) == "zojuist"


def test_a_deadline_says_what_is_left() -> None:
    assert ages.left(NOW + timedelta(minutes=23, seconds=30), now=NOW) == "nog 23 min"


def test_a_missed_deadline_says_how_late() -> None:
    assert ages.left(NOW - timedelta(minutes=72), now=NOW) == "1 u 12 te laat"


def test_the_last_minute_is_no_minute_of_nothing() -> None:
    assert ages.left(NOW + timedelta(seconds=40), now=NOW) == "nog geen minuut"
    assert ages.left(NOW - timedelta(seconds=40), now=NOW) == "net te laat"
