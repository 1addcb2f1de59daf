"""What has happened with what was old or open."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class EntryConfirmed:
    """Somebody said of an old entry that it still holds. `kind` and `key` name it."""

    version: ClassVar[int] = 1

    activity: str
    kind: str
    key: str


@dataclass(frozen=True)
class OpenItemCarried:
    """Something that was open at the end became an aftermath task of this organisation, due by then."""

    version: ClassVar[int] = 1

    activity: str
    kind: str
    key: str
    organisation: str
    due: str


@dataclass(frozen=True)
class OpenItemDropped:
    """Something that was open at the end is not taken further, and why."""

    version: ClassVar[int] = 1

    activity: str
    kind: str
    key: str
    reason: str


@dataclass(frozen=True)
class AftermathTaskDone:
    """An aftermath task was finished."""

    version: ClassVar[int] = 1

    activity: str
    task: str
    note: str
