"""Whether plans are healthy: what ails them, and how much of what could ail them does not."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.plans.rules.cards import LONGEST_PROPOSAL, CardStep

_ADDRESS = re.compile(r"/plannen/([a-z0-9][-a-z0-9]*)/(\d{1,6})\b")


class Ailment(StrEnum):
    """What can be wrong with the plans of an organisation. Each has one action that mends it."""

    OWNER_GONE = "owner-gone"
    REVIEW_OVERDUE = "review-overdue"
    EXPIRED = "expired"
    NUMBER_UNCONFIRMED = "number-unconfirmed"
    DEAD_LINK = "dead-link"
    UNREAD = "unread"
    UNANSWERED = "unanswered"
    NEVER_EXERCISED = "never-exercised"


@dataclass(frozen=True)
class Checked:
    """What was looked at of one plan. None is what does not apply to it."""

    owner_works_here: bool
    is_overdue: bool
    was_exercised: bool | None = None
    is_expired: bool | None = None
    is_read: bool | None = None
    dead_links: bool | None = None
    is_answered: bool | None = None


@dataclass(frozen=True)
class Score:
    """So many things were looked at, and so many of them were wrong."""

    checks: int
    ailing: int

    def __add__(self, other: "Score") -> "Score":
        return Score(self.checks + other.checks, self.ailing + other.ailing)

    @property
    def percent(self) -> int | None:
        """How much is right, in whole per cents rounded down: 100 is all. None when nothing was looked at."""
        return None if not self.checks else 100 * (self.checks - self.ailing) // self.checks


NOTHING = Score(0, 0)


def ailments(found: Checked) -> tuple[Ailment, ...]:
    """What is wrong with one plan, the worst first."""
    wrong = {
        Ailment.OWNER_GONE: not found.owner_works_here,
        Ailment.REVIEW_OVERDUE: found.is_overdue,
        Ailment.EXPIRED: found.is_expired is True,
        Ailment.DEAD_LINK: found.dead_links is True,
        Ailment.UNREAD: found.is_read is False,
        Ailment.UNANSWERED: found.is_answered is False,
        Ailment.NEVER_EXERCISED: found.was_exercised is False,
    }
    return tuple(ailment for ailment, is_wrong in wrong.items() if is_wrong)


def score(found: Checked) -> Score:
    """One plan. What does not apply to it is not counted."""
    optional = (found.was_exercised, found.is_expired, found.is_read, found.dead_links, found.is_answered)
    return Score(2 + sum(one is not None for one in optional), len(ailments(found)))


def linked(texts: Iterable[str]) -> frozenset[tuple[str, int]]:
    """Which plans these texts point at, as (owner, number)."""
    return frozenset((owner, int(number)) for text in texts for owner, number in _ADDRESS.findall(text))


def has_dead_links(texts: Iterable[str], living: Collection[tuple[str, int]]) -> bool | None:
    """Whether they point at a plan that is gone; None when they point at none."""
    found = linked(texts)
    return bool(found - {*living}) if found else None


@dataclass(frozen=True)
class PackPolicy:
    """How much one takes along, and how it is closed."""

    most_documents: int
    old_days: int
    shortest_phrase: int
    rounds: int
    tries: int
    wait_seconds: int
    lock_minutes: int
    booklet_words: int
    not_on_paper: tuple[str, ...]
    contact_kinds: tuple[str, ...]


def pack_policy(policy: Mapping[str, Any]) -> PackPolicy:
    """The table `[pack]` of `policy/preparedness.toml`. Raises KeyError for a lack."""
    table = policy["pack"]
    found = {field.name: table[field.name] for field in fields(PackPolicy)}
    several: dict[str, Any] = {name: tuple(found.pop(name)) for name in ("not_on_paper", "contact_kinds")}
    return PackPolicy(**found, **several)


def check_booklet(words: int, most: int) -> None:
    """Raises Refused for more than one can carry."""
    if words > most:
        raise Refused("preparedness-booklet-too-thick", field="theme", words=words, most=most)


def check_purpose(purpose: str) -> None:
    """Raises Refused without one."""
    if not purpose.strip():
        raise Refused("preparedness-purpose-missing", field="purpose")


def task_text(step: CardStep) -> str:
    """A step as a task: what to do, with what to mind behind it."""
    return f"{step.text} ({step.hint})" if step.hint else step.text


def check_start(*, is_started: bool, steps: int) -> None:
    """Raises Conflict for a card that this organisation started here already; Refused for an empty one."""
    if is_started:
        raise Conflict("preparedness-started-already")
    if not steps:
        raise Refused("preparedness-no-steps")


def check_lesson(text: str) -> None:
    """Raises Refused without words, or with too many."""
    if not text.strip():
        raise Refused("plans-proposal-missing", field="text")
    if len(text) > LONGEST_PROPOSAL:
        raise Refused("preparedness-lesson-too-long", field="text", most=LONGEST_PROPOSAL)


def are_answered(waiting: Iterable[date], today: date, days: int) -> bool | None:
    """Whether readers got their answer in time; None while nothing waits. `waiting`: since when each does."""
    found = list(waiting)
    return all((today - since).days <= days for since in found) if found else None
