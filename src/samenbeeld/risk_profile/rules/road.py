"""The road of a profile: a draft, read by others, established by a second person, and never changed again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.plans.rules.road import months_on
from samenbeeld.risk_profile.rules.content import Described, ScenarioTold
from samenbeeld.risk_profile.rules.likelihood import check_chance
from samenbeeld.risk_profile.rules.method import Method

SENT, RETURNED, ESTABLISHED = "sent", "returned", "established"
STEPS = (SENT, RETURNED, ESTABLISHED)
# Who is asked what they think of a profile.
CONSULTED = ("council", "partner")
DRAFT, IN_REVIEW = "draft", "in-review"
# Whether what there is suffices for a scenario; NOT_NEEDED takes it out of the scenario again.
ENOUGH, PARTLY, LACKING, UNSURE, NOT_NEEDED = "enough", "partly", "lacking", "unsure", "not-needed"
VERDICTS = (ENOUGH, PARTLY, LACKING, UNSURE, NOT_NEEDED)
LONGEST_TITLE, LONGEST_TEXT, LONGEST_WORDS = 120, 4_000, 800


class Term(StrEnum):
    """How an established version stands by its last day."""

    HOLDS = "holds"
    ENDS = "ends"
    OVER = "over"


@dataclass(frozen=True)
class Started:
    """What a version says of itself. It holds from `valid_from` up to and including `valid_until`."""

    title: str
    tlp: Tlp
    valid_from: date
    valid_until: date
    note: str = ""


@dataclass(frozen=True)
class Turn:
    """How one of the eight steps stands. `owner` is whose turn it is."""

    step: int
    owner: str
    is_done: bool


def state(steps: Sequence[str]) -> str:
    """How a version stands after these, the first one first."""
    last = steps[-1] if steps else ""
    return {SENT: IN_REVIEW, ESTABLISHED: ESTABLISHED}.get(last, DRAFT)


def open_step(turns: Mapping[int, Turn], steps: Collection[int]) -> int | None:
    """The step where the profile stands: the first that is not done. None when all are."""
    return next((step for step in sorted(steps) if step not in turns or not turns[step].is_done), None)


def check_started(known: Method, said: Started, *, before: str) -> None:
    """Raises Refused with the field; Conflict while a version is still being made.

    `before`: how the newest version stands, "" when there is none.
    """
    if before not in ("", ESTABLISHED):
        raise Conflict("risk-profile-still-open")
    if not said.title.strip():
        raise Refused("risk-profile-title-missing", field="title")
    if said.tlp not in known.labels:
        raise Refused("risk-profile-label-too-strict", field="tlp", most=known.labels[-1].label)
    if said.valid_until <= said.valid_from:
        raise Refused("risk-profile-ends-before-start", field="valid_until")
    if said.valid_until > months_on(said.valid_from, known.longest_months):
        raise Refused("risk-profile-too-long", field="valid_until", years=str(known.longest_months // 12))


def check_open(state: str) -> None:
    """Raises Conflict for a version in which nothing may be written any more."""
    if state == ESTABLISHED:
        raise Conflict("risk-profile-is-frozen")
    if state == IN_REVIEW:
        raise Conflict("risk-profile-is-read")


def check_newest(number: int, newest: int) -> None:
    """Raises Conflict when a newer version was begun meanwhile."""
    if number != newest:
        raise Conflict("risk-profile-newer-version")


def check_sending(state: str, scenarios: Sequence[ScenarioTold], known: Method) -> None:
    """Raises Conflict or Refused for what is no draft, or is not finished."""
    check_open(state)
    if not scenarios:
        raise Refused("risk-profile-empty")
    for each in scenarios:
        if missing := each.missing(known):
            raise Refused(
                "risk-profile-not-scored-on", number=str(each.number), title=each.told.title,
                criteria=", ".join(missing),
            )  # fmt: skip


def check_establishing(state: str, *, is_own: bool) -> None:
    """Raises Conflict or Refused for a version that this person cannot establish."""
    if state != IN_REVIEW:
        raise Conflict("risk-profile-not-in-review")
    if is_own:
        raise Refused("risk-profile-not-your-own")


def check_returning(state: str, reason: str) -> None:
    """Raises Conflict or Refused for what cannot go back like this."""
    if state != IN_REVIEW:
        raise Conflict("risk-profile-not-in-review")
    check_words(reason, "reason")


def check_words(words: str, field: str) -> None:
    """Raises Refused at the field when nothing was written."""
    if not words.strip():
        raise Refused(f"risk-profile-{field.replace('_', '-')}-missing", field=field)


def check_described(known: Method, said: Described, themes: Collection[str]) -> None:
    """Raises Refused with the field for a scenario that cannot be so."""
    check_words(said.title, "title")
    if said.kind not in known.kinds:
        raise Refused("risk-profile-kind-missing", field="kind")
    if {*said.themes} - {*themes}:
        raise Refused("risk-profile-themes-missing", field="themes")
    if {*said.disruptions} - {*known.disruptions}:
        raise Refused("risk-profile-disruptions-missing", field="disruptions")
    if said.horizon and said.horizon not in known.horizon_names:
        raise Refused("risk-profile-horizon-missing", field="horizon")
    check_words(said.narrative, "narrative")
    check_words(said.evidence, "evidence")
    check_words(said.owner, "owner")
    check_chance(said.chance, said.letter, known.bands)


def check_verdict(verdict: str, words: str) -> None:
    """Raises Refused with the field for another verdict, or one that nobody can follow."""
    if verdict not in VERDICTS:
        raise Refused("risk-profile-verdict-missing", field="verdict")
    check_words(words, "words")


def check_until(until: date, *, today: date, known: Method) -> None:
    """Raises Refused for a risk accepted until a day that has passed, or for longer than a profile."""
    if until <= today:
        raise Refused("risk-profile-until-past", field="until")
    if until > months_on(today, known.longest_months):
        raise Refused("risk-profile-until-too-far", field="until", years=str(known.longest_months // 12))


def check_consultation(
    *, kind: str, whom: str, asked_on: date, reaction: str, reacted_on: date | None, today: date
) -> None:
    """Raises Refused with the field: nobody named, a day to come, or a reaction without its day."""
    if kind not in CONSULTED:
        raise Refused("risk-profile-consulted-missing", field="kind")
    check_words(whom, "whom")
    if asked_on > today:
        raise Refused("risk-profile-asked-on-later", field="asked_on")
    if bool(reaction.strip()) != (reacted_on is not None):
        raise Refused("risk-profile-reaction-half", field="reacted_on" if reaction.strip() else "reaction")
    if reacted_on is not None and not asked_on <= reacted_on <= today:
        raise Refused("risk-profile-reacted-on-wrong", field="reacted_on")


def term(until: date, *, today: date, months: int) -> Term:
    """How a version stands that holds up to and including `until`; it ends from so many months before."""
    if until < today:
        return Term.OVER
    return Term.ENDS if until <= months_on(today, months) else Term.HOLDS


def meeting_is_due(last: date | None, since: date, *, today: date, months: int) -> bool:
    """Whether a year passed without a meeting with the partners; `since`: the day it was established."""
    return months_on(max(last or since, since), months) < today
