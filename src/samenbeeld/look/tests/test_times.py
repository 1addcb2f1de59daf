"""Moments on an Amsterdam clock."""

from datetime import UTC, date, datetime

import pytest

from samenbeeld.look import times

NOW = datetime(2027, 1, 14, 13, 22, 5, tzinfo=UTC)


def test_the_clock_is_that_of_amsterdam_in_winter_and_in_summer() -> None:
    assert times.clock(NOW) == "14:22"
    assert times.clock(datetime(2027, 7, 14, 13, 22, tzinfo=UTC)) == "15:22"


def test_a_saved_moment_shows_its_seconds() -> None:
    assert times.clock(NOW, seconds=True) == "14:22:05"


def test_a_moment_of_today_needs_no_day() -> None:
    assert times.moment(NOW, "nl", now=NOW) == "14:22"


def test_a_moment_of_another_day_names_it() -> None:
    assert times.moment(datetime(2027, 1, 11, 7, 40, tzinfo=UTC), "nl", now=NOW) == "ma 11 jan 08:40"


def test_just_before_midnight_in_london_is_tomorrow_in_limburg() -> None:
    late = datetime(2027, 1, 14, 23, 30, tzinfo=UTC)
    assert times.day(late, "nl", now=NOW) == "vr 15 jan"


def test_another_year_is_named() -> None:
    assert times.day(date(2026, 3, 3), "nl", now=NOW) == "3 mrt 2026"


def test_english_days_are_english() -> None:
    assert times.day(NOW, "en", now=NOW) == "Thu 14 Jan"


def test_the_full_stamp_says_everything() -> None:
    assert times.stamp(NOW, "nl") == "donderdag 14 januari 2027, 14:22:05"


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        times.clock(datetime(2027, 1, 14, 14, 22))


def test_the_machine_reads_an_offset() -> None:
    assert times.machine(NOW) == "2027-01-14T14:22:05+01:00"
