"""The clock of an exercise, its script and how the two meet. Pure: moments and files are handed in."""

import csv
import io
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.plans.rules.cards import LONGEST_PROPOSAL

MESSAGE, TEXT, REPORT, CALL, ALARM = "message", "text", "report", "call", "alarm"
OWN = "own"  # the place of a text that goes to the own picture of each organisation it is meant for
KINDS = (MESSAGE, TEXT, REPORT, CALL, ALARM)
WAITING, DELIVERED, SKIPPED, FAILED = "waiting", "delivered", "skipped", "failed"
SLOWEST, FASTEST = 1, 60
LONGEST_MINUTE = 7 * 24 * 60
LONGEST_TEXT, LONGEST_ALARM, LONGEST_EXPECTED, LONGEST_ROLE = 600, 120, 300, 80
MOST_INJECTS = 500
LONGEST_LESSON = LONGEST_PROPOSAL  # the owner of a plan reads it as the reason of what is proposed
LONGEST_CHANGE = LONGEST_PROPOSAL
# A file is written by people: Dutch names first, the names of the code as well.
_KEYS = {
    "minuut": "minute", "van": "sender", "aan": "to", "soort": "kind", "tekst": "text", "plaats": "place",
    "verwacht": "expected", "voor_minuut": "expected_by",
}  # fmt: skip
_KIND_WORDS = {"bericht": MESSAGE, "tekst": TEXT, "rapport": REPORT, "telefoon": CALL, "alarm": ALARM}
_PLACE_WORDS = {"eigen": OWN}
_FIELDS = tuple(_KEYS.values())
_DUTCH = {name: dutch for dutch, name in _KEYS.items()}


@dataclass(frozen=True)
class Timing:
    """The clock of an exercise: `elapsed` at `since`, from where it runs `speed` times as fast as ours.

    `since` is None while it stands still.
    """

    elapsed: timedelta = timedelta()
    since: datetime | None = None
    speed: int = 1

    def at(self, moment: datetime) -> timedelta:
        """How much of the exercise has passed at that moment."""
        if self.since is None or moment <= self.since:
            return self.elapsed
        return self.elapsed + (moment - self.since) * self.speed

    def minute(self, moment: datetime) -> int:
        """The minute it is in the exercise, whole."""
        return int(self.at(moment).total_seconds() // 60)

    def takes(self, minutes: int) -> timedelta:
        """How long so many minutes of the exercise last on our clock."""
        return timedelta(minutes=minutes) / self.speed

    def set(self, *, is_running: bool, speed: int, now: datetime) -> "Timing":
        """The clock from now on. Raises Refused for a speed that is none, Conflict when nothing changes."""
        if not SLOWEST <= speed <= FASTEST:
            raise Refused("exercises-speed-unknown", field="speed", slowest=SLOWEST, fastest=FASTEST)
        if is_running == (self.since is not None) and speed == self.speed:
            raise Conflict("exercises-clock-already", field="speed")
        return Timing(self.at(now), now if is_running else None, speed)


@dataclass(frozen=True)
class Line:
    """One inject as somebody writes it. `to`: an organisation, a kind of organisation, or "" for everybody.

    `place`, for a text: a section of the shared picture, or `own`. `expected_by`: a minute of the exercise.
    """

    minute: int
    sender: str
    kind: str
    text: str
    to: str = ""
    place: str = ""
    expected: str = ""
    expected_by: int | None = None


@dataclass(frozen=True)
class Script:
    """What a script may name: who takes part, which kinds there are, which sections a text may go to."""

    organisations: Mapping[str, str] = field(default_factory=dict)  # slug -> kind
    kinds: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()

    def addressed(self, to: str) -> tuple[str, ...]:
        """The organisations that `to` means now; none for everybody."""
        if to in self.organisations:
            return (to,)
        return tuple(sorted(slug for slug, kind in self.organisations.items() if kind == to)) if to else ()


def check_line(line: Line, script: Script) -> None:
    """Raises Refused at the field that is wrong."""
    if not 0 <= line.minute <= LONGEST_MINUTE:
        raise Refused("exercises-minute-wrong", field="minute", most=LONGEST_MINUTE)
    if line.kind not in KINDS:
        raise Refused("exercises-kind-unknown", field="kind")
    if not line.sender.strip() or len(line.sender) > LONGEST_ROLE:
        raise Refused("exercises-sender-missing", field="sender", most=LONGEST_ROLE)
    most = LONGEST_ALARM if line.kind == ALARM else LONGEST_TEXT
    if not line.text.strip() or len(line.text) > most:
        raise Refused("exercises-text-missing", field="text", most=most)
    if line.to and line.to not in script.organisations and line.to not in script.kinds:
        raise Refused("exercises-to-unknown", field="to", to=line.to)
    if line.place and line.place not in {OWN, *script.sections}:
        raise Refused("exercises-place-unknown", field="place", place=line.place)
    if line.kind == TEXT and not line.place:
        raise Refused("exercises-place-missing", field="place")
    if len(line.expected) > LONGEST_EXPECTED:
        raise Refused("exercises-expected-long", field="expected", most=LONGEST_EXPECTED)
    if line.expected_by is not None and not line.minute < line.expected_by <= LONGEST_MINUTE:
        raise Refused("exercises-expected-by-wrong", field="expected_by")
    if line.kind == REPORT and line.expected_by is None:
        raise Refused("exercises-report-needs-minute", field="expected_by")


def check_waiting(state: str) -> None:
    """What was delivered or skipped is a record of what was."""
    if state != WAITING:
        raise Conflict("exercises-inject-settled")


def read_script(content: bytes, name: str, script: Script) -> list[Line]:
    """The script in a CSV or TOML file. Raises Refused naming the row and the field that are wrong."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("exercises-file-not-text", field="file") from error
    rows = _toml_rows(text) if name.lower().endswith(".toml") else _csv_rows(text)
    if not rows:
        raise Refused("exercises-file-empty", field="file")
    if len(rows) > MOST_INJECTS:
        raise Refused("exercises-file-too-long", field="file", most=MOST_INJECTS)
    return [line_of(row, number, script) for number, row in enumerate(rows, 1)]


def line_of(row: Mapping[str, Any], number: int, script: Script) -> Line:
    """One row as a line. Raises Refused `exercises-file-wrong` with the row, the field and why."""
    given = {_KEYS.get(key, key): value for key, value in row.items()}
    for key in given:
        if key not in _FIELDS:
            raise _wrong(number, str(key), "exercises-file-field-unknown")
    kind = str(given.get("kind", "")).strip().lower()
    place = _text(given, "place", number)
    line = Line(
        minute=_minute(given.get("minute"), number, "minute"),
        sender=_text(given, "sender", number),
        kind=_KIND_WORDS.get(kind, kind),
        text=_text(given, "text", number),
        to=_text(given, "to", number),
        place=_PLACE_WORDS.get(place.lower(), place),
        expected=_text(given, "expected", number),
        expected_by=None
        if given.get("expected_by") in (None, "")
        else _minute(given["expected_by"], number, "expected_by"),
    )
    try:
        check_line(line, script)
    except Refused as refused:
        raise _wrong(number, refused.field or "", refused.key, **refused.values) from refused
    return line


def due(waiting: Iterable[tuple[int, int]], minute: int) -> list[int]:
    """Of (minute, number), the numbers whose minute has come, in order of time."""
    return [number for at, number in sorted(waiting) if at <= minute]


def was_in_time(met_minute: int | None, expected_by: int | None) -> bool | None:
    """Whether a response that was seen at `met_minute` came in time; None when no minute was agreed."""
    if met_minute is None or expected_by is None:
        return None
    return met_minute <= expected_by


def check_note(text: str, goal: str) -> None:
    """An observation has words and says which goal it is about."""
    if not text.strip():
        raise Refused("exercises-note-missing", field="text")
    if not goal.strip():
        raise Refused("exercises-goal-missing", field="goal")


def check_lesson(text: str, *, change: str, chosen: str = "", named: str = "") -> None:
    """A lesson has words; a proposal has one plan, `chosen` here or `named`, and what should stand in it."""
    if not text.strip():
        raise Refused("exercises-lesson-missing", field="text")
    if len(text.strip()) > LONGEST_LESSON:
        raise Refused("exercises-lesson-long", field="text", most=LONGEST_LESSON)
    if chosen and named.strip():
        raise Refused("exercises-plan-twice", field="named")
    has_plan = bool(chosen or named.strip())
    if has_plan != bool(change.strip()):
        raise Refused("exercises-proposal-half", field="change" if has_plan else "plan")
    if len(change.strip()) > LONGEST_CHANGE:
        raise Refused("exercises-lesson-long", field="change", most=LONGEST_CHANGE)


def _csv_rows(text: str) -> list[dict[str, Any]]:
    head = text.partition("\n")[0]
    delimiter = ";" if head.count(";") >= head.count(",") else ","
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        lines = [line for line in reader if any(cell.strip() for cell in line)]
    except csv.Error as error:
        raise Refused("exercises-file-unreadable", field="file", why=str(error)) from error
    if not lines:
        return []
    keys = [cell.strip().lower() for cell in lines[0]]
    for number, line in enumerate(lines[1:], 1):
        if len(line) > len(keys):
            raise _wrong(number, keys[-1], "exercises-file-too-many-cells")
    return [dict(zip(keys, line, strict=False)) for line in lines[1:]]


def _toml_rows(text: str) -> list[dict[str, Any]]:
    try:
        found = tomllib.loads(text).get("injects", [])
    except tomllib.TOMLDecodeError as error:
        raise Refused("exercises-file-unreadable", field="file", why=str(error)) from error
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise Refused("exercises-file-empty", field="file")
    return found


def _minute(value: Any, number: int, name: str) -> int:
    written = str(value).strip().upper().removeprefix("T+") if value is not None else ""
    if isinstance(value, bool) or not (written.isascii() and written.isdecimal()) or len(written) > 6:
        raise _wrong(number, name, "exercises-file-no-minute")
    return int(written)


def _text(given: Mapping[str, Any], name: str, number: int) -> str:
    value = given.get(name) or ""
    if not isinstance(value, str):
        raise _wrong(number, name, "exercises-file-no-text")
    return " ".join(value.split())


def _wrong(number: int, name: str, why: str, **values: Any) -> Refused:
    """The words of `why` are found where there is a language: here it is only named."""
    return Refused(
        "exercises-file-wrong",
        field="file",
        row=number,
        name=_DUTCH.get(name, name) or "?",
        why=why,
        values=values,
    )
