"""Where indicators stand, with the values of the last while. The questions do not grow with history."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.indicators.models import Measurement, Standing
from samenbeeld.indicators.queries.definition import in_force, indicators, versions
from samenbeeld.indicators.rules.definition import Indicator, Thresholds
from samenbeeld.indicators.rules.machine import EMPTY, State, Value, newest_reports, replay, seen
from samenbeeld.kernel.levels import Level

# So many reports are replayed: far beyond any row of values.
REPLAYED = 2_000
# How far back a change of thresholds is tried out.
LAST_SEASON = timedelta(days=400)
_FIELDS = ("of", "value", "reported_at", "quality")


@dataclass(frozen=True)
class Measured:
    """An indicator as it stands now. `values`: one per moment, oldest first, no more than a page draws."""

    indicator: Indicator
    thresholds: Thresholds
    state: State
    level: Level
    values: tuple[Value, ...]

    @property
    def newest(self) -> Value | None:
        """The value of the latest moment; None when there never was one."""
        return self.state.newest


def of_theme(theme: str, region: str) -> list[Indicator]:
    """What is measured for a theme that this region looks at."""
    return [each for each in indicators().values() if each.theme == theme and region in each.regions]


def measured(found: Iterable[Indicator], now: datetime, *, with_values: bool = True) -> list[Measured]:
    """Where each of these stands. Three questions, two without the values; none as long as nothing changed.

    One more for each whose thresholds changed since its last value: it is judged by those of now.
    """
    wanted = list(found)
    if not wanted:
        return []
    sets = {code: in_force(known, now) for code, known in versions(wanted).items()}
    states = _states(wanted, sets)
    # From a whole hour on, so that the same is asked, and kept, for an hour.
    hour = now.replace(minute=0, second=0, microsecond=0)
    series = _kept_since(tuple((each.code, hour - each.shown) for each in wanted)) if with_values else {}
    return [_measured(each, sets[each.code], states.get(each.code, EMPTY), now, series) for each in wanted]


def measured_one(found: Indicator, now: datetime) -> Measured:
    """The same for one."""
    return measured([found], now)[0]


def replayed(code: str, by: Thresholds) -> State:
    """Where an indicator stands by these thresholds, worked out from its last values."""
    *_, last = [EMPTY, *replay(newest_values(code, REPLAYED), by)]
    return last


def values_since(begins: dict[str, datetime]) -> dict[str, list[Value]]:
    """By code the newest report of each moment since then, oldest first. One question for all."""
    where = reduce(or_, (Q(indicator=code, of__gte=since) for code, since in begins.items()))
    found: defaultdict[str, list[Value]] = defaultdict(list)
    rows = Measurement.objects.filter(where).order_by().values_list("indicator", *_FIELDS)
    for code, *fields in rows.iterator(chunk_size=5_000):
        found[code].append(Value(*fields))
    return {code: newest_reports(values) for code, values in found.items()}


def newest_values(code: str, most: int) -> list[Value]:
    """The last values of one indicator, oldest first; at most so many reports are looked at."""
    rows = Measurement.objects.filter(indicator=code).order_by("-of", "-reported_at")
    return newest_reports(Value(*fields) for fields in rows.values_list(*_FIELDS)[:most])


def unknown_among(code: str, values: Sequence[Value]) -> list[Value]:
    """Those that are new, or say something else than the newest report of the same moment."""
    if not values:
        return []
    wanted = newest_reports(values)
    known = {
        each.of: each
        for each in newest_reports(
            Value(*fields)
            for fields in Measurement.objects.filter(
                indicator=code, of__gte=wanted[0].of, of__lte=wanted[-1].of
            )
            .order_by()
            .values_list(*_FIELDS)
        )
    }
    return [each for each in wanted if _says_other(each, known.get(each.of))]


def reports_of(code: str, most: int) -> list[Measurement]:
    """The last reports, with corrections: newest moment first, of one moment the last report first."""
    return list(Measurement.objects.filter(indicator=code).order_by("-of", "-reported_at")[:most])


def _states(found: Iterable[Indicator], sets: dict[str, Thresholds]) -> dict[str, State]:
    """By code; an indicator without any value is not in it."""
    return {
        row.indicator: row.state
        if row.thresholds == sets[row.indicator].number
        else replayed(row.indicator, sets[row.indicator])
        for row in _standings(tuple(each.code for each in found))
    }


@until_a_change
def _standings(codes: tuple[str, ...]) -> tuple[Standing, ...]:
    return tuple(Standing.objects.filter(indicator__in=codes))


@until_a_change
def _kept_since(begins: tuple[tuple[str, datetime], ...]) -> dict[str, list[Value]]:
    return values_since(dict(begins))


def _says_other(value: Value, known: Value | None) -> bool:
    if known is None:
        return True
    return (value.value, value.quality) != (
        known.value,
        known.quality,
    ) and value.reported_at > known.reported_at


def _measured(
    each: Indicator, by: Thresholds, state: State, now: datetime, series: dict[str, list[Value]]
) -> Measured:
    level = seen(state, by, each.holds, now)
    return Measured(each, by, state, level, tuple(series.get(each.code, ())))
