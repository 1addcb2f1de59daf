"""The best plan, by mixed integer programming (HiGHS). Deterministic: the same situation, the same plan.

minimise   sum of weight[c] * (minutes[p, h] + 60 b) * x[p, c, h, b]  +  spread * z  +  disturbance * moved
such that  everybody of each place and class goes somewhere
           x summed over places is at most the slots of the hospital, per class and block
           rides of a place and block take at most the minutes that its ambulances have
           the load of a hospital over all its slots, both weighted with the class, is at most z
           who left already stays where they went, and what a person decided is kept
Trauma levels and reach say which x exist.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import highspy
from highspy._core import _Highs

from samenbeeld.casualty_distribution.rules.ledger import completed, open_cells
from samenbeeld.casualty_distribution.rules.situation import BLOCK_MINUTES, Cell, Plan, Situation
from samenbeeld.kernel.errors import Refused

# Larger than the weighted minutes of anybody in twelve hours: only who fits nowhere is left.
LEFT_BEHIND = 1_000_000
# When it stops with the best found so far: people wait for it, and it is asked anew when facts change.
SECONDS = 1.5
LEAST_SECONDS = 0.05
# The same when people of a whole country work by a plan already: it is near, and they are on the road.
AGAIN_SECONDS = 0.15
# So long it goes on when it has found nothing yet and cannot say that there is nothing.
PATIENCE_SECONDS = 20.0
# With more groups than this the solver is given a plan to begin with: it finds one late by itself.
SMALL = 400
_UNBOUNDED = highspy.kHighsInf
_IMPOSSIBLE = (
    highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible,
)  # fmt: skip


@dataclass(frozen=True)
class Solution:
    """A plan with its proof. `gap`: how far it may be from the best, as a share; `left`: who found no place,
    by (place, class). A solution with somebody left is no plan to work by.
    """

    plan: Plan
    gap: float
    left: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @property
    def is_proven(self) -> bool:
        """Whether it is the best there is, within a hundredth of a per cent."""
        return self.gap <= 1e-4


class _Model:
    """Columns and rows, collected before they are handed over at once."""

    def __init__(self) -> None:
        self.costs: list[float] = []
        self.lower: list[float] = []
        self.upper: list[float] = []
        self.is_integer: list[bool] = []
        self.row_lower: list[float] = []
        self.row_upper: list[float] = []
        self.starts: list[int] = [0]
        self.columns: list[int] = []
        self.values: list[float] = []

    def column(self, cost: float, lower: float, upper: float, *, is_integer: bool) -> int:
        self.costs.append(cost)
        self.lower.append(lower)
        self.upper.append(upper)
        self.is_integer.append(is_integer)
        return len(self.costs) - 1

    def row(self, entries: Iterable[tuple[int, float]], lower: float, upper: float) -> None:
        for column, value in entries:
            self.columns.append(column)
            self.values.append(value)
        self.starts.append(len(self.columns))
        self.row_lower.append(lower)
        self.row_upper.append(upper)

    def handed_over(self, *, are_whole: bool) -> highspy.HighsLp:
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.costs), len(self.row_lower)
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = self.costs, self.lower, self.upper
        lp.row_lower_, lp.row_upper_ = self.row_lower, self.row_upper
        if are_whole:
            whole, continuous = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
            lp.integrality_ = [whole if each else continuous for each in self.is_integer]
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_ = self.starts, self.columns
        lp.a_matrix_.value_ = self.values
        return lp


def seconds_for(situation: Situation) -> float:
    """When the search for this situation stops with the best found so far."""
    is_again = situation.before and len(open_cells(situation)) > SMALL
    return AGAIN_SECONDS if is_again else SECONDS


def solve(
    situation: Situation, *, leaving_behind: bool = False, seconds: float | None = None
) -> Solution | None:
    """The best plan; None when not everybody fits. Raises Refused when it cannot be told.

    `leaving_behind`: place as many as can be, the gravest first, and say who is left. `seconds`: when it
    stops with the best found so far, `seconds_for` unless told; only situations of a whole country come near
    it.
    """
    seconds = seconds_for(situation) if seconds is None else seconds
    model = _Model()
    numbered = {cell: _cell_column(model, situation, cell) for cell in _cells(situation)}
    left = _left_columns(model, situation) if leaving_behind else {}
    fullest = model.column(situation.spread_weight, 0, _UNBOUNDED, is_integer=False)
    _everybody(model, situation, numbered, left)
    _slots(model, situation, numbered)
    _ambulances(model, situation, numbered)
    _spread(model, situation, numbered, fullest)
    _decided(model, situation, numbered)
    _undisturbed(model, situation, numbered)
    spent, bound = 0.0, 0.0
    highs = _highs()
    highs.passModel(model.handed_over(are_whole=True))
    if len(numbered) > SMALL and not situation.pinned:
        spent, bound = _begin_with_a_plan(highs, model, situation, numbered)
    is_possible = _run(highs, max(LEAST_SECONDS, seconds - spent))
    return _read(highs, numbered, left, bound) if is_possible else None


def _cells(situation: Situation) -> list[Cell]:
    """What may hold somebody, and who left already. The order of what was handed in does not matter."""
    gone = {cell for cell, number in situation.under_way.items() if number}
    return sorted(gone | set(open_cells(situation)))


def _cell_column(model: _Model, situation: Situation, cell: Cell) -> int:
    place, triage, hospital, block = cell
    gone = situation.under_way.get(cell, 0)
    slots = situation.hospital_named[hospital].slots_of(triage, block)
    # The past is as it was.
    most = gone if block < situation.first_block else max(gone, min(slots, situation.demand[place, triage]))
    cost = situation.class_named[triage].weight * situation.delay(place, hospital, block)
    return model.column(cost, gone, most, is_integer=True)


def _left_columns(model: _Model, situation: Situation) -> dict[tuple[str, str], int]:
    return {
        key: model.column(LEFT_BEHIND * situation.class_named[key[1]].weight, 0, count, is_integer=True)
        for key, count in sorted(situation.demand.items())
    }


def _everybody(
    model: _Model,
    situation: Situation,
    numbered: Mapping[Cell, int],
    left: Mapping[tuple[str, str], int],
) -> None:
    per_group: dict[tuple[str, str], list[tuple[int, float]]] = {key: [] for key in situation.demand}
    for (place, triage, _, _), column in numbered.items():
        per_group[place, triage].append((column, 1))
    for key, entries in sorted(per_group.items()):
        count = situation.demand[key]
        model.row([*entries, *([(left[key], 1.0)] if key in left else [])], count, count)


def _slots(model: _Model, situation: Situation, numbered: Mapping[Cell, int]) -> None:
    shared: dict[tuple[str, str, int], list[Cell]] = {}
    for cell in numbered:
        shared.setdefault(cell[1:], []).append(cell)
    for (triage, hospital, block), cells in shared.items():
        if len(cells) < 2:
            continue  # the bound of the column says it
        gone = sum(situation.under_way.get(cell, 0) for cell in cells)
        slots = situation.hospital_named[hospital].slots_of(triage, block)
        model.row([(numbered[cell], 1) for cell in cells], 0, max(gone, slots))


def _ambulances(model: _Model, situation: Situation, numbered: Mapping[Cell, int]) -> None:
    rides: dict[tuple[str, int], list[Cell]] = {}
    for cell in numbered:
        place, triage, _, block = cell
        if situation.class_named[triage].by_ambulance and place in situation.transport:
            rides.setdefault((place, block), []).append(cell)
    for (place, block), cells in rides.items():
        if block < situation.first_block:
            continue
        used = sum(situation.under_way.get(cell, 0) * situation.ride(place, cell[2]) for cell in cells)
        # What left already used its own minutes; `transport` holds what remains.
        minutes = situation.transport[place][block] + used
        model.row([(numbered[cell], situation.ride(place, cell[2])) for cell in cells], 0, minutes)


def _spread(model: _Model, situation: Situation, numbered: Mapping[Cell, int], fullest: int) -> None:
    per_hospital: dict[str, list[tuple[int, float]]] = {}
    for (_, triage, hospital, _), column in numbered.items():
        weight = situation.class_named[triage].weight
        per_hospital.setdefault(hospital, []).append((column, weight))
    for code, entries in per_hospital.items():
        slots = situation.weighted_slots(situation.hospital_named[code])
        if slots:
            model.row([*entries, (fullest, -slots)], -_UNBOUNDED, 0)


def _decided(model: _Model, situation: Situation, numbered: Mapping[Cell, int]) -> None:
    for (triage, hospital), count in sorted(situation.pinned.items()):
        entries = [(column, 1.0) for cell, column in numbered.items() if cell[1:3] == (triage, hospital)]
        model.row(entries, count, count)


def _undisturbed(model: _Model, situation: Situation, numbered: Mapping[Cell, int]) -> None:
    if not situation.disturbance_weight:
        return
    columns: dict[tuple[str, str, str], list[tuple[int, float]]] = {}
    for cell, column in numbered.items():
        columns.setdefault(cell[:3], []).append((column, 1))
    for key, count in sorted(situation.before.items()):
        missing = model.column(situation.disturbance_weight, 0, count, is_integer=False)
        model.row([*columns.get(key, []), (missing, 1)], count, _UNBOUNDED)


def _highs() -> _Highs:
    # The solver itself: the class around it prints a banner and takes Ctrl-C over.
    highs = _Highs()
    highs.setOptionValue("output_flag", False)
    # One thread and one seed: the same answer each time, on every machine.
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 1)
    highs.setOptionValue("mip_rel_gap", 0.0)
    return highs


def _begin_with_a_plan(
    highs: _Highs, model: _Model, situation: Situation, numbered: Mapping[Cell, int]
) -> tuple[float, float]:
    """Solve it with parts of people, which takes no time, round down, and place the rest by hand.

    How many seconds the solver took for it, and what no plan can cost less than.
    """
    parts = _highs()
    parts.passModel(model.handed_over(are_whole=False))
    parts.run()
    values = list(parts.getSolution().col_value)
    if values:
        rounded = {cell: int(values[column] + 1e-6) for cell, column in numbered.items()}
        plan = completed(situation, rounded)
        if plan is not None:
            loads = [float(plan.loads.get(cell, 0)) for cell in numbered]
            highs.setSolution(len(loads), list(numbered.values()), loads)
    return parts.getRunTime(), parts.getInfo().objective_function_value if values else 0.0


def _run(highs: _Highs, seconds: float) -> bool:
    """Whether there is a plan. Not found in time is not the same as impossible: then it goes on a while.

    Raises Refused when even that does not tell.
    """
    for limit in (seconds, PATIENCE_SECONDS):
        highs.setOptionValue("time_limit", limit)
        highs.run()
        if highs.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
            return True
        if highs.getModelStatus() in _IMPOSSIBLE:
            return False
    raise Refused("casualty-distribution-too-hard")


def _read(
    highs: _Highs, numbered: Mapping[Cell, int], left: Mapping[tuple[str, str], int], bound: float
) -> Solution:
    info, values = highs.getInfo(), list(highs.getSolution().col_value)
    cost = info.objective_function_value
    # The solution with parts of people is a proof as well, and there even when the search is cut short.
    gap = min(info.mip_gap, (cost - bound) / cost) if cost > 0 and bound > 0 else info.mip_gap
    loads = {cell: number for cell, column in numbered.items() if (number := round(values[column]))}
    behind = {key: number for key, column in left.items() if (number := round(values[column]))}
    return Solution(Plan(loads), max(0.0, gap), behind)


def transport_minutes(
    fleets: Iterable[tuple[int, int]], *, blocks: int, from_minute: int = 0
) -> tuple[int, ...]:
    """Minutes of ambulances per block: `fleets` are (how many, there from which minute).

    What lies before `from_minute` is gone.
    """
    each = list(fleets)
    return tuple(
        sum(
            count * max(0, BLOCK_MINUTES * (block + 1) - max(BLOCK_MINUTES * block, there, from_minute))
            for count, there in each
        )
        for block in range(blocks)
    )
