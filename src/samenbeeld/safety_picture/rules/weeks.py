"""A theme week by week: what held, what holds, and what the expert expects. Weeks begin on Monday."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from samenbeeld.kernel.levels import Level
from samenbeeld.safety_picture.rules.definition import worst

_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Held:
    """A published level and the days on which it counted, the first and the last one included."""

    level: Level
    first: date
    last: date


@dataclass(frozen=True)
class Week:
    """One week of the strip. `part` is past, now or future."""

    monday: date
    level: Level
    part: str

    @property
    def number(self) -> int:
        """As a Dutch calendar counts it (ISO 8601)."""
        return self.monday.isocalendar().week


def monday(day: date) -> date:
    """The Monday of that week."""
    return day - timedelta(days=day.weekday())


def weeks(
    held: Iterable[Held],
    *,
    today: date,
    shown: Level,
    outlook: Sequence[Level],
    judged_on: date | None,
    back: int,
    ahead: int,
) -> list[Week]:
    """The strip: of a past week the gravest level that was published in it, else what still counted then;
    unknown when nothing did.

    `shown` is what the tile says now; `outlook` what was expected on `judged_on` for the weeks after it, so a
    judgement of last week tells one week less ahead.
    """
    this, known = monday(today), list(held)
    coming = still_ahead(outlook, judged_on=judged_on, today=today) if judged_on else []
    expected = [*coming, *[Level.UNKNOWN] * ahead][:ahead]
    past = [this - _WEEK * number for number in range(back, 0, -1)]
    return [
        *(Week(start, _gravest(known, start), "past") for start in past),
        Week(this, shown, "now"),
        *(Week(this + _WEEK * (number + 1), level, "future") for number, level in enumerate(expected)),
    ]


def still_ahead(outlook: Sequence[Level], *, judged_on: date, today: date) -> list[Level]:
    """What was expected on `judged_on` for the weeks after that of today; fewer as more weeks went by."""
    return list(outlook[(monday(today) - monday(judged_on)).days // 7 :])


def expected_for(week: date, *, judged_on: date, outlook: Sequence[Level]) -> Level:
    """What was expected on `judged_on` for the week of that Monday; unknown outside the outlook."""
    number = (week - monday(judged_on)).days // 7 - 1
    return outlook[number] if 0 <= number < len(outlook) else Level.UNKNOWN


def _gravest(held: Iterable[Held], start: date) -> Level:
    end = start + _WEEK
    touching = [each for each in held if each.first < end and each.last >= start]
    # What was judged on Monday morning replaces what the week before left behind.
    published = [each for each in touching if each.first >= start]
    return worst([each.level for each in published or touching])
