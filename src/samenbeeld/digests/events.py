"""What people did with a drafted summary. Never the words themselves."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DraftAccepted:
    """A sentence that a program drafted became a suggestion in the name of who read it."""

    activity: str
    key: str
    block: str
    suggestion: str


@dataclass(frozen=True)
class DraftRejected:
    """A sentence that a program drafted was turned down."""

    activity: str
    key: str
    block: str
    reason: str
