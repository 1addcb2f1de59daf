"""The table in `expected.txt`: read it, lay it out, and say in words where it differs from what is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.matrix.world import COLUMNS, OTHERS, PEOPLE

FILE = Path(__file__).with_name("expected.txt")
HOW = "python -m tests.matrix | diff tests/matrix/expected.txt -"

IS_OPEN = ("ok", "reads", "writes")
_LOOKED = {"ok", "reads"}
Row = tuple[str, ...]  # one word per person, in the order of PEOPLE
Table = Mapping[str, Row]  # what the door is called -> its row

# By day few come to each door; at night everybody does.
NOT_ASKED = ""
ROOM = "room "  # so begins the name of a live room; all others are doors

_LIKE = re.compile(r"# like (\S+): (.+)")
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
    """Every line. Raises ValueError for too few or too many words, a door that stands there twice, and a name
    behind the columns that is nobody's.
    """
    lines, known = [], set()
    for number, written in enumerate(text.splitlines(), start=1):
        if not written.strip() or written.startswith("#"):
            lines.append(Line(written))
            continue
        door, *cells = _GAP.split(written.strip())
        if not 0 <= len(cells) - len(COLUMNS) <= 1:
            raise ValueError(f"line {number}: {len(cells)} answers for {len(COLUMNS)} people: {written}")
        if door in known:
            raise ValueError(f"line {number}: {door} stands there twice")
        known.add(door)
        try:
            lines.append(Line(written, door, whole(cells)))
        except KeyError as nobody:
            raise ValueError(f"line {number}: nobody of the demonstration is called {nobody}") from nobody
    return lines


def whole(cells: Iterable[str]) -> Row:
    """The words of everybody, from those in the columns and who differs: `closed: lars mieke; reads: farid`.

    Raises KeyError for a name that is nobody's.
    """
    words, known = list(cells), {first_name(login): login for login in OTHERS}
    found = dict(zip(COLUMNS, words, strict=False))
    for group in filter(None, "".join(words[len(COLUMNS) :]).split("; ")):
        word, _, names = group.partition(": ")
        found.update({known[name]: word for name in names.split()})

    def answer(who: str) -> str:
        return found[who] if who in found else answer(likeness()[who])

    return tuple(answer(who) for who in PEOPLE)


@cache
def likeness() -> Mapping[str, str]:
    """Everybody without a column -> whose answers they get where the line says nothing, as the head of the
    file has it. Raises ValueError for who is not in it, or is twice.
    """
    heads = filter(None, map(_LIKE.fullmatch, FILE.read_text().splitlines()))
    told = [(name, head[1]) for head in heads for name in head[2].split()]
    known = {first_name(login): login for login in PEOPLE}
    if sorted(name for name, _ in told) != sorted(map(first_name, OTHERS)):
        raise ValueError(f"{FILE.name}: the head says once of each of {OTHERS} whose answers they get")
    return {known[name]: known[like] for name, like in told}


def first_name(login: str) -> str:
    """What somebody is called in the file."""
    return login.partition(".")[0]


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


def filled_up(actual: Table, written: Table) -> Table:
    """What was not asked as it was written."""
    asked = {
        door: tuple(
            then if word == NOT_ASKED else word
            for word, then in zip(row, written.get(door, row), strict=True)
        )
        for door, row in actual.items()
    }
    return {**written, **asked}


def without_a_line(expected: Table, actual: Table) -> list[str]:
    """Doors that nobody decided about."""
    return [
        f"{door}: add a line to {FILE.name} with what each person should get; now it answers "
        + ", ".join(f"{who} {word}" for who, word in zip(PEOPLE, row, strict=True) if word != NOT_ASKED)
        for door, row in actual.items()
        if door not in expected
    ]


def without_a_door(expected: Table, actual: Table) -> list[str]:
    """Lines about what is no longer there."""
    return [f"{door}: there is no such door; take its line out of {FILE.name}" for door in expected
            if door not in actual]  # fmt: skip


def other_answers(expected: Table, actual: Table) -> list[str]:
    """Doors that answer somebody otherwise than was decided.

    That a door is open is decided here. Whether a look is a reading of its own, or belongs to one of the
    minutes before, depends on how fast the machine knocks; that it is noted is a test of each package.
    """
    return [
        f"{door}: {who} should get '{wanted}' and gets '{got}'"
        for door, row in expected.items()
        for who, wanted, got in zip(PEOPLE, row, actual.get(door, row), strict=True)
        if got not in (wanted, NOT_ASKED) and not {wanted, got} <= _LOOKED
    ]


def _written(line: Line, actual: Table) -> str:
    if line.text.startswith(_HEADING):
        return _laid(_HEADING, COLUMNS)
    return _laid(line.door, actual[line.door]) if line.door else line.text


def _otherwise(row: Row) -> str:
    told = dict(zip(PEOPLE, row, strict=True))
    groups: dict[str, list[str]] = {}
    for who in OTHERS:
        if told[who] not in (told[likeness()[who]], NOT_ASKED):
            groups.setdefault(told[who], []).append(first_name(who))
    return "; ".join(f"{word}: {' '.join(names)}" for word, names in groups.items())


def _laid(door: str, row: Row) -> str:
    words = [f"{word:<{_WORD}}" for word in row[: len(COLUMNS)]]
    otherwise = [_otherwise(row)] if len(row) > len(COLUMNS) else []
    return "  ".join([f"{door:<{_DOOR}}", *words, *otherwise]).rstrip()
