"""Needs: open, taken up by an organisation, and then met or lapsed, with a reason."""

from samenbeeld.kernel.errors import Conflict, Refused

OPEN, TAKEN_UP, MET, LAPSED = "open", "taken_up", "met", "lapsed"
CLOSING = (MET, LAPSED)
# Not over: somebody still waits for it.
WAITING = (OPEN, TAKEN_UP)


def check_taking_up(*, status: str, owner: str, after: str) -> None:
    """`owner` has it now, `after` would. Raises Conflict for one that is over, or that is theirs already."""
    if status in CLOSING:
        raise Conflict("situation-reports-need-over")
    if status == TAKEN_UP and owner == after:
        raise Conflict("situation-reports-need-taken-already")


def check_closing_need(*, status: str, after: str, reason: str) -> None:
    """Raises Conflict for one that is over already, Refused without a reason."""
    if after not in CLOSING:
        raise Refused("situation-reports-choice-unknown", field="status")
    if status in CLOSING:
        raise Conflict("situation-reports-need-over")
    if not reason.strip():
        raise Refused("situation-reports-over-reason-missing", field="reason")
