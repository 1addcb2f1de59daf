"""The clock of the story: it is 14:22 there at the moment of preparing, and everything shifts with it.

Notation: `14:05` today, `19:10-1` yesterday, `02:00+1` tomorrow. In a text between braces: `world/README.md`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from samenbeeld.look import times
from samenbeeld.look.words import in_language, say

_STORY_NOW_MINUTES = 14 * 60 + 22
_MOMENT = re.compile(r"(\d{1,2}):(\d{2})([+-]\d+)?")
_PLACEHOLDER = re.compile(r"\{(#\w+|(?:part |Part |day |~)?\d{1,2}:\d{2}(?:[+-]\d+)?)\}")
_HALF_HOUR = timedelta(minutes=30)
_PARTS = ("night", "morning", "afternoon", "evening")


@dataclass(frozen=True)
class Story:
    """`anchor` is the real moment at which it is 14:22 in the story; aware, to the minute."""

    anchor: datetime
    figures: Mapping[str, int] = field(default_factory=dict)

    def moment(self, notation: str) -> datetime:
        """The real moment of a story moment. Raises ValueError for anything else."""
        match = _MOMENT.fullmatch(notation.strip())
        if match is None:
            raise ValueError(f"not a moment of the story: {notation!r}")
        hours, minutes, days = match.groups()
        whole = int(days or 0) * 24 * 60 + int(hours) * 60 + int(minutes)
        return self.anchor + timedelta(minutes=whole - _STORY_NOW_MINUTES)

    def told(self, text: str, at: datetime) -> str:
        """The text with its moments and figures filled in, as somebody writes it at `at`.

        Raises KeyError for a figure that is not there.
        """
        # What people of the demonstration wrote is Dutch, whatever the language of the screen.
        with in_language("nl"):
            return _PLACEHOLDER.sub(lambda match: self._filled(match.group(1), at), text)

    def _filled(self, what: str, at: datetime) -> str:
        if what.startswith("#"):
            return f"{self.figures[what[1:]]:,}".replace(",", ".")
        if what.startswith("~"):
            return times.clock(_rounded(self.moment(what[1:])))
        word, _, notation = what.rpartition(" ")
        moment = self.moment(notation)
        if not word:
            return times.clock(moment)
        if word == "day":
            return weekday(moment)
        said = part_of_day(moment, at)
        return said[0].upper() + said[1:] if word == "Part" else said


def part_of_day(moment: datetime, seen_from: datetime) -> str:
    """`vannacht`, `morgenochtend`, `gisteravond`: how a person names that part of a day near their own."""
    when, today = times.local(moment), times.local(seen_from)
    days = (when.date() - today.date()).days
    part = _PARTS[when.hour // 6]
    # By day the coming night is already "tonight", though it is tomorrow on the calendar.
    if part == "night" and days == 1 and today.hour >= 6:
        days = 0
    if abs(days) > 1:
        return say(f"demonstration-{part}-far", day=weekday(moment))
    return say(f"demonstration-{part}-{('yesterday', 'today', 'tomorrow')[days + 1]}")


def weekday(moment: datetime) -> str:
    """The name of the day, `zaterdag`."""
    return say(f"demonstration-weekday-{times.local(moment).isoweekday()}")


def _rounded(moment: datetime) -> datetime:
    local = times.local(moment)
    past = timedelta(minutes=local.minute % 30, seconds=local.second)
    return local - past if past < _HALF_HOUR / 2 else local - past + _HALF_HOUR
