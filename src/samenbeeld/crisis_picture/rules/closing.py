"""Closing a text under one label, and carrying its words to another."""

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp

LONGEST_REASON = 200


def check_reason(reason: str) -> None:
    """Whoever misses the text must be able to read why."""
    if not reason:
        raise Refused("crisis-picture-close-needs-reason", field="reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("crisis-picture-close-reason-too-long", field="reason", most=LONGEST_REASON)


def check_not_closed(is_closed: bool) -> None:
    """A text that was closed is not closed twice, and nothing is put in it."""
    if is_closed:
        raise Conflict("crisis-picture-text-is-closed")


def check_is_closed(is_closed: bool) -> None:
    """Only what was closed is opened again."""
    if not is_closed:
        raise Conflict("crisis-picture-text-is-open")


def check_other_label(label: Tlp, to: Tlp) -> None:
    """Words are carried to another label, not to their own."""
    if label == to:
        raise Refused("crisis-picture-move-same-label", field="tlp")


def widens(label: Tlp, to: Tlp) -> bool:
    """Whether more people may read it under the label `to`."""
    return to.strictness < label.strictness
