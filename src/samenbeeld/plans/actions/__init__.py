"""Every change to plans, agreements, cards and readings. Nothing is deleted."""

from samenbeeld.plans.actions.agreeing import add_obligation, end_obligation, meet_obligation, write_terms
from samenbeeld.plans.actions.carding import write_card
from samenbeeld.plans.actions.proposing import answer_proposal, propose, work_in
from samenbeeld.plans.actions.reading import ask_to_read, confirm_read
from samenbeeld.plans.actions.watching import unwatch, watch
from samenbeeld.plans.actions.writing import (
    establish,
    note_plan_check,
    send,
    send_back,
    throw_away,
    withdraw,
    write_plan,
    write_version,
)

__all__ = [
    "add_obligation",
    "answer_proposal",
    "ask_to_read",
    "confirm_read",
    "end_obligation",
    "establish",
    "meet_obligation",
    "note_plan_check",
    "propose",
    "send",
    "send_back",
    "throw_away",
    "unwatch",
    "watch",
    "withdraw",
    "work_in",
    "write_card",
    "write_plan",
    "write_terms",
    "write_version",
]
