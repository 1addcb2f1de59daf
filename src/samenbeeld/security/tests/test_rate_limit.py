"""So many tries in so much time: who is over it waits, nobody else does, and all processes count together."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from samenbeeld.kernel import clock
from samenbeeld.kernel.tests import databases
from samenbeeld.look.words import say
from samenbeeld.security.models import Attempt
from samenbeeld.security.rate_limit import Limit, TooManyTries, count, forget, take_back

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
THREE = Limit("three", tries=3, window=timedelta(minutes=5))
OTHER = Limit("other", tries=3, window=timedelta(minutes=5))


def try_at(minute: float, who: str = "bram", limit: Limit = THREE) -> datetime | None:
    """None when the try is looked at, else the moment at which one may try again."""
    with clock.at(NOON + timedelta(minutes=minute)):
        try:
            count(limit, who)
        except TooManyTries as wait:
            return wait.again_at
    return None


def use_up(who: str = "bram") -> None:
    assert [try_at(minute, who) for minute in (0, 1, 2)] == [None] * 3


def test_the_last_try_within_the_limit_is_looked_at() -> None:
    use_up()


def test_one_try_more_is_refused_until_the_first_is_old() -> None:
    use_up()
    assert try_at(3) == NOON + timedelta(minutes=5)


def test_the_refusal_says_when_to_come_back() -> None:
    use_up()
    with clock.at(NOON + timedelta(minutes=3)), pytest.raises(TooManyTries) as refused:
        count(THREE, "bram")
    # Noon in UTC is one o'clock on a winter day in the Netherlands.
    assert "13:05" in say(refused.value.key, **refused.value.values)


def test_who_keeps_trying_does_not_wait_longer() -> None:
    use_up()
    assert [try_at(minute) for minute in (3, 4, 4.9)] == [NOON + timedelta(minutes=5)] * 3
    assert try_at(5) is None


def test_tries_become_free_one_by_one() -> None:
    use_up()
    assert try_at(5) is None
    assert try_at(5.5) == NOON + timedelta(minutes=6)


def test_others_do_not_wait() -> None:
    use_up()
    assert try_at(3, "amina") is None


def test_every_limit_counts_for_itself() -> None:
    use_up()
    assert try_at(3, limit=OTHER) is None


def test_who_got_in_starts_again_from_zero() -> None:
    use_up()
    forget(THREE, "bram")
    use_up()


def test_forgetting_one_forgets_no_other() -> None:
    use_up("amina")
    forget(THREE, "bram")
    assert try_at(3, "amina") is not None


def test_a_try_that_is_taken_back_does_not_count() -> None:
    use_up()
    take_back(THREE, "bram")
    assert try_at(3) is None
    assert try_at(3) == NOON + timedelta(minutes=5)


def test_taking_back_what_was_never_tried_changes_nothing() -> None:
    use_up("amina")
    take_back(THREE, "bram")
    assert Attempt.objects.count() == 3


def test_what_was_typed_cannot_be_read_back() -> None:
    try_at(0, "mijn-geheime-wachtwoord")
    assert "geheim" not in str(vars(Attempt.objects.get()))


def test_tries_are_forgotten_after_a_day() -> None:
    use_up("amina")
    try_at(24 * 60 + 2)
    assert Attempt.objects.count() == 1


ONE_PROCESS = """
import django
django.setup()
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from django.db import connection
from samenbeeld.security.rate_limit import Limit, TooManyTries, count

def was_looked_at(_number):
    try:
        count(Limit("ten", 10, timedelta(minutes=5)), "bram")
        return True
    except TooManyTries:
        return False
    finally:
        connection.close()

with ThreadPoolExecutor(4) as together:
    print(sum(together.map(was_looked_at, range(12))))
"""


def test_tries_at_the_same_moment_are_counted_together_over_all_processes(demonstration_folder: Path) -> None:
    settings = {
        **databases.environment(demonstration_folder),
        "DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings",
    }
    processes = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", ONE_PROCESS],
            env={**os.environ, **settings},
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    looked_at = [int(process.communicate(timeout=60)[0]) for process in processes]
    assert sum(looked_at) == 10
