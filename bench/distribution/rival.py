"""The same model for CP-SAT of OR-tools: the same variables, limits and weights, one thread as ours."""

from dataclasses import dataclass
from time import perf_counter

from ortools.sat.python import cp_model

from samenbeeld.casualty_distribution.rules.ledger import open_cells
from samenbeeld.casualty_distribution.rules.situation import Plan, Situation

# CP-SAT counts in whole numbers: fullness in ten-thousandths, which is two hundredths of a weighted minute.
SCALE = 10_000


@dataclass(frozen=True)
class Found:
    """What the rival found: its plan (None: none in time), its bound and how long it took."""

    plan: Plan | None
    bound: float
    seconds: float
    is_proven: bool


def solve(situation: Situation, seconds: float) -> Found:
    """As good as it gets within so many seconds, making the model included."""
    began = perf_counter()
    model = cp_model.CpModel()
    weight = {each.code: each.weight for each in situation.classes}
    count = {
        cell: model.new_int_var(
            0,
            min(situation.demand[cell[:2]], situation.hospital_named[cell[2]].slots_of(cell[1], cell[3])),
            "",
        )
        for cell in open_cells(situation)
    }
    for key, people in situation.demand.items():
        model.add(sum(var for cell, var in count.items() if cell[:2] == key) == people)
    shared: dict[tuple[str, str, int], list[cp_model.IntVar]] = {}
    rides: dict[tuple[str, int], list[tuple[int, cp_model.IntVar]]] = {}
    loads: dict[str, list[tuple[int, cp_model.IntVar]]] = {}
    for (place, triage, hospital, block), var in count.items():
        shared.setdefault((triage, hospital, block), []).append(var)
        loads.setdefault(hospital, []).append((weight[triage], var))
        if situation.class_named[triage].by_ambulance:
            rides.setdefault((place, block), []).append((situation.ride(place, hospital), var))
    for (triage, hospital, block), variables in shared.items():
        model.add(sum(variables) <= situation.hospital_named[hospital].slots_of(triage, block))
    for (place, block), terms in rides.items():
        if place in situation.transport:
            model.add(sum(each * var for each, var in terms) <= situation.transport[place][block])
    fullest = model.new_int_var(0, SCALE, "")
    for hospital, terms in loads.items():
        slots = situation.weighted_slots(situation.hospital_named[hospital])
        model.add(SCALE * sum(each * var for each, var in terms) <= slots * fullest)
    delays = sum(
        weight[triage] * situation.delay(place, hospital, block) * var
        for (place, triage, hospital, block), var in count.items()
    )
    model.minimize(SCALE * delays + situation.spread_weight * fullest)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_time_in_seconds = max(0.05, seconds - (perf_counter() - began))
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    plan = (
        Plan({cell: solver.value(var) for cell, var in count.items() if solver.value(var)}) if found else None
    )
    bound = solver.best_objective_bound / SCALE
    return Found(plan, bound, perf_counter() - began, status == cp_model.OPTIMAL)
