"""Every change to requests, reports and bottlenecks."""

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
)
from samenbeeld.situation_reports.actions.judging import accept_report, return_report
from samenbeeld.situation_reports.actions.sending import confirm_unchanged, submit_report

__all__ = [
    "accept_report",
    "ask_for_reports",
    "close_bottleneck",
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
]
