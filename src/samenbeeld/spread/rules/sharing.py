"""A fair share: by size with the largest remainder, or so that all become equally full.

By size one asks each hospital the part that its staffed beds are of all; rounded down, and what is left over
goes to the largest remainders. It is what people expect, and it has a known quirk: with one more to share a
hospital can get one less. Equally full never has that: each next one goes where it is least full afterwards.
"""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

BY_SIZE, EQUALLY_FULL = "by_size", "equally_full"
METHODS = (BY_SIZE, EQUALLY_FULL)
# Why a hospital gets what it gets.
PART, ROUNDED, NO_MORE_ROOM, TAKES_MORE, LEAST_FULL, NO_ROOM = (
    "part", "rounded", "no_more_room", "takes_more", "least_full", "no_room",
)  # fmt: skip


@dataclass(frozen=True)
class Place:
    """One hospital, or one region: `size` staffed beds, of which `room` are free."""

    code: str
    size: int
    room: int

    @property
    def taken(self) -> int:
        """Beds in which somebody lies."""
        return self.size - self.room


@dataclass(frozen=True)
class Share:
    """What one gets: `exact` the part by size, before rounding and without looking at room."""

    code: str
    count: int
    exact: Fraction
    why: str


@dataclass(frozen=True)
class Shared:
    """All of them, in the order in which they were given; `left` found no room anywhere."""

    shares: tuple[Share, ...]
    left: int

    def count(self, code: str) -> int:
        """What this one gets, 0 when it is not among them."""
        return next((each.count for each in self.shares if each.code == code), 0)


def share(total: int, places: Sequence[Place], method: str) -> Shared:
    """`total` over these places; nobody gets more than its room. Raises ValueError for another method."""
    if method not in METHODS:
        raise ValueError(method)
    counts = by_size(total, places) if method == BY_SIZE else equally_full(total, places)
    exact = parts(total, places)
    shares = []
    for each in places:
        count, part = counts[each.code], exact[each.code]
        shares.append(Share(each.code, count, part, _why(each, count, part, method)))
    return Shared(tuple(shares), total - sum(counts.values()))


def share_by_region(total: int, places: Sequence[Place], region_of: Mapping[str, str], method: str) -> Shared:
    """The same, by size first over regions and then in each over its places: so a region too gets its part to
    the largest remainder, however many hospitals it has. `exact` is then the part of what the region gets.
    Equally full has no remainders.
    """
    if method != BY_SIZE:
        return share(total, places, method)
    found: dict[str, Share] = {}
    for region in share(total, together(places, region_of), method).shares:
        own = [each for each in places if region_of[each.code] == region.code]
        found |= {each.code: each for each in share(region.count, own, method).shares}
    shares = tuple(found[each.code] for each in places)
    return Shared(shares, total - sum(each.count for each in shares))


def leaves_over(outcome: Mapping[str, Any]) -> bool:
    """Whether somebody finds no bed, no ride, or a hospital of which nobody knows how far it is."""
    plan = outcome["plan"]
    return bool(outcome["left"] or (plan and (plan["left"] or plan["no_place"])))


def parts(total: int, places: Sequence[Place]) -> dict[str, Fraction]:
    """The part of each by size, exact; all 0 when nobody has a bed."""
    whole = sum(each.size for each in places)
    return {each.code: Fraction(total * each.size, whole) if whole else Fraction(0) for each in places}


def by_size(total: int, places: Sequence[Place]) -> dict[str, int]:
    """Largest remainder. Who has not room for its part gets its room, and the others share what is left."""
    counts = dict.fromkeys((each.code for each in places), 0)
    open_to, left = [each for each in places if each.size > 0 and each.room > 0], total
    while open_to and left:
        given = _largest_remainder(left, open_to)
        full = [each for each in open_to if given[each.code] > each.room]
        if not full:
            return {**counts, **given}
        for each in full:
            counts[each.code] = each.room
            left -= each.room
        open_to = [each for each in open_to if each not in full]
    return counts


def equally_full(total: int, places: Sequence[Place]) -> dict[str, int]:
    """Each next one goes where it is least full after that; of equals the larger, then by code."""
    counts = dict.fromkeys((each.code for each in places), 0)
    waiting = [_next(each, 0) for each in places if each.size > 0 and each.room > 0]
    heapq.heapify(waiting)
    by_code = {each.code: each for each in places}
    for _ in range(total):
        if not waiting:
            break
        code = heapq.heappop(waiting)[-1]
        counts[code] += 1
        if counts[code] < by_code[code].room:
            heapq.heappush(waiting, _next(by_code[code], counts[code]))
    return counts


def together(places: Sequence[Place], region_of: Mapping[str, str]) -> list[Place]:
    """The same as one place per region, in order of their codes."""
    found: dict[str, Place] = {}
    for each in places:
        region = region_of[each.code]
        known = found.get(region, Place(region, 0, 0))
        found[region] = Place(region, known.size + each.size, known.room + each.room)
    return [found[code] for code in sorted(found)]


def fullness(place: Place, more: int = 0) -> Fraction:
    """How full it is with so many more, 0 to 1."""
    return Fraction(place.taken + more, place.size) if place.size else Fraction(1)


def _largest_remainder(total: int, places: Sequence[Place]) -> dict[str, int]:
    exact = parts(total, places)
    counts = {code: int(part) for code, part in exact.items()}
    # Of equal remainders the larger place first, then by code: the same question has the same answer.
    order = sorted(places, key=lambda each: (counts[each.code] - exact[each.code], -each.size, each.code))
    for each in order[: total - sum(counts.values())]:
        counts[each.code] += 1
    return counts


def _next(place: Place, already: int) -> tuple[Fraction, int, str]:
    return (fullness(place, already + 1), -place.size, place.code)


def _why(place: Place, count: int, exact: Fraction, method: str) -> str:
    if not place.room:
        return NO_ROOM
    if count == place.room and (method == EQUALLY_FULL or count < exact):
        return NO_MORE_ROOM
    if method == EQUALLY_FULL:
        return LEAST_FULL
    if count >= exact + 1:
        return TAKES_MORE
    return ROUNDED if count != exact else PART
