"""When work is tried again."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.jobs import rules

NOON = datetime(2027, 1, 14, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def left_behind(worker: str, *, living: frozenset[str] = frozenset(), minutes: int = 0) -> bool:
    return rules.is_left_behind(
        worker, host="here", living=living, started_at=NOON, lease=MINUTE, now=NOON + MINUTE * minutes
    )


def test_the_first_new_try_comes_after_seconds() -> None:
    assert rules.wait_before_try(1) == timedelta(seconds=5)


@given(st.integers(1, 200))
def test_each_wait_is_at_least_as_long_as_the_one_before(number: int) -> None:
    assert rules.wait_before_try(number) <= rules.wait_before_try(number + 1) <= timedelta(hours=12)


def test_somebody_looks_at_what_failed_too_often() -> None:
    assert rules.may_try_again(rules.TRIES - 1)
    assert not rules.may_try_again(rules.TRIES)


def test_work_that_went_well_keeps_its_rhythm() -> None:
    assert rules.next_tick(MINUTE, finished_at=NOON, failures=0) == NOON + MINUTE


@given(st.integers(1, 500))
def test_work_that_fails_slows_down_to_an_hour(failures: int) -> None:
    wait = rules.next_tick(MINUTE, finished_at=NOON, failures=failures) - NOON
    assert MINUTE < wait <= timedelta(hours=1)


def test_daily_work_that_fails_is_not_done_more_often() -> None:
    day = timedelta(days=1)
    assert rules.next_tick(day, finished_at=NOON, failures=3) == NOON + day


def test_a_worker_of_this_machine_that_is_gone_leaves_its_task_at_once() -> None:
    assert left_behind("here:7:a")
    assert not left_behind("here:7:a", living=frozenset(["here:7:a"]))


def test_of_a_worker_elsewhere_only_the_time_counts() -> None:
    assert not left_behind("there:7:a", minutes=1)
    assert left_behind("there:7:a", minutes=2)
