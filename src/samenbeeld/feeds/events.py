"""What has happened with a source outside."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class FeedTaken:
    """A source answered and was read: so many values, codes and signals, and so many parts that were refused.

    `waiting`: notices that were more than an hour takes in.
    """

    feed: str
    digest: str
    values: int
    codes: int
    refused: int
    signals: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class FeedMissed:
    """A source did not answer, or what it said cannot be read at all. `reason` is a sentence of `locale/`."""

    feed: str
    reason: str
    failures: int


@dataclass(frozen=True)
class FeedHurried:
    """Somebody wants this source to be asked again now."""

    feed: str


@dataclass(frozen=True)
class ReceptionsForgotten:
    """Old answers of sources went, as many as this."""

    before: str
    receptions: int


@dataclass(frozen=True)
class MappedFeedSaved:
    """Somebody described a source of their own, or described it otherwise: version `number`."""

    feed: str
    number: int
    address: str
    goal: str


@dataclass(frozen=True)
class MappedFeedStopped:
    """This source of their own is no longer asked."""

    feed: str
    number: int


@dataclass(frozen=True)
class MappedFeedResumed:
    """This source of their own is asked again."""

    feed: str
    number: int


@dataclass(frozen=True)
class InstitutionLinked:
    """From now on the source means this institution by that name."""

    feed: str
    key: str
    organisation: str


@dataclass(frozen=True)
class MachineKeyMade:
    """The own program of an institution may tell its figures until then, ISO 8601."""

    version: ClassVar[int] = 1

    key: str
    organisation: str
    name: str
    valid_until: str


@dataclass(frozen=True)
class MachineKeyWithdrawn:
    """That key tells nothing any more."""

    version: ClassVar[int] = 1

    key: str
    organisation: str
    name: str
