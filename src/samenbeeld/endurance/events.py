"""What has happened to services, buffers, stocks and measures. Moments are ISO 8601, "" for unknown."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class OutageSaid:
    """A service is down, is expected back at another moment, or is back."""

    version: ClassVar[int] = 1

    activity: str
    number: int
    service: str
    regions: tuple[str, ...]
    institutions: tuple[str, ...]
    since: str
    until: str
    is_over: bool


@dataclass(frozen=True)
class BufferReported:
    """An institution lasts so many hours without a service; -1: they do not know."""

    version: ClassVar[int] = 1

    activity: str
    organisation: str
    service: str
    hours: float
    seen_at: str


@dataclass(frozen=True)
class StockReported:
    """An institution has so much in store, uses so much per day, and expects so much."""

    version: ClassVar[int] = 1

    activity: str
    organisation: str
    stock: str
    amount: float
    per_day: float
    delivery: float
    delivery_at: str


@dataclass(frozen=True)
class EnduranceMeasureProposed:
    """A measure was thought of: hours that are added, or the share that goes elsewhere; 0 for the other."""

    version: ClassVar[int] = 1

    activity: str
    number: int
    organisation: str
    service: str
    kind: str
    hours: float
    percent: int
    takes_effect_at: str


@dataclass(frozen=True)
class EnduranceMeasureMoved:
    """A measure was agreed on, done or dropped."""

    version: ClassVar[int] = 1

    activity: str
    number: int
    step: str
    reason: str
