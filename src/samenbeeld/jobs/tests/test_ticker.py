"""Periodic work: when due, by one process, once after a sleep; an error is kept and never stops the clock."""

from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries
from structlog.testing import capture_logs

from samenbeeld.jobs import declared, queries, ticker, worker_id
from samenbeeld.jobs.declared import Periodic
from samenbeeld.jobs.models import PeriodicWork
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


class Bell:
    """Counts how often it rang, and breaks when told to."""

    def __init__(self) -> None:
        self.rings = 0
        self.is_broken = False

    def __call__(self) -> None:
        self.rings += 1
        if self.is_broken:
            raise ConnectionError("no answer")


@pytest.fixture
def bell(monkeypatch: pytest.MonkeyPatch) -> Bell:
    bell = Bell()
    known = {"jobs.bell": Periodic("jobs.bell", MINUTE, timedelta(minutes=5), bell)}
    monkeypatch.setattr(declared, "_declared", known)
    return bell


def test_new_work_is_done_at_the_first_tick(bell: Bell) -> None:
    assert ticker.tick() == 1
    assert bell.rings == 1


def test_work_that_was_just_done_waits_for_its_time(bell: Bell) -> None:
    ticker.tick()
    assert ticker.tick() == 0


def test_after_a_long_sleep_it_is_done_once(bell: Bell) -> None:
    ticker.tick()
    with clock.at(now() + timedelta(days=2)):
        assert ticker.tick() == 1
        assert ticker.tick() == 0
    assert bell.rings == 2


def test_work_without_anything_to_do_is_not_taken_in_hand(
    bell: Bell, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    ticker.tick()
    known = {"jobs.bell": Periodic("jobs.bell", MINUTE, MINUTE, bell, when=lambda: False)}
    monkeypatch.setattr(declared, "_declared", known)
    with clock.at(now() + timedelta(days=2)), django_assert_num_queries(1):
        assert ticker.tick() == 0
    assert bell.rings == 1


def test_work_without_anything_to_do_is_not_asked_again_before_its_interval_is_over(
    bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[datetime] = []

    def nothing() -> bool:
        asked.append(now())
        return False

    known = {"jobs.bell": Periodic("jobs.bell", MINUTE, MINUTE, bell, when=nothing)}
    monkeypatch.setattr(declared, "_declared", known)
    quiet: dict[str, datetime] = {}
    began = now()
    for seconds in (0, 3, 57, 61):
        with clock.at(began + timedelta(seconds=seconds)):
            ticker.tick(quiet)
    assert asked == [began, began + timedelta(seconds=61)]


def test_what_another_process_holds_is_left_to_it(bell: Bell) -> None:
    PeriodicWork.objects.create(
        name="jobs.bell", next_at=now(), holder="elsewhere:1:a", held_until=now() + MINUTE
    )
    assert ticker.tick() == 0


def test_what_another_process_held_too_long_is_taken_over(bell: Bell) -> None:
    PeriodicWork.objects.create(
        name="jobs.bell", next_at=now(), holder="elsewhere:1:a", held_until=now() - MINUTE
    )
    assert ticker.tick() == 1


def test_what_a_killed_process_of_this_machine_held_is_free_at_once(bell: Bell) -> None:
    holder = f"{worker_id.HOST}:999999999:x"
    PeriodicWork.objects.create(
        name="jobs.bell", next_at=now(), holder=holder, held_until=now() + timedelta(hours=1)
    )
    ticker.release_left_behind()
    assert ticker.tick() == 1


def test_an_error_is_kept_and_the_clock_goes_on(bell: Bell) -> None:
    bell.is_broken = True
    with capture_logs() as lines:
        assert ticker.tick() == 1
    assert lines[0]["event"] == "jobs.periodic_work_failed"
    assert queries.standing().ailing == ("jobs.bell (ConnectionError)",)


def test_work_that_fails_comes_back_later_than_usual(bell: Bell) -> None:
    bell.is_broken = True
    with capture_logs():
        ticker.tick()
    assert PeriodicWork.objects.get().next_at > now() + MINUTE


def test_work_that_goes_well_again_is_no_longer_ailing(bell: Bell) -> None:
    bell.is_broken = True
    with capture_logs():
        ticker.tick()
    bell.is_broken = False
    with clock.at(now() + timedelta(hours=1)):
        ticker.tick()
    assert queries.standing().ailing == ()
