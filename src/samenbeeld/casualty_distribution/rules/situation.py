"""What a proposal is made from, and what comes out: groups and slots, never persons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

BLOCK_MINUTES = 60  # slots are agreed per hour
# A group in the plan: (place, triage class, hospital, block). Blocks are hours from the beginning, from 0.
Cell = tuple[str, str, str, int]


@dataclass(frozen=True)
class TriageClass:
    """One class of triage. `weight`: how much a minute of waiting counts.

    `trauma_level_at_most`: the highest number of a trauma level that takes it, 1 is the most able; None: all.
    """

    code: str
    weight: int
    by_ambulance: bool
    trauma_level_at_most: int | None = None


@dataclass(frozen=True)
class Hospital:
    """What one hospital takes: `slots[class][block]`. `trauma_level` None: nobody wrote it down."""

    code: str
    trauma_level: int | None
    slots: Mapping[str, tuple[int, ...]]

    def slots_of(self, triage: str, block: int) -> int:
        """Slots for that class in that block; 0 for what was not agreed."""
        per_block = self.slots.get(triage, ())
        return per_block[block] if block < len(per_block) else 0


@dataclass(frozen=True)
class Situation:
    """Everything that a proposal rests on. Minutes are whole minutes.

    `demand[place, class]`: how many there are, with those under way. `minutes[place, hospital]`: one way; a
    pair that is not there is out of reach. `transport[place][block]`: minutes of ambulances; a place that is
    not there has ambulances enough. `handling`: minutes per ride beside the driving. `under_way`: who left
    already. `first_block`: the earliest in which somebody can still leave. `pinned[class, hospital]`: what a
    person decided. `before[place, class, hospital]`: the plan that people work by.
    """

    classes: tuple[TriageClass, ...]
    hospitals: tuple[Hospital, ...]
    demand: Mapping[tuple[str, str], int]
    minutes: Mapping[tuple[str, str], int]
    blocks: int
    handling: int
    spread_weight: int
    transport: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    under_way: Mapping[Cell, int] = field(default_factory=dict)
    first_block: int = 0
    pinned: Mapping[tuple[str, str], int] = field(default_factory=dict)
    before: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    disturbance_weight: int = 0

    @cached_property
    def class_named(self) -> dict[str, TriageClass]:
        """Classes by code."""
        return {each.code: each for each in self.classes}

    @cached_property
    def hospital_named(self) -> dict[str, Hospital]:
        """Hospitals by code."""
        return {each.code: each for each in self.hospitals}

    @cached_property
    def total(self) -> int:
        """How many people there are together."""
        return sum(self.demand.values())

    def takes(self, hospital: Hospital, triage: TriageClass) -> bool:
        """Whether its trauma level is enough. A level that nobody wrote down is not enough."""
        most = triage.trauma_level_at_most
        return most is None or (hospital.trauma_level is not None and hospital.trauma_level <= most)

    def weighted_slots(self, hospital: Hospital) -> int:
        """All its slots, each weighted with its class."""
        return sum(
            each.weight * hospital.slots_of(each.code, block)
            for each in self.classes
            for block in range(self.blocks)
        )

    def delay(self, place: str, hospital: str, block: int) -> int:
        """Minutes from the beginning until there: one way, from the start of the block."""
        return self.minutes[place, hospital] + BLOCK_MINUTES * block

    def ride(self, place: str, hospital: str) -> int:
        """Minutes that one ride keeps an ambulance: there, back, and the handling."""
        return 2 * self.minutes[place, hospital] + self.handling


@dataclass(frozen=True)
class Plan:
    """How many of each class go from where to which hospital in which block."""

    loads: Mapping[Cell, int]

    def count(self, triage: str = "", hospital: str = "", block: int | None = None) -> int:
        """How many, of that class, to that hospital, in that block; "" and None count all."""
        return sum(
            number
            for (_, each, to, when), number in self.loads.items()
            if triage in ("", each) and hospital in ("", to) and block in (None, when)
        )

    def mean_minutes(self, situation: Situation, triage: str) -> float | None:
        """Minutes until there, on average; None when nobody of that class goes anywhere."""
        count = self.count(triage)
        total = sum(
            number * situation.delay(place, hospital, block)
            for (place, each, hospital, block), number in self.loads.items()
            if each == triage
        )
        return total / count if count else None

    def last_minute(self, situation: Situation, triage: str) -> int | None:
        """When the last of that class is there, counted from the start of their block."""
        return max(
            (
                situation.delay(place, hospital, block)
                for (place, each, hospital, block), number in self.loads.items()
                if each == triage and number
            ),
            default=None,
        )

    def weighted_minutes(self, situation: Situation) -> int:
        """Minutes of everybody, each weighted with their class."""
        return sum(
            situation.class_named[triage].weight * number * situation.delay(place, hospital, block)
            for (place, triage, hospital, block), number in self.loads.items()
        )

    def fill(self, situation: Situation) -> float:
        """How full the fullest hospital becomes, over all blocks, weighted with the class: 1.0 is full."""
        load: dict[str, int] = {}
        for (_, triage, hospital, _), number in self.loads.items():
            load[hospital] = load.get(hospital, 0) + situation.class_named[triage].weight * number
        capacities = {each.code: situation.weighted_slots(each) for each in situation.hospitals}
        return max((load[code] / capacities[code] for code in load if capacities[code]), default=0.0)

    def moved(self, situation: Situation) -> int:
        """How many go elsewhere than in the plan before."""
        now: dict[tuple[str, str, str], int] = {}
        for (place, triage, hospital, _), number in self.loads.items():
            now[place, triage, hospital] = now.get((place, triage, hospital), 0) + number
        return sum(max(0, number - now.get(key, 0)) for key, number in situation.before.items())

    def cost(self, situation: Situation) -> float:
        """What the optimum makes smallest: weighted minutes, fullness, and what is moved."""
        return (
            self.weighted_minutes(situation)
            + situation.spread_weight * self.fill(situation)
            + situation.disturbance_weight * self.moved(situation)
        )
