"""The road of a plan: written, sent for review, established by somebody else, one day withdrawn."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.plans.rules.definition import Definition

SENT, RETURNED, ESTABLISHED, WITHDRAWN = "sent", "returned", "established", "withdrawn"
# Of a draft that nobody was asked to read.
THROWN = "thrown"
STEPS = (SENT, RETURNED, ESTABLISHED, WITHDRAWN, THROWN)
# No step: a newer version was written.
OVERTAKEN = "overtaken"
# How a version stands. Of a plan that was withdrawn every version is.
DRAFT, IN_REVIEW = "draft", "in-review"
LONGEST_TITLE, LONGEST_MEANING, LONGEST_REASON, LONGEST_NOTE = 120, 400, 500, 500


@dataclass(frozen=True)
class Described:
    """What a version says of itself. `phases` are steps of the ladder; `meaning`: what it means for care.

    `language`: in which it is written.
    """

    title: str
    kind: str
    themes: tuple[str, ...]
    regions: tuple[str, ...]
    phases: tuple[int, ...]
    tlp: Tlp
    effective_on: date
    review_on: date
    meaning: str = ""
    note: str = ""
    language: str = "nl"


@dataclass(frozen=True)
class Happened:
    """What somebody did with a version: one of STEPS, or OVERTAKEN; who (a name) and when."""

    kind: str
    who: str
    at: datetime


def state(steps: Sequence[str]) -> str:
    """How a version stands after these steps, the first one first."""
    last = steps[-1] if steps else ""
    return {SENT: IN_REVIEW, ESTABLISHED: ESTABLISHED, WITHDRAWN: WITHDRAWN}.get(last, DRAFT)


def counting(established: Iterable[tuple[int, date]], today: date) -> int | None:
    """The number of the version that people read, of those established as (number, from when).

    The newest that holds already; before the first one holds, that one. None when there is none.
    """
    found = sorted(established)
    holding = [number for number, since in found if since <= today]
    if holding:
        return holding[-1]
    return found[0][0] if found else None


def review_is_due(review_on: date, today: date) -> bool:
    """Whether the day on which somebody should have read it again has passed."""
    return review_on < today


def check_described(
    known: Definition, said: Described, *, own_regions: Collection[str], steps: int, today: date
) -> None:
    """Raises Refused with the field for a version that cannot be so."""
    if not said.title.strip():
        raise Refused("plans-title-missing", field="title")
    if said.kind not in known.kinds:
        raise Refused("plans-kind-unknown", field="kind")
    if said.language not in known.languages:
        raise Refused("plans-language-missing", field="language")
    if not said.themes or {*said.themes} - {*known.themes}:
        raise Refused("plans-themes-missing", field="themes")
    if not said.regions:
        raise Refused("plans-regions-missing", field="regions")
    if {*said.regions} - {*own_regions}:
        raise Refused("plans-region-not-yours", field="regions")
    if not said.phases or any(not 0 <= phase < steps for phase in said.phases):
        raise Refused("plans-phases-missing", field="phases")
    if said.tlp not in known.labels:
        raise Refused("plans-label-too-strict", field="tlp", most=known.labels[-1].label)
    _check_days(known, said, today)


def check_open(withdrawn: Happened | None) -> None:
    """Raises Conflict for a plan that no longer counts."""
    _check_first(withdrawn)


def check_newest(overtaken: Happened | None) -> None:
    """Raises Conflict when somebody wrote a newer version meanwhile, or threw this one away."""
    _check_first(overtaken)


def check_sending(state: str, last: Happened | None) -> None:
    """Raises Conflict for what was sent or established already."""
    if state != DRAFT:
        _check_first(last)


def check_throwing(first: Happened | None) -> None:
    """Raises Conflict for what others were asked to read: that stays."""
    if first is not None:
        raise Conflict("plans-not-thrown", who=first.who, at=first.at)


def check_establishing(state: str, last: Happened | None, *, is_clean: bool, is_author: bool) -> None:
    """Raises Conflict or Refused for a version that this person cannot establish."""
    _check_in_review(state, last)
    if is_author:
        raise Refused("plans-not-your-own")
    if not is_clean:
        raise Refused("plans-not-checked-yet")


def check_returning(state: str, last: Happened | None, reason: str) -> None:
    """Raises Conflict or Refused for what cannot go back to its writer like this."""
    _check_in_review(state, last)
    check_reason(reason)


def check_reason(reason: str) -> None:
    """Raises Refused without a reason."""
    if not reason.strip():
        raise Refused("plans-reason-missing", field="reason")


def months_on(day: date, months: int) -> date:
    """The same day so many months later; the last of the month when that one is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def _check_in_review(state: str, last: Happened | None) -> None:
    if state != IN_REVIEW:
        _check_first(last)
        raise Conflict("plans-not-in-review")


def _check_first(done: Happened | None) -> None:
    """Raises Conflict, which says who was first and when."""
    if done is not None:
        raise Conflict(f"plans-already-{done.kind}", who=done.who, at=done.at)


def _check_days(known: Definition, said: Described, today: date) -> None:
    if said.review_on <= said.effective_on:
        raise Refused("plans-review-before-start", field="review_on")
    if said.review_on <= today:
        raise Refused("plans-review-in-the-past", field="review_on")
    if said.review_on > months_on(max(today, said.effective_on), known.longest_months):
        raise Refused("plans-review-too-far", field="review_on", months=known.longest_months)
