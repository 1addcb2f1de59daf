"""What has happened to what goes to the picture of all disciplines. Never what was written in it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PartPutForward:
    """Somebody chose it. `sentences`: how many; `version`: the latest fixed one, None before the first."""

    activity: str
    number: int
    section: str
    tlp: str
    sentences: int
    version: int | None
    replaces: int | None


@dataclass(frozen=True)
class PartPushed:
    """Who may decide let it go: from now on the others read it."""

    activity: str
    number: int
    replaces: int | None


@dataclass(frozen=True)
class PartReturned:
    """It does not go; who chose it hears why."""

    activity: str
    number: int
    reason: str


@dataclass(frozen=True)
class PartWithdrawn:
    """It does not count any more; who reads it there is told."""

    activity: str
    number: int
    was: str
    reason: str


@dataclass(frozen=True)
class PictureKeyMade:
    """A program of the other side may read what was pushed of one activity, until a moment."""

    activity: str
    key: str
    name: str
    until: str


@dataclass(frozen=True)
class PictureKeyWithdrawn:
    """That program reads no more."""

    activity: str
    key: str
    name: str
