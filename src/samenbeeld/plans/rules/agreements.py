"""Agreements: what they have to cover, when they end, and what somebody has to do when."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.plans.rules.definition import Part
from samenbeeld.plans.rules.road import months_on

AGREEMENT = "agreement"
MET, ENDED = "met", "ended"
# A lack of preparation is talked about, then there is an instruction, then the minister (Wet vr's art. 34).
SHORTFALLS = ("talk", "instruction", "minister")
LONGEST_PART, LONGEST_OBLIGATION, LONGEST_REMARK = 600, 300, 300
FEWEST_PARTIES, MOST_MONTHS = 2, 48


class Holds(StrEnum):
    """How an agreement stands by its last day."""

    UNSIGNED = "unsigned"
    HOLDS = "holds"
    SOON = "soon"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Terms:
    """What somebody fills in about an agreement."""

    parties: tuple[str, ...]
    signed_on: date | None
    expires_on: date | None
    parts: Mapping[str, str]
    shortfall: str = ""


@dataclass(frozen=True)
class Owed:
    """An obligation as somebody fills it in; `every_months` None: once."""

    text: str
    owner: str
    due_on: date
    every_months: int | None = None


def check_is_agreement(kind: str) -> None:
    """Raises Refused for a plan of another kind."""
    if kind != AGREEMENT:
        raise Refused("plans-not-an-agreement")


def check_terms(said: Terms, *, known: Collection[str], today: date) -> None:
    """Raises Refused with the field for terms that cannot be so. `known`: who can be a party."""
    if len({*said.parties}) < FEWEST_PARTIES:
        raise Refused("plans-parties-missing", field="parties")
    if {*said.parties} - {*known}:
        raise Refused("plans-party-unknown", field="parties")
    if said.signed_on is not None and said.signed_on > today:
        raise Refused("plans-signed-in-the-future", field="signed_on")
    if said.signed_on and said.expires_on and said.expires_on <= said.signed_on:
        raise Refused("plans-expires-before-signed", field="expires_on")
    if said.shortfall not in ("", *SHORTFALLS):
        raise Refused("plans-shortfall-unknown", field="shortfall")


def lacking(parts: Mapping[str, str], known: Iterable[Part]) -> tuple[Part, ...]:
    """What the decree asks to agree on and nobody wrote down."""
    return tuple(part for part in known if not parts.get(part.code, "").strip())


def holds(signed_on: date | None, expires_on: date | None, today: date, remind_days: int) -> Holds:
    """How it stands; soon from so many days before its last day."""
    if signed_on is None:
        return Holds.UNSIGNED
    if expires_on is None or expires_on > today + timedelta(days=remind_days):
        return Holds.HOLDS
    return Holds.SOON if expires_on >= today else Holds.EXPIRED


def check_owed(said: Owed, parties: Collection[str], today: date) -> None:
    """Raises Refused for an obligation of no party, without words, or that began before today."""
    if not said.text.strip():
        raise Refused("plans-obligation-missing", field="text")
    if said.owner not in parties:
        raise Refused("plans-obligation-of-no-party", field="owner")
    if said.due_on < today:
        raise Refused("plans-obligation-passed", field="due_on")
    if said.every_months is not None and not 0 < said.every_months <= MOST_MONTHS:
        raise Refused("plans-obligation-rhythm", field="every_months", most=MOST_MONTHS)


def due(first: date, every_months: int | None, met: Iterable[date], *, is_ended: bool = False) -> date | None:
    """The next day by which it has to be done; None when nothing is owed any more."""
    last = max(met, default=None)
    if is_ended:
        return None
    if last is None:
        return first
    return None if every_months is None else months_on(max(last, first), every_months)


def check_still_owed(next_due: date | None) -> None:
    """Raises Conflict for what is done or ended."""
    if next_due is None:
        raise Conflict("plans-obligation-over")
