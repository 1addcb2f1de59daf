"""The machine between values and a level, with the worked figures of the field."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.indicators.queries.definition import indicators
from samenbeeld.indicators.rules import machine
from samenbeeld.indicators.rules.definition import Thresholds, check_thresholds, in_force
from samenbeeld.indicators.rules.machine import EMPTY, State, Value
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level

GREEN, YELLOW, ORANGE, RED, UNKNOWN = Level.GREEN, Level.YELLOW, Level.ORANGE, Level.RED, Level.UNKNOWN
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
MAAS = indicators()["maas-sint-pieter"].thresholds
FLU = indicators()["griepachtig"].thresholds
LOW = indicators()["maas-laagwater"].thresholds


def values(*measured: float | None) -> list[Value]:
    return [Value(BEGIN + HOUR * n, each, BEGIN + HOUR * n) for n, each in enumerate(measured)]


def state(by: Thresholds, *measured: float | None) -> State:
    *_, last = machine.replay(values(*measured), by)
    return last


def test_the_meuse_at_1260_twice_is_a_pre_warning_that_clears_below_1150() -> None:
    assert state(MAAS, 1260).level is GREEN
    assert state(MAAS, 1260, 1260).level is ORANGE
    assert state(MAAS, 1260, 1260, 1160, 1155, 1151).level is ORANGE
    assert state(MAAS, 1260, 1260, 1149, 1149).level is ORANGE
    assert state(MAAS, 1260, 1260, 1149, 1149, 1149).level is YELLOW


def test_flu_above_the_threshold_for_one_week_is_no_epidemic() -> None:
    assert state(FLU, 60.3, 49.8).level is GREEN
    assert state(FLU, 60.3, 58.0).level is YELLOW


def test_what_is_worse_when_low_works_the_other_way_around() -> None:
    assert state(LOW, 26).level is GREEN
    assert state(LOW, 25).level is YELLOW
    assert state(LOW, 25, 29, 29, 29).level is YELLOW
    assert state(LOW, 25, 31, 31, 31).level is GREEN


def test_a_value_in_between_breaks_the_row() -> None:
    assert state(MAAS, 1260, 900, 1260).level is GREEN


def test_a_sensor_that_fails_breaks_the_row_raises_nothing_and_is_unknown() -> None:
    failed = state(MAAS, 1260, None, 1260)
    assert failed.level is GREEN
    stopped = state(MAAS, 1260, 1260, None)
    assert machine.seen(stopped, MAAS, 6 * HOUR, BEGIN + 3 * HOUR) is UNKNOWN
    assert machine.seen(state(MAAS, 500, None), MAAS, 6 * HOUR, BEGIN + 2 * HOUR) is UNKNOWN


def test_what_is_too_old_is_unknown_and_never_green() -> None:
    calm = state(MAAS, 500)
    assert machine.seen(calm, MAAS, 6 * HOUR, BEGIN + 6 * HOUR) is GREEN
    assert machine.seen(calm, MAAS, 6 * HOUR, BEGIN + 6 * HOUR + timedelta(seconds=1)) is UNKNOWN


def test_a_value_that_is_ahead_of_now_says_nothing_of_now() -> None:
    assert machine.seen(state(MAAS, 500), MAAS, 6 * HOUR, BEGIN - HOUR) is UNKNOWN


def test_without_thresholds_or_values_nothing_is_known() -> None:
    none = replace(MAAS, thresholds=())
    assert machine.seen(state(none, 500), none, 6 * HOUR, BEGIN) is UNKNOWN
    assert machine.seen(EMPTY, MAAS, 6 * HOUR, BEGIN) is UNKNOWN


def test_since_is_the_value_that_brought_the_level() -> None:
    assert state(MAAS, 500, 1260, 1260, 1300).since == BEGIN + 2 * HOUR


def test_a_jump_passes_every_threshold_on_the_way() -> None:
    assert state(MAAS, 3000, 3000).level is RED


series = st.lists(st.one_of(st.none(), st.floats(0, 3000)), min_size=1, max_size=60)


@given(series, st.integers(0, 60))
def test_going_on_from_what_was_kept_is_the_same_as_replaying_all(
    measured: list[float | None], cut: int
) -> None:
    found = values(*measured)
    whole = list(machine.replay(found, MAAS))
    *_, kept = [EMPTY, *machine.replay(found[:cut], MAAS)]
    restored = State(machine.gates_kept(kept.kept()), kept.level, kept.since, kept.newest)
    rest = list(machine.replay(found[cut:], MAAS, restored))
    assert (rest or [restored])[-1] == whole[-1]


@given(series)
def test_no_level_is_taken_that_no_value_reached(measured: list[float | None]) -> None:
    highest = max((each for each in measured if each is not None), default=0)
    reached = [each.level for each in MAAS.thresholds if highest >= each.value]
    for after in machine.replay(values(*measured), MAAS):
        assert after.level is GREEN or after.level in reached


def test_a_season_says_how_often_and_how_long() -> None:
    found = values(900, 1010, 1020, 1300, 1300, 800, 800, 800, 1100, 1100)
    replayed = machine.season(found, MAAS)
    assert dict(replayed.raised) == {YELLOW: 2, ORANGE: 1, RED: 0}
    assert replayed.lasted[ORANGE] == 3 * HOUR
    assert replayed.times == 3


def test_of_one_moment_the_last_report_counts() -> None:
    first, second = Value(BEGIN, 900, BEGIN), Value(BEGIN, 950, BEGIN + HOUR)
    assert machine.newest_reports([second, first]) == [second]


def test_the_newest_thresholds_that_have_begun_are_in_force() -> None:
    later = replace(MAAS, number=1, valid_from=date(2026, 6, 1))
    assert in_force([MAAS, later], date(2026, 5, 31)) is MAAS
    assert in_force([MAAS, later], date(2026, 6, 1)) is later
    assert in_force([later], date(2026, 1, 1)) is later


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"raise_after": 0}, "raise_after"),
        ({"clear_after": 101}, "clear_after"),
        ({"hysteresis": -1.0}, "hysteresis"),
        ({"hysteresis": float("nan")}, "hysteresis"),
        ({"source": "  "}, "source"),
        ({"thresholds": tuple(replace(each, value=float("inf")) for each in MAAS.thresholds)}, "yellow"),
        ({"thresholds": (MAAS.thresholds[0], replace(MAAS.thresholds[1], value=900.0))}, "orange"),
        ({"worse": "low"}, "orange"),
    ],
)
def test_thresholds_that_cannot_work_are_refused_at_their_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_thresholds(replace(MAAS, **change))
    assert refused.value.field == field


def test_every_threshold_of_policy_can_work_and_says_how_sure_we_are() -> None:
    for each in indicators().values():
        check_thresholds(each.thresholds)
        assert each.thresholds.status in policy.STATUSES
        assert each.holds >= each.every
