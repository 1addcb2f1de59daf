"""Who has not been heard for too long."""

from datetime import datetime, timedelta


def is_silent(last_change_at: datetime | None, silent_after: timedelta, now: datetime) -> bool:
    """Nobody has written here yet, or not for `silent_after`. Never heard is silent, not fine."""
    return last_change_at is None or now - last_change_at >= silent_after


def silence_order(last_change_at: datetime | None, is_silent: bool) -> tuple[bool, float]:
    """Sort key: the silent first and the longest silent on top; after them the most recent first."""
    moment = last_change_at.timestamp() if last_change_at else 0.0
    return (not is_silent, moment if is_silent else -moment)
