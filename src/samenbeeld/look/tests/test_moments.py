"""A moment as people type it, also in the two nights in which the clock changes."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from samenbeeld.look.forms import MomentField


def test_of_the_hour_that_comes_twice_it_is_the_first() -> None:
    found = MomentField().clean("2026-10-25T02:30")
    assert found.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_hour_that_the_clock_skips_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="de klok een uur vooruit"):
        MomentField().clean("2027-03-28T02:30")


def test_any_other_night_is_as_it_was() -> None:
    found = MomentField().clean("2026-11-29T03:10")
    assert found.astimezone(UTC) == datetime(2026, 11, 29, 2, 10, tzinfo=UTC)
    assert MomentField(required=False).clean("") is None
