"""A question to other nodes: who may say what of it, and how each of those that were asked stands.

Their clocks differ and their words cross. So an answer says to which wording it is one, and of each node its
last word counts, in the order in which it said them.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.envelope import moment, when
from samenbeeld.kernel.errors import Conflict, Refused

LONGEST_QUESTION = 600
LONGEST_ANSWER = 2000
LONGEST_WHY = 200
MOST_ASKED = 60


class Step(StrEnum):
    """Something that one side says of a question. The first three are of who asks."""

    ASKED = "asked"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    ANSWERED = "answered"
    DECLINED = "declined"
    LATER = "later"
    RETRACTED = "retracted"


class State(StrEnum):
    """How one that was asked stands."""

    WAITING = "waiting"
    ANSWERED = "answered"
    DECLINED = "declined"
    LATER = "later"


OF_HOME = frozenset({Step.ASKED, Step.CORRECTED, Step.WITHDRAWN})
WORDINGS = frozenset({Step.ASKED, Step.CORRECTED})
# What counts as a word on the question itself; "later" is a promise.
ENDS = frozenset({Step.ANSWERED, Step.DECLINED})
_STATES = {
    Step.ANSWERED: State.ANSWERED,
    Step.DECLINED: State.DECLINED,
    Step.LATER: State.LATER,
    Step.RETRACTED: State.WAITING,
}
_LACKING = {
    Step.ANSWERED: "question-desk-answer-missing",
    Step.DECLINED: "question-desk-why-not-missing",
    Step.RETRACTED: "question-desk-reason-missing",
    Step.WITHDRAWN: "question-desk-reason-missing",
}


@dataclass(frozen=True)
class Wording:
    """What is asked, what for ("" for nothing), and before when."""

    text: str
    why: str
    deadline: datetime


@dataclass(frozen=True)
class Said:
    """One word on a question. `wording`: id of the wording that it answers, "" for what is none; `until`: by
    when an answer is promised, None for what promises nothing.
    """

    id: str
    step: Step
    node: str
    text: str
    at: datetime
    wording: str = ""
    until: datetime | None = None


@dataclass(frozen=True)
class Standing:
    """How one node that was asked stands. `last` None as long as it said nothing; `due` is when its word is
    expected; `is_of_another`: it answered another wording than the one that holds.
    """

    node: str
    state: State
    last: Said | None
    due: datetime
    is_late: bool
    is_of_another: bool

    @property
    def is_done(self) -> bool:
        """Whether nothing more is waited for."""
        return self.state in (State.ANSWERED, State.DECLINED) and not self.is_of_another


def check_wording(wording: Wording, *, now: datetime) -> None:
    """Raises Refused at the field that is not in order."""
    if not wording.text.strip():
        raise Refused("question-desk-text-missing", field="text")
    for name, most in (("text", LONGEST_QUESTION), ("why", LONGEST_WHY)):
        if len(getattr(wording, name)) > most:
            raise Refused("question-desk-too-long", field=name, most=most)
    if is_past(wording.deadline, now=now):
        raise Refused("question-desk-deadline-past", field="deadline")


def is_past(deadline: datetime, *, now: datetime) -> bool:
    """Whether nobody can answer before this any more."""
    return deadline <= now


def check_word(step: Step, text: str, until: datetime | None, *, now: datetime) -> None:
    """Raises Refused at the field that is not in order."""
    if step in _LACKING and not text.strip():
        raise Refused(_LACKING[step], field="text")
    if len(text) > LONGEST_ANSWER:
        raise Refused("question-desk-too-long", field="text", most=LONGEST_ANSWER)
    if step is Step.LATER and until is None:
        raise Refused("question-desk-until-missing", field="until")
    if step is Step.LATER and until is not None and until <= now:
        raise Refused("question-desk-until-past", field="until")


def is_theirs(step: Step, *, by: str, home: str, asked: Sequence[str]) -> bool:
    """Whether this node may say this at all; asked again of what comes in."""
    return by == home if step in OF_HOME else by in asked


def is_withdrawn(said: Sequence[Said]) -> bool:
    """Whether nobody need answer any more."""
    return any(each.step is Step.WITHDRAWN for each in said)


def check_step(step: Step, *, by: str, home: str, asked: Sequence[str], said: Sequence[Said]) -> None:
    """Raises Refused for a word that is not of this node, Conflict for one that does not follow."""
    if step is Step.ASKED or not is_theirs(step, by=by, home=home, asked=asked):
        raise Refused("question-desk-not-yours")
    if is_withdrawn(said):
        raise Conflict("question-desk-withdrawn-already")
    if step is Step.RETRACTED and _state(by, said) is State.WAITING:
        raise Conflict("question-desk-nothing-to-take-back")


def open_to(*, by: str, home: str, asked: Sequence[str], said: Sequence[Said]) -> list[Step]:
    """What this node may say now."""
    found = []
    for step in Step:
        with suppress(Refused):
            check_step(step, by=by, home=home, asked=asked, said=said)
            found.append(step)
    return found


def standing(node: str, said: Sequence[Said], *, wording: str, deadline: datetime, now: datetime) -> Standing:
    """How this node stands. `said`: all words in the order in which they came; `wording`: id of the one that
    holds.
    """
    state = _state(node, said)
    last = _last(node, said)
    due = last.until if state is State.LATER and last and last.until else deadline
    is_of_another = last is not None and last.step in ENDS and last.wording != wording
    is_done = state in (State.ANSWERED, State.DECLINED) and not is_of_another
    return Standing(
        node=node,
        state=state,
        last=last,
        due=due,
        is_late=not is_done and not is_withdrawn(said) and now > due,
        is_of_another=is_of_another,
    )


def wording_written(wording: Wording) -> dict[str, Json]:
    """As it stands in a table and in an envelope, beside its text."""
    return {"why": wording.why, "deadline": moment(wording.deadline)}


def wording_read(text: Json, data: Mapping[str, Json]) -> Wording:
    """What was written so, at whatever node. Raises Unreadable."""
    found = Wording(
        _text(text, LONGEST_QUESTION), _text(data.get("why"), LONGEST_WHY), _moment(data, "deadline")
    )
    if not found.text.strip():
        raise Unreadable("no question")
    return found


def word_read(step: Step, text: Json, data: Mapping[str, Json]) -> tuple[str, dict[str, Json]]:
    """Text and data of a word of another node, with nothing beside what belongs to it. Raises Unreadable."""
    if step in WORDINGS:
        wording = wording_read(text, data)
        return wording.text, wording_written(wording)
    said = _text(text, LONGEST_ANSWER)
    if step in _LACKING and not said.strip():
        raise Unreadable("no words")
    if step is Step.LATER:
        return said, {"until": moment(_moment(data, "until"))}
    return (said, {"wording": _text(data.get("wording"), 36)}) if step in ENDS else (said, {})


def _state(node: str, said: Sequence[Said]) -> State:
    last = _last(node, said)
    return _STATES[last.step] if last else State.WAITING


def _last(node: str, said: Sequence[Said]) -> Said | None:
    return next((each for each in reversed(said) if each.node == node and each.step not in OF_HOME), None)


def _text(written: Json, most: int) -> str:
    if not isinstance(written, str) or len(written) > most:
        raise Unreadable("no text")
    return written


def _moment(data: Mapping[str, Json], name: str) -> datetime:
    try:
        return when(data[name])
    except KeyError as error:
        raise Unreadable("no moment") from error
