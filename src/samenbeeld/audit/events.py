"""What happened to the journal itself: it was read, and it was taken out of the house."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ObjectRead:
    """Somebody saw a labelled object."""

    object_kind: str
    object_id: str


@dataclass(frozen=True)
class JournalExported:
    """Somebody took lines of the journal along as a file."""

    lines: int
    filters: dict[str, str]
