"""Every change to requests, reports, bottlenecks and needs."""

from samenbeeld.situation_reports.actions.asking import (
    ask_for_reports,
    end_request,
    open_round,
    remind,
    remind_at_deadline,
)
from samenbeeld.situation_reports.actions.bottlenecks import (
    close_bottleneck,
    merge_bottlenecks,
    note_bottleneck,
    part_bottleneck,
    tell_apart,
)
from samenbeeld.situation_reports.actions.judging import accept_report, return_report
from samenbeeld.situation_reports.actions.needs import close_need, take_up_need
from samenbeeld.situation_reports.actions.sending import confirm_unchanged, submit_report

__all__ = [
    "accept_report",
    "ask_for_reports",
    "close_bottleneck",
    "close_need",
    "confirm_unchanged",
    "end_request",
    "merge_bottlenecks",
    "note_bottleneck",
    "open_round",
    "part_bottleneck",
    "remind",
    "remind_at_deadline",
    "return_report",
    "submit_report",
    "take_up_need",
    "tell_apart",
]
