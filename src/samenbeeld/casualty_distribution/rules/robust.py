"""Which plan to begin with when the counts are not sure: the one that can be regretted least.

A plan fixes only its first hour; what comes after is decided when more is known. So a plan is judged in a
scenario by keeping its first hour, as far as that scenario allows, and doing the rest as well as can be. Its
regret is what that costs above the best plan for that scenario. The plan with the smallest greatest regret is
chosen (min-max regret).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from samenbeeld.casualty_distribution.rules.situation import Cell, Plan, Situation
from samenbeeld.casualty_distribution.rules.solving import SECONDS, Solution, solve


@dataclass(frozen=True)
class Row:
    """One candidate: the scenario whose best plan it is, and its regret per scenario in weighted minutes.

    None: with this beginning not everybody fits in that scenario.
    """

    name: str
    regrets: Mapping[str, float | None]

    @property
    def greatest(self) -> float:
        """The greatest regret; endless when it fails anywhere."""
        return max((float("inf") if each is None else each) for each in self.regrets.values())


@dataclass(frozen=True)
class Robust:
    """The candidates, and the name of the one that can be regretted least. `impossible`: scenarios in which
    nobody has a plan for everybody; they do not count.
    """

    chosen: str
    rows: tuple[Row, ...]
    plans: Mapping[str, Plan]
    impossible: tuple[str, ...] = ()


def least_regret(scenarios: Mapping[str, Situation], *, seconds: float = SECONDS) -> Robust | None:
    """Judge the best plan of each scenario in all of them. None when no scenario has a plan.

    `seconds`: per question to the solver.
    """
    best = {name: solve(situation, seconds=seconds) for name, situation in scenarios.items()}
    possible: dict[str, Solution] = {name: each for name, each in best.items() if each}
    if not possible:
        return None
    rows = tuple(
        Row(
            name,
            {
                other: _regret(scenarios[other], possible[name].plan, against.plan, seconds)
                for other, against in possible.items()
            },
        )
        for name in possible
    )
    # Of equals the first: scenarios come in the order of how likely they are.
    chosen = min(rows, key=lambda row: row.greatest).name
    plans = {name: each.plan for name, each in possible.items()}
    return Robust(chosen, rows, plans, tuple(name for name in scenarios if name not in possible))


def begun(situation: Situation, plan: Plan) -> Situation:
    """The situation after the first hour of `plan`, as far as there are people, slots and rides for it."""
    first = situation.first_block
    waiting = dict(situation.demand)
    for cell, number in situation.under_way.items():
        waiting[cell[:2]] -= number
    minutes = {place: list(each) for place, each in situation.transport.items()}
    used: dict[tuple[str, str], int] = {}
    gone: dict[Cell, int] = dict(situation.under_way)
    for cell in sorted(plan.loads, key=lambda each: (situation.minutes.get((each[0], each[2]), 0), each)):
        place, triage, hospital, block = cell
        if block != first or (place, triage) not in waiting:
            continue
        slots = situation.hospital_named[hospital].slots_of(triage, block) - used.get((triage, hospital), 0)
        number = min(plan.loads[cell] - situation.under_way.get(cell, 0), waiting[place, triage], slots)
        if situation.class_named[triage].by_ambulance and place in minutes:
            number = min(number, minutes[place][block] // situation.ride(place, hospital))
        if number <= 0:
            continue
        if situation.class_named[triage].by_ambulance and place in minutes:
            minutes[place][block] -= number * situation.ride(place, hospital)
        waiting[place, triage] -= number
        used[triage, hospital] = used.get((triage, hospital), 0) + number
        gone[cell] = gone.get(cell, 0) + number
    return replace(
        situation,
        under_way=gone,
        first_block=min(first + 1, situation.blocks),
        transport={place: tuple(each) for place, each in minutes.items()},
    )


def _regret(situation: Situation, plan: Plan, best: Plan, seconds: float) -> float | None:
    """What beginning with `plan` costs above `best`. What waits after the first hour has it too."""
    solution = solve(begun(situation, plan), seconds=seconds)
    if solution is None:
        return None
    # Rounding of the solver may not make a regret of less than nothing.
    return max(0.0, solution.plan.cost(situation) - best.cost(situation))
