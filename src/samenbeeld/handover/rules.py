"""The line of an activity in whole minutes, what lies beside a moment, and what a hand-over must be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from samenbeeld.kernel.errors import Conflict, Refused

MINUTE = timedelta(minutes=1)
LONGEST_NOTE = 4000


@dataclass(frozen=True)
class Line:
    """From the whole minute in which it began until `end`. A place on it is a number of minutes."""

    start: datetime
    end: datetime

    @property
    def length(self) -> int:
        """The place of the end: the first whole minute at or after it."""
        return max(1, -((self.start - self.end) // MINUTE))

    def place(self, at: datetime) -> int:
        """Where a moment stands; what lies outside stands at the border."""
        return min(self.length, max(0, (at - self.start) // MINUTE))

    def place_after(self, at: datetime) -> int:
        """The first place at which a moment has passed."""
        return min(self.length, max(0, -((self.start - at) // MINUTE)))

    def moment(self, place: int) -> datetime:
        """The moment of a place; never after the end."""
        return min(self.end, self.start + max(0, place) * MINUTE)

    def within(self, at: datetime) -> datetime:
        """The moment itself, or the border when it lies outside."""
        return min(self.end, max(self.start, at))


def line(began: datetime, end: datetime) -> Line:
    """The line of an activity that began at `began`."""
    start = min(began, end).replace(second=0, microsecond=0)
    return Line(start, end)


def beside(moments: Iterable[datetime], at: datetime) -> tuple[datetime | None, datetime | None]:
    """The last of these moments before `at`, and the first after it."""
    ordered = sorted(set(moments))
    before = next((each for each in reversed(ordered) if each < at), None)
    return before, next((each for each in ordered if each > at), None)


def is_between(at: datetime, after: datetime, until: datetime) -> bool:
    """Whether it happened after the first moment and not after the second."""
    return after < at <= until


def check_note(text: str) -> None:
    """Raises Refused for a note that says nothing or too much."""
    if not text.strip():
        raise Refused("handover-note-missing", field="note")
    if len(text) > LONGEST_NOTE:
        raise Refused("handover-note-too-long", field="note", most=LONGEST_NOTE)


def check_taking(*, is_taken: bool, is_own: bool) -> None:
    """Raises Conflict when somebody took it over already, Refused for the one who wrote it."""
    if is_taken:
        raise Conflict("handover-taken-already")
    if is_own:
        raise Refused("handover-own-note")
