"""What may be written down, and what the newest of it says together."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.casualty_distribution.rules import reporting
from samenbeeld.casualty_distribution.rules.definition import Definition, definition
from samenbeeld.casualty_distribution.rules.reporting import Answer, Departures, Group
from samenbeeld.casualty_distribution.rules.travel import TravelEstimate, straight_line_km
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused

NOON = datetime(2027, 1, 14, 12, tzinfo=UTC)
RULES: Definition = definition(policy.load("casualty-distribution"))


@pytest.mark.parametrize(
    ("counts", "field"),
    [((-1, 5, 9), "low"), ((1, -5, 9), "likely"), ((1, 5, -9), "high"), ((6, 5, 9), "likely"),
     ((1, 5, 4), "high"), ((1, 5, 10**7), "high")],
)  # fmt: skip
def test_a_count_that_cannot_be_is_refused_with_its_field(counts: tuple[int, int, int], field: str) -> None:
    low, likely, high = counts
    with pytest.raises(Refused) as refused:
        reporting.check_group(RULES, triage="T1", low=low, likely=likely, high=high)
    assert refused.value.field == field


def test_a_class_that_nobody_knows_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        reporting.check_group(RULES, triage="T9", low=1, likely=1, high=1)
    assert refused.value.field == "triage"


def test_a_group_has_no_field_for_a_person() -> None:
    """Counts, a code of a class, a place and a moment; nothing in which a name would fit."""
    assert [(each.name, each.type) for each in fields(Group)] == [
        ("place", str), ("triage", str), ("low", int), ("likely", int), ("high", int), ("seen_at", datetime),
    ]  # fmt: skip


def test_the_newer_entry_counts() -> None:
    first = Group("a", "T1", 1, 5, 9, NOON)
    second = Group("a", "T1", 1, 3, 4, NOON + timedelta(minutes=5))
    assert reporting.demand([first, second], ["T1"]) == {("a", "T1"): 3}
    assert reporting.demand([first, second], ["T1"], of="high") == {("a", "T1"): 4}


def test_the_dead_are_counted_and_not_sent_to_a_hospital() -> None:
    group = Group("a", "T4", 1, 1, 1, NOON)
    assert reporting.demand([group], [each.code for each in RULES.classes]) == {}
    assert reporting.newest([group]) == {("a", "T4"): group}


def test_a_hospital_that_says_nothing_counts_with_what_it_agreed() -> None:
    agreed = RULES.hospitals["zuyderland-heerlen"]
    for answer in (None, Answer("silent", {})):
        assert reporting.hospital_as_it_is(RULES, agreed, answer, blocks=2).slots["T2"] == (5, 5)


def test_a_hospital_that_confirmed_counts_with_what_it_said() -> None:
    agreed = RULES.hospitals["zuyderland-heerlen"]
    answer = Answer("confirmed", {"T1": 0, "T2": 7, "T3": 1})
    assert reporting.hospital_as_it_is(RULES, agreed, answer, blocks=2).slots["T2"] == (7, 7)


def test_a_stop_does_not_mean_closed_for_who_is_in_danger_of_life() -> None:
    stop = Answer("stop", {})
    centre = reporting.hospital_as_it_is(RULES, RULES.hospitals["maastricht-umc"], stop, blocks=1)
    other = reporting.hospital_as_it_is(RULES, RULES.hospitals["zuyderland-heerlen"], stop, blocks=1)
    assert centre.slots == {"T1": (4,)}
    assert other.slots == {}


def test_a_stop_that_ends_leaves_the_hours_after_it_as_they_were() -> None:
    agreed, kept = RULES.hospitals["maastricht-umc"], Answer("confirmed", {"T1": 2, "T2": 6, "T3": 9})
    stopped = reporting.blocks_until(NOON + timedelta(minutes=61), began_at=NOON, blocks=3)
    hospital = reporting.hospital_as_it_is(RULES, agreed, kept, blocks=3, stopped=stopped)
    assert hospital.slots == {"T1": (2, 2, 2), "T2": (0, 0, 6), "T3": (0, 0, 9)}
    assert reporting.blocks_until(None, began_at=NOON, blocks=3) == 3


def test_a_slot_that_was_not_filled_in_is_not_zero() -> None:
    with pytest.raises(Refused) as refused:
        reporting.check_answer(
            RULES, hospital="viecuri", kind="confirmed", slots={"T1": 1, "T2": None, "T3": 3}
        )
    assert refused.value.field == "slots_T2"


totals = st.lists(st.tuples(st.integers(0, 170), st.integers(0, 30)), min_size=1, max_size=6)


@given(totals)
def test_the_last_total_is_how_many_left(told: list[tuple[int, int]]) -> None:
    told.sort(key=lambda each: each[0])
    rows = [Departures("a", "T1", "h", count, NOON + timedelta(minutes=minute)) for minute, count in told]
    cells = reporting.under_way(rows, began_at=NOON, blocks=3)
    assert sum(cells.values()) == told[-1][1]
    assert all(number > 0 for number in cells.values())


def test_who_left_is_counted_in_the_hour_in_which_they_left() -> None:
    rows = [Departures("a", "T1", "h", count, NOON + timedelta(minutes=minute))
            for minute, count in ((10, 2), (50, 3), (70, 5))]  # fmt: skip
    assert reporting.under_way(rows, began_at=NOON, blocks=3) == {
        ("a", "T1", "h", 0): 3,
        ("a", "T1", "h", 1): 2,
    }


def test_who_walks_goes_to_the_nearest() -> None:
    found = reporting.come_by_themselves(
        {("a", "T3"): 30, ("a", "T1"): 9}, {("a", "far"): 30, ("a", "near"): 5}, 25, ["T3"]
    )
    assert found == {("a", "T3", "near", 0): 7}


def test_a_ride_is_estimated_from_the_straight_line() -> None:
    estimate = TravelEstimate(detour=1.3, km_per_hour=70, source="", status="proposed")
    maastricht, heerlen = (5.7135, 50.8347), (5.9769, 50.8686)
    assert straight_line_km(maastricht, heerlen) == pytest.approx(18.9, abs=0.1)
    assert estimate.minutes(maastricht, heerlen) == 22
    assert estimate.minutes(maastricht, maastricht) == 1


@given(st.floats(3, 7.5), st.floats(50.5, 54), st.floats(3, 7.5), st.floats(50.5, 54))
def test_a_ride_back_takes_as_long(lon_a: float, lat_a: float, lon_b: float, lat_b: float) -> None:
    estimate = RULES.travel
    here, there = (lon_a, lat_a), (lon_b, lat_b)
    assert abs(estimate.minutes(here, there) - estimate.minutes(there, here)) <= 1
