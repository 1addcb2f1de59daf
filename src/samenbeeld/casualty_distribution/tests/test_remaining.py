"""What a plan leaves free, and what keeps somebody from leaving sooner."""

from dataclasses import replace

from samenbeeld.casualty_distribution.rules import remaining, solving
from samenbeeld.casualty_distribution.tests.worked import worked_case


def test_what_is_left_is_the_slots_without_who_goes_there_in_that_hour() -> None:
    slots = {"umc": {"T1": (4, 4), "T2": (8,)}}
    loads = [("1", "T1", "umc", 0, 3), ("2", "T1", "umc", 0, 2), ("1", "T2", "umc", 0, 8)]
    left = remaining.slots_left(slots, loads)
    assert left == {("umc", 0, "T1"): -1, ("umc", 1, "T1"): 4, ("umc", 0, "T2"): 0}


def test_ambulances_are_full_when_no_planned_ride_fits_in_what_is_left() -> None:
    drive = remaining.Drive({"1": (120, 120)}, {("1", "near"): 40, ("1", "far"): 70}, {"T1"})
    loads = [("1", "T1", "near", 0, 1), ("1", "T1", "far", 0, 1), ("1", "T1", "near", 1, 2)]
    assert remaining.without_ambulance(drive, loads, []) == {("1", 0)}
    # Who left before used minutes that are not in these any more.
    gone = [("1", "T1", "far", 0, 1)]
    assert remaining.without_ambulance(drive, loads, gone) == set()


def test_who_walks_and_a_place_with_ambulances_enough_are_bound_by_none() -> None:
    drive = remaining.Drive({"1": (0,)}, {("1", "near"): 40, ("2", "near"): 40}, {"T1"})
    loads = [("1", "T3", "near", 0, 5), ("2", "T1", "near", 0, 5)]
    assert remaining.without_ambulance(drive, loads, []) == set()


def test_a_plan_of_an_hour_ago_shortens_the_search_only_where_a_country_waits() -> None:
    case = worked_case()
    again = replace(case, before={("1", "T1", case.hospitals[0].code): 1})
    assert solving.seconds_for(again) == solving.seconds_for(case) == solving.SECONDS
