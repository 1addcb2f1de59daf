"""Telling figures, and opening them to others."""

from samenbeeld.capacity.actions.releasing import end_releases, release_all, withdraw_release_of_all
from samenbeeld.capacity.actions.reminding import remind_silent
from samenbeeld.capacity.actions.reporting import (
    confirm_unchanged,
    read_in,
    receive,
    report,
    take_over_from_situation_report,
)

__all__ = [
    "confirm_unchanged",
    "end_releases",
    "read_in",
    "receive",
    "release_all",
    "remind_silent",
    "report",
    "take_over_from_situation_report",
    "withdraw_release_of_all",
]
