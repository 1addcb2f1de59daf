"""The table in `expected.txt`: read it, lay it out, and say in words where it differs from what is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.matrix.world import PEOPLE

FILE = Path(__file__).with_name("expected.txt")
HOW = "python -m tests.matrix | diff tests/matrix/expected.txt -"

Row = tuple[str, ...]  # one word per person, in the order of PEOPLE
Table = Mapping[str, Row]  # what the door is called -> its row

_GAP = re.compile(r"\s{2,}")
_DOOR, _WORD = 86, 9  # wide enough for nearly all; one that is longer pushes its own words to the right
_HEADING = "# door"


@dataclass(frozen=True)
class Line:
    """One line of the file: a door with its row, or, without a row, text for the reader."""

    text: str
    door: str = ""
    row: Row = ()


def read(text: str) -> list[Line]:
    """Every line. Raises ValueError for too few or too many words, and for a door that stands there twice."""
    lines, known = [], set()
    for number, written in enumerate(text.splitlines(), start=1):
        if not written.strip() or written.startswith("#"):
            lines.append(Line(written))
            continue
        door, *row = _GAP.split(written.strip())
        if len(row) != len(PEOPLE):
            raise ValueError(f"line {number}: {len(row)} answers for {len(PEOPLE)} people: {written}")
        if door in known:
            raise ValueError(f"line {number}: {door} stands there twice")
        known.add(door)
        lines.append(Line(written, door, tuple(row)))
    return lines


def table(lines: Iterable[Line]) -> Table:
    """The doors alone."""
    return {line.door: line.row for line in lines if line.door}


def laid_out(lines: Iterable[Line], actual: Table) -> str:
    """The file with the actual answers: its own text and order, doors that are gone out, new ones last."""
    lines = list(lines)
    there = {line.door for line in lines}
    new = [Line("", door) for door in actual if door not in there]
    if new:
        lines += [Line(""), Line(f"# --- not in {FILE.name} yet"), *new]
    told = [_written(line, actual) for line in lines if not line.door or line.door in actual]
    return "\n".join(told) + "\n"


def without_a_line(expected: Table, actual: Table) -> list[str]:
    """Doors that nobody decided about."""
    return [
        f"{door}: add a line to {FILE.name} with what each person should get; now it answers "
        + ", ".join(f"{who} {word}" for who, word in zip(PEOPLE, row, strict=True))
        for door, row in actual.items()
        if door not in expected
    ]


def without_a_door(expected: Table, actual: Table) -> list[str]:
    """Lines about what is no longer there."""
    return [f"{door}: there is no such door; take its line out of {FILE.name}" for door in expected
            if door not in actual]  # fmt: skip


def other_answers(expected: Table, actual: Table) -> list[str]:
    """Doors that answer somebody otherwise than was decided."""
    return [
        f"{door}: {who} should get '{wanted}' and gets '{got}'"
        for door, row in expected.items()
        for who, wanted, got in zip(PEOPLE, row, actual.get(door, row), strict=True)
        if wanted != got
    ]


def _written(line: Line, actual: Table) -> str:
    if line.text.startswith(_HEADING):
        return _laid(_HEADING, PEOPLE)
    return _laid(line.door, actual[line.door]) if line.door else line.text


def _laid(door: str, words: Iterable[str]) -> str:
    return "  ".join([f"{door:<{_DOOR}}", *(f"{word:<{_WORD}}" for word in words)]).rstrip()
