"""Every change to a crisis picture: may you, lock, rule, save, journal, publish on commit.

Typing in a live text is not here: that goes through the room, stamped by the server with its author.
"""

from samenbeeld.crisis_picture.actions.asking_questions import (
    answer_request,
    ask,
    close_request,
    take_up_request,
    verify_request,
    withdraw_request,
)
from samenbeeld.crisis_picture.actions.closing import close_document, move_document, reopen_document
from samenbeeld.crisis_picture.actions.comparing import ask_sources, write_down
from samenbeeld.crisis_picture.actions.contradicting import mark_contradiction, settle_contradiction
from samenbeeld.crisis_picture.actions.deciding import (
    check_decision,
    decline_decision,
    find_effective,
    order_decision,
    propose_decision,
    revise_decision,
    take_decision,
    withdraw_decision,
)
from samenbeeld.crisis_picture.actions.logging_lines import write_log_line
from samenbeeld.crisis_picture.actions.meeting import (
    cancel_meeting,
    note_clock_moment,
    plan_meeting,
    record_clock_moment,
)
from samenbeeld.crisis_picture.actions.opening import add_labelled_document, open_pictures
from samenbeeld.crisis_picture.actions.releasing import release_document, take_back_release
from samenbeeld.crisis_picture.actions.suggesting import (
    accept_suggestion,
    decline_suggestion,
    make_suggestion,
    suggest_in_own,
    withdraw_suggestion,
)
from samenbeeld.crisis_picture.actions.tasking import OwnTask, give_task, move_task, take_on
from samenbeeld.crisis_picture.actions.versioning import fix_version

__all__ = [
    "OwnTask",
    "accept_suggestion",
    "add_labelled_document",
    "answer_request",
    "ask",
    "ask_sources",
    "cancel_meeting",
    "check_decision",
    "close_document",
    "close_request",
    "decline_decision",
    "decline_suggestion",
    "find_effective",
    "fix_version",
    "give_task",
    "make_suggestion",
    "mark_contradiction",
    "move_document",
    "move_task",
    "note_clock_moment",
    "open_pictures",
    "order_decision",
    "plan_meeting",
    "propose_decision",
    "record_clock_moment",
    "release_document",
    "reopen_document",
    "revise_decision",
    "settle_contradiction",
    "suggest_in_own",
    "take_back_release",
    "take_decision",
    "take_on",
    "take_up_request",
    "verify_request",
    "withdraw_decision",
    "withdraw_request",
    "withdraw_suggestion",
    "write_down",
    "write_log_line",
]
