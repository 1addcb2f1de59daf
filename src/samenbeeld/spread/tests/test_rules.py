"""Fair shares, rides, the week ahead and the road of a transfer. Milliseconds each."""

import random
from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

import pytest

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.spread.rules import ahead, road, sharing, transport
from samenbeeld.spread.rules.sharing import BY_SIZE, EQUALLY_FULL, METHODS, Place
from samenbeeld.spread.rules.transport import Leg

SIZES = {"N": 110, "O": 160, "Z": 140, "W": 220, "M": 170}
ROOMY = [Place(code, size, size) for code, size in SIZES.items()]


def random_cases(number: int = 300) -> Iterator[tuple[int, list[Place]]]:
    chance = random.Random(5)
    for _ in range(number):
        places = []
        for place in range(chance.randint(1, 8)):
            size = chance.randint(0, 300)
            places.append(Place(f"h{place}", size, chance.randint(0, size)))
        yield chance.randint(0, 250), places


@pytest.mark.parametrize(
    ("left", "plan", "is_over"),
    [
        (0, None, False),
        (0, {"left": 0, "no_place": []}, False),
        (2, None, True),
        (0, {"left": 6, "no_place": []}, True),
        (0, {"left": 0, "no_place": ["M"]}, True),
    ],
)
def test_who_finds_no_bed_no_ride_or_no_road_is_left_over(left: int, plan: object, is_over: bool) -> None:
    assert sharing.leaves_over({"left": left, "plan": plan}) is is_over


def test_the_worked_example_of_the_largest_remainder() -> None:
    """37 over 110, 160, 140, 220 and 170: 5.09, 7.40, 6.47, 10.18 and 7.86 become 5, 7, 7, 10 and 8."""
    assert sharing.by_size(37, ROOMY) == {"N": 5, "O": 7, "Z": 7, "W": 10, "M": 8}
    exact = [round(float(each), 2) for each in sharing.parts(37, ROOMY).values()]
    assert exact == [5.09, 7.40, 6.47, 10.18, 7.86]


@pytest.mark.parametrize("method", METHODS)
def test_all_are_placed_as_far_as_there_is_room_and_nobody_gets_more_than_its_room(method: str) -> None:
    for total, places in random_cases():
        shared = sharing.share(total, places, method)
        room = sum(each.room for each in places)
        assert sum(each.count for each in shared.shares) == min(total, room)
        assert shared.left == max(0, total - room)
        assert all(0 <= shared.count(each.code) <= each.room for each in places)


@pytest.mark.parametrize("method", METHODS)
def test_the_order_of_the_hospitals_makes_no_difference(method: str) -> None:
    for total, places in random_cases(60):
        turned = sharing.share(total, places[::-1], method)
        assert all(
            turned.count(each.code) == each.count for each in sharing.share(total, places, method).shares
        )


def test_by_size_is_within_one_of_the_exact_part_where_there_is_room() -> None:
    for total, places in random_cases():
        roomy = [Place(each.code, each.size, each.size) for each in places]
        if total > sum(each.size for each in roomy):
            continue
        counts = sharing.by_size(total, roomy)
        assert all(
            floor(part) <= counts[code] <= ceil(part) for code, part in sharing.parts(total, roomy).items()
        )


def test_equally_full_never_takes_away_when_there_is_one_more_to_share() -> None:
    for total, places in random_cases(100):
        before, with_one = (sharing.equally_full(number, places) for number in (total, total + 1))
        assert all(before[code] <= with_one[code] for code in before)


def test_by_size_can_take_away_when_there_is_one_more_to_share_and_that_is_known() -> None:
    """The quirk of the largest remainder (Alabama, 1880), which is why the other way stands beside it."""
    places = [Place("a", 6, 99), Place("b", 6, 99), Place("c", 2, 99)]
    assert sharing.by_size(10, places)["c"] == 2
    assert sharing.by_size(11, places)["c"] == 1


def test_equally_full_leaves_no_two_further_apart_than_one_bed() -> None:
    places = [Place("full", 100, 20), Place("empty", 100, 80), Place("small", 10, 5)]
    counts = sharing.equally_full(60, places)
    fullness = [sharing.fullness(each, counts[each.code]) for each in places if counts[each.code]]
    assert max(fullness) - min(fullness) <= Fraction(1, 10)
    assert counts["full"] == 0 or sharing.fullness(places[0]) < max(fullness)


def test_why_is_told_per_hospital() -> None:
    places = [Place("a", 100, 2), Place("b", 100, 50), Place("c", 100, 0)]
    shared = sharing.share(30, places, BY_SIZE)
    assert {each.code: each.why for each in shared.shares} == {
        "a": sharing.NO_MORE_ROOM, "b": sharing.TAKES_MORE, "c": sharing.NO_ROOM
    }  # fmt: skip
    assert sharing.share(30, ROOMY, EQUALLY_FULL).shares[0].why == sharing.LEAST_FULL


def test_a_region_gets_its_part_to_the_largest_remainder_however_many_hospitals_it_has() -> None:
    # Five of 0.4 and four of 2.5: over all hospitals at once the small ones would all be rounded to nobody.
    small = [Place(f"a{number}", 40, 40) for number in range(5)]
    large = [Place(f"b{number}", 250, 250) for number in range(4)]
    region_of = {each.code: each.code[0] for each in [*small, *large]}
    flat = sharing.share(12, [*small, *large], BY_SIZE)
    assert sum(flat.count(each.code) for each in small) == 0
    shared = sharing.share_by_region(12, [*small, *large], region_of, BY_SIZE)
    assert sum(shared.count(each.code) for each in small) == 2
    assert sum(shared.count(each.code) for each in large) == 10


def test_nobody_is_lost_or_more_than_there_is_room_when_regions_share_first() -> None:
    chance = random.Random(7)
    for total, places in random_cases():
        region_of = {each.code: chance.choice("AB") for each in places}
        shared = sharing.share_by_region(total, places, region_of, BY_SIZE)
        assert shared.left == max(0, total - sum(each.room for each in places))
        assert all(0 <= one.count <= place.room for one, place in zip(shared.shares, places, strict=True))


def test_regions_are_what_their_hospitals_are_together() -> None:
    places = [Place("a", 100, 10), Place("b", 50, 5), Place("c", 70, 7)]
    assert sharing.together(places, {"a": "VR24", "b": "VR24", "c": "VR23"}) == [
        Place("VR23", 70, 7), Place("VR24", 150, 15)
    ]  # fmt: skip


def test_the_worked_example_of_rides() -> None:
    """16 ambulances, 15 minutes and 20 for handling: 19.2 rides per hour, 30 people in 94 minutes."""
    assert float(transport.per_hour(16, 15, 20)) == 19.2
    assert transport.minutes_for(30, 16, 15, 20) == 94


def test_without_vehicles_nobody_goes_and_that_is_the_answer() -> None:
    made = transport.plan([Leg("a", 3, 20)], vehicles=0, hours_per_day=12, handling=20, most_days=14)
    assert (made.days, made.left, made.minutes_per_day) == ((), 3, 0)


def test_rides_go_nearest_first_and_take_as_many_days_as_they_need() -> None:
    legs = [Leg("far", 5, 50), Leg("near", 5, 20)]
    made = transport.plan(legs, vehicles=1, hours_per_day=8, handling=20, most_days=14)
    assert made.days == ({"near": 5, "far": 1}, {"far": 4})
    assert made.left == 0
    more = transport.plan(legs, vehicles=2, hours_per_day=8, handling=20, most_days=14)
    assert len(more.days) <= len(made.days)


def test_arrivals_times_stay_is_what_it_comes_to_in_the_long_run() -> None:
    """30 a day for 14 days: 420 beds."""
    assert ahead.long_run(30, 14) == 420
    assert ahead.expected(420, 30, 14, 30)[-1] == pytest.approx(420)
    assert ahead.expected(0, 30, 14, 400)[-1] == pytest.approx(420, abs=0.01)


def test_a_week_has_a_range_and_says_when_it_is_more_than_there_are_beds() -> None:
    days = ahead.week(20, (4, 6, 9), 7, 7)
    assert all(each.low <= each.likely <= each.high for each in days)
    assert days[0] == ahead.Day(1, 21, 23, 27)
    assert ahead.full_on(days, 26) == (3, 1)
    assert ahead.full_on(days, 500) == (None, None)


def test_a_transfer_goes_its_road_and_each_step_is_of_its_side() -> None:
    receiver, sender = {road.RECEIVER}, {road.SENDER}
    assert road.open_to(road.ASKED, receiver) == [road.OFFERED, road.WITHDRAWN]
    assert road.open_to(road.ASKED, sender) == [road.WITHDRAWN]
    assert road.open_to(road.OFFERED, receiver | sender) == [road.AGREED, road.WITHDRAWN]
    assert road.open_to(road.ARRIVED, receiver | sender) == []
    with pytest.raises(Refused):
        road.check_step(road.ASKED, road.OFFERED, sides=sender, count=1, most=1, reason="")
    with pytest.raises(Conflict):
        road.check_step(road.ASKED, road.ARRIVED, sides=receiver, count=1, most=1, reason="")


def test_with_each_step_it_is_about_as_many_or_less() -> None:
    road.check_step(road.ASKED, road.OFFERED, sides={road.RECEIVER}, count=3, most=5, reason="")
    for count in (0, 6):
        with pytest.raises(Refused):
            road.check_step(road.ASKED, road.OFFERED, sides={road.RECEIVER}, count=count, most=5, reason="")
    with pytest.raises(Refused):
        road.check_step(road.ASKED, road.WITHDRAWN, sides={road.SENDER}, count=5, most=5, reason="")


def test_only_what_was_agreed_and_is_not_there_yet_is_spoken_for() -> None:
    assert road.reserved([(road.ASKED, 9), (road.AGREED, 2), (road.UNDER_WAY, 3), (road.ARRIVED, 4)]) == 5
