"""Small random situations, and every possible plan of one of them: the slow way, to compare with."""

from collections.abc import Iterator
from itertools import product
from random import Random

from samenbeeld.casualty_distribution.rules.ledger import open_cells
from samenbeeld.casualty_distribution.rules.situation import Cell, Hospital, Plan, Situation
from samenbeeld.casualty_distribution.rules.solving import transport_minutes
from samenbeeld.casualty_distribution.tests.worked import CLASSES


def random_case(chance: Random) -> Situation:
    """One or two places, two or three hospitals, one or two hours, at most five people; sometimes half done,
    sometimes with a decision or with a plan that people work by.
    """
    places = ["a", "b"][: chance.choice((1, 1, 2))]
    hours = chance.choice((1, 2, 2))
    hospitals = tuple(
        Hospital(
            f"H{number}",
            chance.choice((1, 2, 3, None)),
            {each.code: tuple(chance.randint(0, 2) for _ in range(hours)) for each in CLASSES},
        )
        for number in range(chance.choice((2, 3)))
    )
    demand = {(place, each.code): chance.choice((0, 0, 1, 1, 2)) for place in places for each in CLASSES}
    while sum(demand.values()) > 5:
        largest = max(demand, key=lambda key: demand[key])
        demand[largest] -= 1
    minutes = {
        (place, each.code): chance.randint(5, 50)
        for place in places
        for each in hospitals
        if chance.random() < 0.9
    }
    return Situation(
        classes=CLASSES,
        hospitals=hospitals,
        demand=demand,
        minutes=minutes,
        blocks=hours,
        handling=20,
        spread_weight=chance.choice((0, 200)),
        transport={
            place: transport_minutes([(chance.randint(0, 3), chance.randint(0, 30))], blocks=hours)
            for place in places
            if chance.random() < 0.7
        },
        before={
            (place, each.code, chance.choice(hospitals).code): 1
            for (place, each) in product(places, CLASSES)
            if chance.random() < 0.3
        },
        disturbance_weight=chance.choice((0, 60)),
    )


def every_plan(situation: Situation) -> Iterator[Plan]:
    """Every plan within all limits, counted out without any solver."""
    groups = [(key, count) for key, count in sorted(situation.demand.items()) if count]
    ways = [list(_ways([c for c in open_cells(situation) if c[:2] == key], count)) for key, count in groups]
    for chosen in product(*ways):
        plan = Plan({cell: number for each in chosen for cell, number in each.items()})
        if _is_within_limits(situation, plan):
            yield plan


def _ways(cells: list[Cell], count: int) -> Iterator[dict[Cell, int]]:
    if not cells:
        if not count:
            yield {}
        return
    for here in range(count + 1):
        for rest in _ways(cells[1:], count - here):
            yield {cells[0]: here, **rest} if here else rest


def _is_within_limits(situation: Situation, plan: Plan) -> bool:
    used: dict[tuple[str, str, int], int] = {}
    rides: dict[tuple[str, int], int] = {}
    for (place, triage, hospital, block), number in plan.loads.items():
        used[triage, hospital, block] = used.get((triage, hospital, block), 0) + number
        if situation.class_named[triage].by_ambulance:
            minutes = number * situation.ride(place, hospital)
            rides[place, block] = rides.get((place, block), 0) + minutes
    fits = all(
        number <= situation.hospital_named[hospital].slots_of(triage, block)
        for (triage, hospital, block), number in used.items()
    )
    return fits and all(
        minutes <= situation.transport[place][block]
        for (place, block), minutes in rides.items()
        if place in situation.transport
    )
