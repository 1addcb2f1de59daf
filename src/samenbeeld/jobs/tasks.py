"""Housekeeping of the work itself. Its tick also shows that somebody works."""

from datetime import timedelta

from samenbeeld.jobs import queue
from samenbeeld.jobs.declared import every

_KEPT = timedelta(days=14)


@every(timedelta(seconds=30))
def rescue() -> None:
    """What a killed process had in hand is done by another."""
    queue.rescue()


@every(timedelta(days=1))
def tidy() -> None:
    """What was finished two weeks ago is forgotten: who did what stands in the journal."""
    queue.forget_finished(_KEPT)
