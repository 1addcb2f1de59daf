"""The two sentences of an alarm, and what every message of it begins with."""

from dataclasses import dataclass

from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode, Tlp

# In every language: whoever reads it in the dark may not have to think.
EXERCISE_WORD, TEST_WORD = "OEFENING", "TEST"


@dataclass(frozen=True)
class Lengths:
    """The longest each of the two sentences may be, in signs."""

    first: int
    second: int


@dataclass(frozen=True)
class Wording:
    """What is going on and what is asked, with what decides how it is shown."""

    first: str
    second: str
    mode: Mode
    is_test: bool
    tlp: Tlp


def check_text(first: str, second: str, lengths: Lengths) -> None:
    """Raises Refused for a missing or too long sentence, naming the field."""
    if not first.strip():
        raise Refused("alerts-first-missing", field="first")
    if len(first.strip()) > lengths.first:
        raise Refused("alerts-too-long", field="first", longest=lengths.first, length=len(first.strip()))
    if len(second.strip()) > lengths.second:
        raise Refused("alerts-too-long", field="second", longest=lengths.second, length=len(second.strip()))


def mark_of(mode: Mode, *, is_test: bool) -> str:
    """The word that comes first: OEFENING, TEST, both, or nothing for what is real."""
    words = [EXERCISE_WORD] if mode is Mode.EXERCISE else []
    return " ".join([*words, TEST_WORD] if is_test else words)


def travels_with_content(tlp: Tlp) -> bool:
    """Whether the sentences may stand in a push message, a mail or an SMS. Red: log in to read."""
    return tlp is not Tlp.RED


def marked(text: str, wording: Wording) -> str:
    """The text as a channel may show it: the mark of an exercise or a test always comes first."""
    mark = mark_of(wording.mode, is_test=wording.is_test)
    return f"{mark}: {text}" if mark else text
