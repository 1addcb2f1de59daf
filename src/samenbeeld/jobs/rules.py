"""When work is tried again, pure."""

from datetime import datetime, timedelta

# A task that failed this often is left for a person to look at; by then two and a half days have passed.
TRIES = 12
_FIRST_WAIT = timedelta(seconds=5)
_LONGEST_WAIT = timedelta(hours=12)
_LONGEST_PAUSE = timedelta(hours=1)


def wait_before_try(number: int) -> timedelta:
    """How long to wait after `number` failed tries: five seconds, then three times as long each time."""
    return min(_FIRST_WAIT * int(3 ** min(max(number - 1, 0), 20)), _LONGEST_WAIT)


def may_try_again(tries: int) -> bool:
    """Whether a task that failed `tries` times is worth another one."""
    return tries < TRIES


def next_tick(every: timedelta, *, finished_at: datetime, failures: int) -> datetime:
    """When periodic work is due again. After a long sleep it runs once, not once per missed tick.

    Work that fails slows down, to at most an hour, or its own rhythm when that is slower.
    """
    if not failures:
        return finished_at + every
    return finished_at + max(every, min(every * int(2 ** min(failures, 16)), _LONGEST_PAUSE))


def is_left_behind(
    worker: str, *, host: str, living: frozenset[str], started_at: datetime, lease: timedelta, now: datetime
) -> bool:
    """Whether the worker of a running task (`host:process:token`) is gone, so that another may take it.

    On this machine it is known who lives; of another machine only that its time is over.
    """
    if worker.partition(":")[0] == host:
        return worker not in living
    return now - started_at > lease
