"""What an institution says of itself: care, how long it lasts without what, and whom it takes over."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low
from typing import Any

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.errors import Refused
from samenbeeld.plans.rules.road import months_on

LONGEST_WORDS, LONGEST_NAME, MOST_HOURS, MOST_PLACES, MOST_OFFERS = 300, 80, 24 * 60, 9999, 8


@dataclass(frozen=True)
class Definition:
    """What can be filled in, from policy: kinds of care, what one depends on, who fills in, how often."""

    care: dict[str, Words]
    needs: dict[str, Words]
    kinds: tuple[str, ...]
    confirm_months: int


@dataclass(frozen=True)
class Need:
    """How long an institution lasts without this, and from whom it comes ("" when nobody wrote that down).

    `buffer_hours` None is unknown; 0 is not at all.
    """

    resource: str
    buffer_hours: int | None
    words: str = ""
    supplier: str = ""


@dataclass(frozen=True)
class Offer:
    """What it can take over from a neighbour: so many places of a kind of care, within so many hours."""

    care: str
    places: int
    within_hours: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Profile:
    """What an institution fills in."""

    care: tuple[str, ...]
    needs: tuple[Need, ...]
    offers: tuple[Offer, ...]
    words: str = ""


@dataclass(frozen=True)
class Buffers:
    """How long institutions last without something: of how many it is known, the shortest and the middle."""

    known: int
    unknown: int
    shortest: int | None
    middle: int | None


@dataclass(frozen=True)
class Shared:
    """Several institutions get the same from one supplier: when that fails, it fails for all of them at once.

    `institutions` by name; `buffers` how long those last without it.
    """

    resource: str
    supplier: str
    institutions: tuple[str, ...]
    buffers: Buffers


def definition(policy: Mapping[str, Any]) -> Definition:
    """`policy/institutions.toml`. Raises KeyError for a lack."""
    return Definition(
        care={each["code"]: _words(each["name"]) for each in policy["care"]},
        needs={each["code"]: _words(each["name"]) for each in policy["needs"]},
        kinds=tuple(policy["kinds"]),
        confirm_months=policy["confirm_months"],
    )


def check_kind(kind: str, kinds: Collection[str]) -> None:
    """Raises Refused for an organisation that gives no care."""
    if kind not in kinds:
        raise Refused("institutions-gives-no-care")


def check_profile(said: Profile, known: Definition) -> None:
    """Raises Refused with the field for what cannot be so."""
    if not said.care or {*said.care} - {*known.care}:
        raise Refused("institutions-care-missing", field="care")
    for need in said.needs:
        if need.resource not in known.needs:
            raise Refused("institutions-need-unknown")
        if need.buffer_hours is not None and not 0 <= need.buffer_hours <= MOST_HOURS:
            raise Refused("institutions-hours", field=f"hours_{need.resource}", most=MOST_HOURS)
    for place, offer in enumerate(said.offers, start=1):
        if offer.care not in known.care:
            raise Refused("institutions-offer-of-nothing", field=f"offer_care_{place}")
        if not 0 < offer.places <= MOST_PLACES:
            raise Refused("institutions-places", field=f"offer_places_{place}")


def is_due(confirmed_on: date | None, today: date, months: int) -> bool:
    """Whether somebody should look at it again; also when nobody ever filled it in."""
    return confirmed_on is None or months_on(confirmed_on, months) < today


def buffers(hours: Iterable[int | None]) -> Buffers:
    """Of these institutions. What is unknown is counted, and never taken for zero."""
    every = list(hours)
    known = sorted(each for each in every if each is not None)
    return Buffers(
        known=len(known),
        unknown=len(every) - len(known),
        shortest=known[0] if known else None,
        middle=median_low(known) if known else None,
    )


def shared(needs: Iterable[tuple[str, Need]]) -> list[Shared]:
    """Of these needs, each with the name of its institution, what two or more get from one supplier; where
    most depend on it first. A name is the same whatever its capitals.
    """
    found: dict[tuple[str, str], list[tuple[str, Need]]] = {}
    for institution, need in needs:
        if name := " ".join(need.supplier.split()):
            found.setdefault((need.resource, name.casefold()), []).append((institution, need))
    several = [
        Shared(
            resource,
            " ".join(those[0][1].supplier.split()),
            tuple(sorted(institution for institution, _ in those)),
            buffers([need.buffer_hours for _, need in those]),
        )
        for (resource, _), those in found.items()
        if len(those) > 1
    ]
    return sorted(several, key=lambda each: (-len(each.institutions), each.resource, each.supplier))


def needs_of(stored: Mapping[str, Mapping[str, Any]]) -> tuple[Need, ...]:
    """As they were stored."""
    return tuple(
        Need(code, each["hours"], each["words"], each.get("supplier", "")) for code, each in stored.items()
    )


def offers_of(stored: Iterable[Mapping[str, Any]]) -> tuple[Offer, ...]:
    """As they were stored."""
    return tuple(Offer(each["care"], each["places"], each["within_hours"], each["words"]) for each in stored)


def _words(record: Mapping[str, str]) -> Words:
    return Words(nl=record["nl"], en=record["en"])
