"""What may be written down about groups, hospitals and ambulances, and what the newest of it says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from samenbeeld.casualty_distribution.rules.definition import Agreed, Definition
from samenbeeld.casualty_distribution.rules.situation import BLOCK_MINUTES, Hospital
from samenbeeld.kernel.errors import Refused

# What a hospital said.
CONFIRMED, STOP, SILENT = "confirmed", "stop", "silent"
ANSWERS = (CONFIRMED, STOP, SILENT)
LOW, LIKELY, HIGH = "low", "likely", "high"
# What a person decides about a proposal.
TAKEN_OVER, REJECTED = "taken_over", "rejected"


@dataclass(frozen=True)
class Group:
    """So many of one class at one place. No field says who: there is none to put it in."""

    place: str
    triage: str
    low: int
    likely: int
    high: int
    seen_at: datetime


@dataclass(frozen=True)
class Answer:
    """What one hospital said last. `slots` per class and hour, only for CONFIRMED."""

    kind: str
    slots: Mapping[str, int]


@dataclass(frozen=True)
class Departures:
    """How many of a class left a place for a hospital so far, as told at a moment."""

    place: str
    triage: str
    hospital: str
    count: int
    at: datetime


def check_group(definition: Definition, *, triage: str, low: int, likely: int, high: int) -> None:
    """Raises Refused with the field: a count below nothing, out of order, too large, or of no known class."""
    if triage not in definition.class_names:
        raise Refused("casualty-distribution-class-unknown", field="triage")
    for field, count in ((LOW, low), (LIKELY, likely), (HIGH, high)):
        check_count(count, field=field, most=definition.most_people)
    if likely < low:
        raise Refused("casualty-distribution-likely-below-low", field=LIKELY, low=low)
    if high < likely:
        raise Refused("casualty-distribution-high-below-likely", field=HIGH, likely=likely)


def check_count(count: int, *, field: str, most: int) -> None:
    """Raises Refused when it is below nothing or more than can be meant."""
    if count < 0:
        raise Refused("casualty-distribution-below-nothing", field=field)
    if count > most:
        raise Refused("casualty-distribution-too-many", field=field, most=most)


def check_seen(at: datetime, *, now: datetime) -> None:
    """Raises Refused when it is still to come."""
    if at > now:
        raise Refused("casualty-distribution-in-future", field="at")


def check_source(definition: Definition, source: str) -> None:
    """Raises Refused for a source that policy does not know. There is no place for other words."""
    if source not in definition.source_names:
        raise Refused("casualty-distribution-source-unknown", field="source")


def check_answer(
    definition: Definition, *, hospital: str, kind: str, slots: Mapping[str, int | None]
) -> None:
    """Raises Refused for an unknown hospital or answer, and for a slot below nothing or not filled in.

    Not filled in is unknown, and unknown is never zero.
    """
    if hospital not in definition.hospitals:
        raise Refused("casualty-distribution-hospital-unknown", field="hospital")
    if kind not in ANSWERS:
        raise Refused("casualty-distribution-answer-unknown", field="kind")
    for each in definition.classes if kind == CONFIRMED else ():
        count = slots.get(each.code)
        if count is None:
            raise Refused("casualty-distribution-slots-missing", field=f"slots_{each.code}", triage=each.code)
        check_count(count, field=f"slots_{each.code}", most=definition.most_people)


def check_choice(*, kind: str, reason: str, is_possible: bool) -> None:
    """Raises Refused: an impossible proposal is nothing to work by, and a rejection says why."""
    if kind not in (TAKEN_OVER, REJECTED):
        raise Refused("casualty-distribution-choice-unknown", field="kind")
    if kind == TAKEN_OVER and not is_possible:
        raise Refused("casualty-distribution-choice-impossible", field="kind")
    if kind == REJECTED and not reason.strip():
        raise Refused("casualty-distribution-reason-missing", field="reason")


def hospital_as_it_is(
    definition: Definition, agreed: Agreed, answer: Answer | None, *, blocks: int, stopped: int = 0
) -> Hospital:
    """What counts now: what it confirmed; else what it agreed; under a stop only what still comes in.

    `stopped`: it has a stop in so many blocks from the beginning, whatever it answered before.
    """
    agreed_slots = {
        each.code: _per_block(agreed.slots.get(each.code, ()), blocks) for each in definition.classes
    }
    if answer is None or answer.kind == SILENT:
        slots = agreed_slots if definition.silent_counts else {}
    elif answer.kind == CONFIRMED:
        slots = {code: (count,) * blocks for code, count in answer.slots.items()}
    else:
        slots = _under_a_stop(definition, agreed, agreed_slots)
    if stopped:
        none, less = (0,) * blocks, _under_a_stop(definition, agreed, slots)
        slots = {
            each.code: less.get(each.code, none)[:stopped] + slots.get(each.code, none)[stopped:]
            for each in definition.classes
        }
    return Hospital(agreed.organisation, agreed.trauma_level, slots)


def blocks_until(moment: datetime | None, *, began_at: datetime, blocks: int) -> int:
    """How many blocks have begun before that moment; all of them when nobody knows the moment."""
    if moment is None:
        return blocks
    minutes = (moment - began_at).total_seconds() / 60
    return min(max(ceil(minutes / BLOCK_MINUTES), 0), blocks)


def newest(groups: Iterable[Group]) -> dict[tuple[str, str], Group]:
    """The group that counts per place and class: of what is handed over in order, the last."""
    return {(group.place, group.triage): group for group in groups}


def demand(
    groups: Iterable[Group], classes: Iterable[str], *, of: str = LIKELY
) -> dict[tuple[str, str], int]:
    """How many there are per place and class, by the `low`, `likely` or `high` count."""
    known = set(classes)
    counts = {key: (group.low, group.likely, group.high) for key, group in newest(groups).items()}
    which = (LOW, LIKELY, HIGH).index(of)
    return {key: each[which] for key, each in counts.items() if key[1] in known and each[which]}


def under_way(
    told: Iterable[Departures], *, began_at: datetime, blocks: int
) -> dict[tuple[str, str, str, int], int]:
    """Who left in which block. Each telling is a total so far; the newest is right about how many there are.

    What is told is in order of time. A later, smaller total takes back what was too much.
    """
    found: dict[tuple[str, str, str], list[tuple[int, int]]] = {}
    for each in told:
        block = int((each.at - began_at).total_seconds() // 60 // BLOCK_MINUTES)
        key = (each.place, each.triage, each.hospital)
        found.setdefault(key, []).append((min(max(block, 0), blocks - 1), each.count))
    cells: dict[tuple[str, str, str, int], int] = {}
    for key, totals in found.items():
        last, sofar = totals[-1][1], 0
        for block in range(blocks):
            until = [total for when, total in totals if when <= block]
            reached = min(last, max(sofar, until[-1] if until else 0))
            if reached > sofar:
                cells[(*key, block)] = reached - sofar
                sofar = reached
    return cells


def come_by_themselves(
    demand: Mapping[tuple[str, str], int],
    minutes: Mapping[tuple[str, str], int],
    share_percent: int,
    on_foot: Iterable[str],
) -> dict[tuple[str, str, str, int], int]:
    """Who goes to the nearest hospital unasked, in the first hour: that share of the classes `on_foot`.

    They come whether there are slots or not; so they count as under way from the beginning.
    """
    classes = set(on_foot)
    found: dict[tuple[str, str, str, int], int] = {}
    for (place, triage), count in demand.items():
        near = sorted((each, hospital) for (where, hospital), each in minutes.items() if where == place)
        number = count * share_percent // 100
        if triage in classes and near and number:
            found[place, triage, near[0][1], 0] = number
    return found


def _under_a_stop(
    definition: Definition, agreed: Agreed, slots: Mapping[str, tuple[int, ...]]
) -> dict[str, tuple[int, ...]]:
    """Who still comes in: of an able centre those in danger of life, else nobody."""
    most, kept = definition.stop_takes_trauma_level_at_most, definition.stop_takes_class
    stays_open = agreed.trauma_level is not None and agreed.trauma_level <= most
    return {kept: slots.get(kept, ())} if stays_open else {}


def _per_block(slots: tuple[int, ...], blocks: int) -> tuple[int, ...]:
    return tuple(slots[min(block, len(slots) - 1)] for block in range(blocks)) if slots else (0,) * blocks
