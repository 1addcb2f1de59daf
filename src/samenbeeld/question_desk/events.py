"""What has happened to questions between nodes. Moments are ISO 8601. No event holds the words themselves."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class QuestionAsked:
    """A person asked these nodes something, for who has this function there."""

    version: ClassVar[int] = 1

    question: str
    asked: list[str]
    function: str
    deadline: str
    tlp: str
    mode: str


@dataclass(frozen=True)
class QuestionSaid:
    """A person here said something of a question; `to`: the nodes that are told."""

    version: ClassVar[int] = 1

    question: str
    step: str
    tlp: str
    to: list[str]


@dataclass(frozen=True)
class QuestionHeard:
    """Another node said something of a question, and we took it in as theirs."""

    version: ClassVar[int] = 1

    question: str
    step: str
    node: str
