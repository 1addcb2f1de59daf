"""The one place that asks what time it is, so that a rule never has to."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_story_moment: ContextVar[datetime | None] = ContextVar("story_moment", default=None)


def now() -> datetime:
    """The present moment, aware, in UTC. Inside `at` it is the moment of the story."""
    return _story_moment.get() or datetime.now(UTC)


def now_ms() -> int:
    """The same moment in Unix milliseconds, for those who ask it with every keystroke."""
    moment = _story_moment.get()
    return time.time_ns() // 1_000_000 if moment is None else int(moment.timestamp() * 1000)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Inside this block `now()` is `moment`, for this task only.

    For the demonstration world and for exercises, whose history goes through the ordinary actions and must
    carry its own times. Nothing a person does through a door ever runs inside it.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    token = _story_moment.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _story_moment.reset(token)
