"""Indicators in the words of the screen."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from samenbeeld.escalation.queries import said
from samenbeeld.indicators.models import Measurement, ThresholdSet
from samenbeeld.indicators.queries import shown as words
from samenbeeld.indicators.queries.definition import as_thresholds
from samenbeeld.indicators.rules.definition import Indicator, Thresholds
from samenbeeld.indicators.rules.machine import Season, Value, season
from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class ThresholdRow:
    """One threshold as it is read."""

    level: Level
    name: str
    figure: str


def threshold_rows(found: Indicator, thresholds: Thresholds) -> list[ThresholdRow]:
    """The thresholds, the first to be reached first."""
    return [
        ThresholdRow(each.level, said(each.name), words.figure(found, each.value))
        for each in thresholds.thresholds
    ]


@dataclass(frozen=True)
class ReportRow:
    """One report: a value, and whether a later one took its place."""

    of: datetime
    reported_at: datetime
    figure: str
    quality: str
    is_replaced: bool


def report_rows(found: Indicator, reports: list[Measurement]) -> list[ReportRow]:
    """Newest moment first; of one moment the last report first."""
    rows: list[ReportRow] = []
    seen: set[datetime] = set()
    for each in reports:
        rows.append(
            ReportRow(
                each.of, each.reported_at, words.figure(found, each.value),
                say(f"indicators-quality-{each.quality}"), each.of in seen,
            )
        )  # fmt: skip
        seen.add(each.of)
    return rows


@dataclass(frozen=True)
class SeasonRow:
    """What one level would have been, by the thresholds of now and by the others."""

    level: Level
    now: str
    proposed: str


def season_rows(values: list[Value], now: Thresholds, proposed: Thresholds) -> list[SeasonRow]:
    """The last season replayed by both."""
    before, after = season(values, now), season(values, proposed)
    levels = [level for level in (Level.YELLOW, Level.ORANGE, Level.RED)
              if level in before.raised or level in after.raised]  # fmt: skip
    return [SeasonRow(level, _told(before, level), _told(after, level)) for level in levels]


def _told(replayed: Season, level: Level) -> str:
    if level not in replayed.raised:
        return say("indicators-season-no-threshold")
    hours = round(replayed.lasted[level] / _HOUR)
    return say("indicators-season", times=replayed.raised[level], hours=hours)


@dataclass(frozen=True)
class SetRow:
    """Other thresholds that somebody proposed."""

    row: ThresholdSet
    rows: list[ThresholdRow]
    by: str
    state: str


def set_row(found: Indicator, row: ThresholdSet) -> SetRow:
    """A proposal as it is read: waiting, agreed or refused."""
    reading = getattr(row, "reading", None)
    state = "waits" if reading is None else "agreed" if reading.agrees else "refused"
    return SetRow(row, threshold_rows(found, as_thresholds(row)), who(row.by), state)


def who(membership: Membership) -> str:
    """`Farid Amrani, GGD Zuid-Limburg`."""
    return f"{membership.account.name}, {membership.organisation.name}"
