"""When something is asked again, and what must be said of everything that is open at the end."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.upkeep.rules import CARRIED, DROPPED, Choice, check_settling, is_aging, rhythm

NOON = datetime(2027, 1, 11, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=14)
ages = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=30))
KEY = ("task", "3")


@given(ages, ages, ages)
def test_a_confirmation_makes_nothing_older(said: timedelta, confirmed: timedelta, valid: timedelta) -> None:
    without = is_aging(NOON - said, None, valid, NOON)
    assert without or not is_aging(NOON - said, NOON - confirmed, valid, NOON)


@given(ages)
def test_what_was_just_confirmed_is_fresh(said: timedelta) -> None:
    assert not is_aging(NOON - said, NOON, timedelta(hours=1), NOON)


def test_a_long_crisis_lives_by_the_week() -> None:
    long, usual = (rhythm(policy.load("upkeep"), kind) for kind in ("continuous", "incident"))
    assert long.report_every == long.meet_every == timedelta(days=7)
    assert all(long.valid_for[kind] > usual.valid_for[kind] for kind in usual.valid_for)


@pytest.mark.parametrize(
    ("choices", "due", "key"),
    [
        ([], LATER, "upkeep-open-item-forgotten"),
        ([Choice(*KEY, "later")], LATER, "upkeep-open-item-forgotten"),
        ([Choice(*KEY, CARRIED)], LATER, "upkeep-owner-missing"),
        ([Choice(*KEY, CARRIED, organisation="rav")], NOON, "upkeep-due-has-passed"),
        ([Choice(*KEY, DROPPED, reason=" ")], LATER, "upkeep-reason-missing"),
    ],
)
def test_an_open_item_without_a_whole_outcome_is_refused(
    choices: list[Choice], due: datetime, key: str
) -> None:
    with pytest.raises(Refused) as refused:
        check_settling([KEY], choices, due=due, now=NOON)
    assert refused.value.key == key


def test_each_open_item_may_go_on_or_not() -> None:
    chosen = [Choice(*KEY, CARRIED, organisation="rav"), Choice("task", "4", DROPPED, reason="Gedaan")]
    check_settling([KEY, ("task", "4")], chosen, due=LATER, now=NOON)
