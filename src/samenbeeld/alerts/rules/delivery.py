"""When a message that could not be sent is tried again."""

from collections.abc import Sequence
from datetime import datetime, timedelta


def next_try(tries: int, *, now: datetime, seconds: Sequence[int]) -> datetime | None:
    """After `tries` failures; None when it was tried often enough, and a person has to call."""
    return now + timedelta(seconds=seconds[tries - 1]) if 1 <= tries <= len(seconds) else None
