"""What has happened to what is measured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ValuesRecorded:
    """A source said what it measured: so many values that we did not know, of these indicators."""

    source: str
    indicators: list[str]
    values: int


@dataclass(frozen=True)
class ThresholdsProposed:
    """Somebody wants other thresholds from this day on. They count when a second person agrees."""

    indicator: str
    number: int
    valid_from: str
    thresholds: dict[str, float]
    raise_after: int
    clear_after: int
    hysteresis: float
    source: str
    reason: str


@dataclass(frozen=True)
class ThresholdsRead:
    """A second person agreed with other thresholds, or did not, with a remark."""

    indicator: str
    number: int
    agrees: bool
    remark: str


@dataclass(frozen=True)
class CodesHeard:
    """What an authority says for a theme: so many new codes, and so many that it took back."""

    issuer: str
    theme: str
    codes: int
    ended: int
