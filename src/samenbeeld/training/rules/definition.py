"""What policy says of training and of the questions about continuity."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from samenbeeld.escalation.rules import Words


@dataclass(frozen=True)
class Definition:
    """Competences by their code, in order; in how many days something is usually improved."""

    competences: dict[str, Words]
    improve_days: int


@dataclass(frozen=True)
class Question:
    """One thing that is arranged or not."""

    code: str
    words: Words


@dataclass(frozen=True)
class Subject:
    """Questions that are answered together, with one conclusion in words."""

    code: str
    name: Words
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class QuestionSet:
    """The questions of one version. `status`: how sure we are that these are the right ones."""

    version: str
    valid_from: date
    status: str
    source: str
    subjects: tuple[Subject, ...]

    @property
    def questions(self) -> dict[str, Question]:
        """Every question by its code."""
        return {each.code: each for subject in self.subjects for each in subject.questions}


def definition(policy: Mapping[str, Any]) -> Definition:
    """`policy/training.toml`. Raises KeyError for a lack."""
    return Definition(
        competences={each["code"]: _words(each["name"]) for each in policy["competences"]},
        improve_days=policy["improve_days"],
    )


def question_sets(policy: Mapping[str, Any]) -> dict[str, QuestionSet]:
    """`policy/continuity-questions.toml` by version, the oldest first. Raises ValueError for a code that
    stands twice in one version.
    """
    found = [_set(each) for each in policy["sets"]]
    return {each.version: each for each in sorted(found, key=lambda one: one.valid_from)}


def current(sets: Iterable[QuestionSet], today: date) -> QuestionSet:
    """The newest set that holds on this day. Raises ValueError when none does yet."""
    return max((each for each in sets if each.valid_from <= today), key=lambda one: one.valid_from)


def _set(record: Mapping[str, Any]) -> QuestionSet:
    subjects = tuple(
        Subject(
            each["code"],
            _words(each["name"]),
            tuple(Question(one["code"], _words(one)) for one in each["questions"]),
        )
        for each in record["subjects"]
    )
    made = QuestionSet(record["version"], record["valid_from"], record["status"], record["source"], subjects)
    if len(made.questions) != sum(len(each.questions) for each in subjects):
        raise ValueError(f"{made.version}: a code stands there twice")
    return made


def _words(record: Mapping[str, str]) -> Words:
    return Words(nl=record["nl"], en=record["en"])
