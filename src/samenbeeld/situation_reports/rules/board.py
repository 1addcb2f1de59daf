"""The order of the board: silence first, then overdue, then red to green."""

from datetime import datetime

from samenbeeld.kernel.levels import Level, urgency


def order(
    *,
    missed_since: datetime | None,
    reported_at: datetime | None,
    is_asked: bool,
    is_returned: bool,
    level: Level,
    name: str,
) -> tuple[int, float, int, float, str]:
    """Sort key of one organisation. Longest overdue first; who was asked and never reported comes next."""
    reported = reported_at.timestamp() if reported_at else 0.0
    if missed_since is not None:
        return (0, missed_since.timestamp(), 0, reported, name)
    if reported_at is None:
        return (1 if is_asked else 4, 0.0, 0, 0.0, name)
    if is_returned:
        return (2, 0.0, urgency(level), reported, name)
    return (3, 0.0, urgency(level), -reported, name)
