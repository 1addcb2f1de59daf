"""Every change to a crisis picture: may you, lock, rule, save, journal, publish on commit.

Typing in a live text is not here: that goes through the room, stamped by the server with its author.
"""

from samenbeeld.crisis_picture.actions.opening import add_labelled_document, open_pictures
from samenbeeld.crisis_picture.actions.releasing import release_document, take_back_release
from samenbeeld.crisis_picture.actions.suggesting import (
    accept_suggestion,
    decline_suggestion,
    make_suggestion,
    withdraw_suggestion,
)
from samenbeeld.crisis_picture.actions.versioning import fix_version

__all__ = [
    "accept_suggestion",
    "add_labelled_document",
    "decline_suggestion",
    "fix_version",
    "make_suggestion",
    "open_pictures",
    "release_document",
    "take_back_release",
    "withdraw_suggestion",
]
