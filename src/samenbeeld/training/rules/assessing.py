"""The self-assessment of continuity: answers with evidence, conclusions in words, and what changed.

There is no score: answers are never counted together and never become a letter.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from samenbeeld.kernel.errors import Refused

YES, PARTLY, NO, NOT_APPLICABLE, UNKNOWN = "yes", "partly", "no", "not-applicable", "unknown"
ANSWERS = (YES, PARTLY, NO, NOT_APPLICABLE, UNKNOWN)
GAPS = (NO, PARTLY)
LONGEST_EVIDENCE, LONGEST_CONCLUSION = 300, 600


@dataclass(frozen=True)
class Answered:
    """What was answered, where that can be seen, and on which day somebody looked. `on` None: nobody did."""

    answer: str
    evidence: str = ""
    on: date | None = None

    def kept(self) -> dict[str, Any]:
        """As it is stored."""
        day = self.on.isoformat() if self.on else None
        return {"answer": self.answer, "evidence": self.evidence, "on": day}


@dataclass(frozen=True)
class Change:
    """One question that is answered otherwise than the time before."""

    question: str
    before: str
    now: str


NOBODY_LOOKED = Answered(UNKNOWN)


def answers_of(stored: Mapping[str, Mapping[str, Any]]) -> dict[str, Answered]:
    """As they were stored."""
    return {
        code: Answered(
            each["answer"], each["evidence"], date.fromisoformat(each["on"]) if each["on"] else None
        )
        for code, each in stored.items()
    }


def check_assessment(
    answers: Mapping[str, Answered],
    conclusions: Mapping[str, str],
    *,
    questions: Collection[str],
    subjects: Mapping[str, Collection[str]],
    today: date,
) -> None:
    """Raises Refused with the field. `subjects`: which questions belong to which.

    Who says that something is arranged says where that can be seen; a subject of which anything was answered
    has a conclusion in words.
    """
    if {*answers} - {*questions}:
        raise Refused("training-question-unknown")
    for code, each in answers.items():
        if each.answer not in ANSWERS:
            raise Refused("training-answer-missing", field=f"answer_{code}")
        if each.answer in (YES, PARTLY) and not each.evidence.strip():
            raise Refused("training-evidence-missing", field=f"evidence_{code}")
        if each.answer != UNKNOWN and each.on is None:
            raise Refused("training-looked-on-missing", field=f"on_{code}")
        if each.on is not None and each.on > today:
            raise Refused("training-looked-on-later", field=f"on_{code}")
    if all(each.answer == UNKNOWN for each in answers.values()):
        raise Refused("training-nothing-answered")
    for subject, codes in subjects.items():
        is_answered = any(answers.get(code, NOBODY_LOOKED).answer != UNKNOWN for code in codes)
        if is_answered and not conclusions.get(subject, "").strip():
            raise Refused("training-conclusion-missing", field=f"conclusion_{subject}")


def changes(before: Mapping[str, Answered], now: Mapping[str, Answered]) -> list[Change]:
    """What is answered otherwise, of the questions that were asked both times."""
    return [
        Change(code, before[code].answer, each.answer)
        for code, each in now.items()
        if code in before and before[code].answer != each.answer
    ]


def gaps(answers: Mapping[str, Answered]) -> list[str]:
    """The questions that ask for something to be done, in their order. Unknown is asked, not mended."""
    return [code for code, each in answers.items() if each.answer in GAPS]


def unknown(answers: Mapping[str, Answered]) -> list[str]:
    """The questions that nobody looked at."""
    return [code for code, each in answers.items() if each.answer == UNKNOWN]
