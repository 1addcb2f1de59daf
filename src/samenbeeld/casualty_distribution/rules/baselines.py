"""What people would do without arithmetic, under the same limits: beside every proposal, to compare."""

from collections.abc import Callable

from samenbeeld.casualty_distribution.rules.ledger import Ledger, gravest_and_soonest, open_cells
from samenbeeld.casualty_distribution.rules.situation import Cell, Plan, Situation

NEAREST_FIRST, ROUND_ROBIN, SOONEST = "nearest_first", "round_robin", "soonest"


def nearest_first(situation: Situation) -> Plan | None:
    """Fill the nearest hospital over all hours before the next one. None when not everybody fits so."""

    def key(cell: Cell) -> tuple[int, int, str, int]:
        place, triage, hospital, block = cell
        weight = situation.class_named[triage].weight
        return -weight, situation.minutes[place, hospital], hospital, block

    ledger = Ledger(situation)
    ledger.fill_in_order(sorted(open_cells(situation), key=key))
    return ledger.plan()


def soonest(situation: Situation) -> Plan | None:
    """The nearest hospital that still has a slot in this hour: what a good dispatcher does by hand."""
    ledger = Ledger(situation)
    ledger.fill_in_order(gravest_and_soonest(situation, open_cells(situation)))
    return ledger.plan()


def round_robin(situation: Situation) -> Plan | None:
    """One by one along the hospitals that have a slot in this hour, the nearest first; then the next hour."""
    ledger = Ledger(situation)
    turns: dict[tuple[int, str, int], list[Cell]] = {}
    for cell in open_cells(situation):
        place, triage, _, block = cell
        turns.setdefault((-situation.class_named[triage].weight, place, block), []).append(cell)
    for (_, place, _), cells in sorted(turns.items()):
        row = sorted(cells, key=lambda cell: (situation.minutes[place, cell[2]], cell[2]))
        while row:
            row = [cell for cell in row if ledger.room(cell)]
            for cell in row:
                if ledger.room(cell):
                    ledger.put(cell, 1)
    return ledger.plan()


BASELINES: dict[str, Callable[[Situation], Plan | None]] = {
    NEAREST_FIRST: nearest_first,
    ROUND_ROBIN: round_robin,
    SOONEST: soonest,
}
