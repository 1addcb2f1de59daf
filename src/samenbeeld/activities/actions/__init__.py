"""Every change to an activity and to its documents."""

from samenbeeld.activities.actions.documents import (
    add_document,
    add_version,
    note_examination,
    release_document,
    take_back_document_release,
    withdraw_document,
)
from samenbeeld.activities.actions.exporting import take_export
from samenbeeld.activities.actions.leading import (
    change_state,
    join,
    leave,
    open_activity,
    set_grip_level,
    set_step,
)

__all__ = [
    "add_document",
    "add_version",
    "change_state",
    "join",
    "leave",
    "note_examination",
    "open_activity",
    "release_document",
    "set_grip_level",
    "set_step",
    "take_back_document_release",
    "take_export",
    "withdraw_document",
]
