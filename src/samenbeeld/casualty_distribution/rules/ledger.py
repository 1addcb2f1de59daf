"""What is still free while people are placed one group after another: slots, and minutes of ambulances."""

from collections.abc import Iterable, Mapping

from samenbeeld.casualty_distribution.rules.situation import Cell, Plan, Situation


class Ledger:
    """Begins with who left already. `put` never asks whether there is room: `room` does."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self.loads: dict[Cell, int] = {}
        self.waiting = dict(situation.demand)
        self._used: dict[tuple[str, str, int], int] = {}
        self._minutes = {place: list(each) for place, each in situation.transport.items()}
        for cell, number in situation.under_way.items():
            self._place(cell, number)

    def put(self, cell: Cell, number: int) -> None:
        """Place so many more; a negative number takes them away again."""
        self._place(cell, number)
        if self._rides(cell):
            self._minutes[cell[0]][cell[3]] -= number * self._situation.ride(cell[0], cell[2])

    def room(self, cell: Cell) -> int:
        """How many who wait can still be placed here."""
        place, triage, hospital, block = cell
        slots = self._situation.hospital_named[hospital].slots_of(triage, block)
        room = min(self.waiting.get((place, triage), 0), slots - self._used.get(cell[1:], 0))
        if self._rides(cell):
            room = min(room, self._minutes[place][block] // self._situation.ride(place, hospital))
        return max(0, room)

    def free_slots(self, triage: str, hospital: str, block: int) -> int:
        """Slots that nobody has there yet."""
        slots = self._situation.hospital_named[hospital].slots_of(triage, block)
        return max(0, slots - self._used.get((triage, hospital, block), 0))

    def minutes_left(self, place: str, block: int) -> int | None:
        """Minutes that the ambulances of that place still have in that block; None: as many as one wants."""
        return self._minutes[place][block] if place in self._minutes else None

    def fill_in_order(self, cells: Iterable[Cell]) -> None:
        """Place as many as can be in each of these cells, one cell after another."""
        for cell in cells:
            if room := self.room(cell):
                self.put(cell, room)

    def plan(self) -> Plan | None:
        """The plan, when everybody found a place."""
        is_whole = not any(self.waiting.values())
        return Plan({cell: number for cell, number in self.loads.items() if number}) if is_whole else None

    def _place(self, cell: Cell, number: int) -> None:
        place, triage, hospital, block = cell
        self.loads[cell] = self.loads.get(cell, 0) + number
        self.waiting[place, triage] = self.waiting.get((place, triage), 0) - number
        key = (triage, hospital, block)
        self._used[key] = self._used.get(key, 0) + number

    def _rides(self, cell: Cell) -> bool:
        return cell[0] in self._minutes and self._situation.class_named[cell[1]].by_ambulance


def open_cells(situation: Situation) -> list[Cell]:
    """Where somebody may still go: in reach, able, with a slot, and not in the past. In fixed order."""
    return sorted(
        (place, triage, hospital.code, block)
        for (place, triage), count in situation.demand.items()
        if count
        for hospital in situation.hospitals
        if (place, hospital.code) in situation.minutes
        and situation.takes(hospital, situation.class_named[triage])
        for block in range(situation.first_block, situation.blocks)
        if hospital.slots_of(triage, block)
    )


def gravest_and_soonest(situation: Situation, cells: Iterable[Cell]) -> list[Cell]:
    """The gravest class first, and within it where one is soonest."""

    def key(cell: Cell) -> tuple[int, int, Cell]:
        return -situation.class_named[cell[1]].weight, situation.delay(cell[0], cell[2], cell[3]), cell

    return sorted(cells, key=key)


def completed(situation: Situation, loads: Mapping[Cell, int]) -> Plan | None:
    """These loads with everybody else placed where they are soonest; None when that does not succeed."""
    ledger = Ledger(situation)
    for cell, number in loads.items():
        ledger.put(cell, number - situation.under_way.get(cell, 0))
    ledger.fill_in_order(gravest_and_soonest(situation, open_cells(situation)))
    return ledger.plan()
