"""What a CAP alert says, in our own words and types. Shared by reader and writer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from samenbeeld.kernel.levels import Level

CAP_1_1 = "urn:oasis:names:tc:emergency:cap:1.1"
CAP_1_2 = "urn:oasis:names:tc:emergency:cap:1.2"
VERSIONS = {CAP_1_1: "1.1", CAP_1_2: "1.2"}


class Status(StrEnum):
    ACTUAL = "Actual"
    EXERCISE = "Exercise"
    SYSTEM = "System"
    TEST = "Test"
    DRAFT = "Draft"


class MessageType(StrEnum):
    ALERT = "Alert"
    UPDATE = "Update"
    CANCEL = "Cancel"
    ACKNOWLEDGEMENT = "Ack"
    ERROR = "Error"


class Scope(StrEnum):
    PUBLIC = "Public"
    RESTRICTED = "Restricted"
    PRIVATE = "Private"


class Urgency(StrEnum):
    IMMEDIATE = "Immediate"
    EXPECTED = "Expected"
    FUTURE = "Future"
    PAST = "Past"
    UNKNOWN = "Unknown"


class Severity(StrEnum):
    EXTREME = "Extreme"
    SEVERE = "Severe"
    MODERATE = "Moderate"
    MINOR = "Minor"
    UNKNOWN = "Unknown"


class Certainty(StrEnum):
    OBSERVED = "Observed"
    LIKELY = "Likely"
    POSSIBLE = "Possible"
    UNLIKELY = "Unlikely"
    UNKNOWN = "Unknown"


# A proposal of ours, not of CAP: the standard gives a severity no colour. MeteoAlarm calls yellow "moderate".
LEVEL_OF_SEVERITY: Mapping[Severity, Level] = {
    Severity.MINOR: Level.YELLOW,
    Severity.MODERATE: Level.YELLOW,
    Severity.SEVERE: Level.ORANGE,
    Severity.EXTREME: Level.RED,
}
_LEVEL_OF_AWARENESS = {level.value: level for level in (Level.GREEN, Level.YELLOW, Level.ORANGE, Level.RED)}

Point = tuple[float, float]  # latitude, longitude in degrees, WGS 84: the order of CAP


@dataclass(frozen=True)
class Reference:
    """An earlier message that this one is about."""

    sender: str
    identifier: str
    sent: datetime


@dataclass(frozen=True)
class Circle:
    centre: Point
    radius_km: float


@dataclass(frozen=True)
class Area:
    """Where: the union of all its polygons, circles and codes. A polygon ends where it starts."""

    description: str
    polygons: tuple[tuple[Point, ...], ...] = ()
    circles: tuple[Circle, ...] = ()
    geocodes: tuple[tuple[str, str], ...] = ()  # (kind of code, code): ("EMMA_ID", "NL012")


@dataclass(frozen=True)
class Info:
    """What is going on, in one language. Moments have a zone; what is not said is empty or None."""

    categories: tuple[str, ...]
    event: str
    urgency: Urgency
    severity: Severity
    certainty: Certainty
    language: str = "en-US"  # the default of CAP
    effective: datetime | None = None
    onset: datetime | None = None
    expires: datetime | None = None
    sender_name: str = ""
    headline: str = ""
    description: str = ""
    instruction: str = ""
    web: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)  # MeteoAlarm: awareness_level, awareness_type
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True)
class Alert:
    """One message. `references` are earlier messages; `sent` has a zone."""

    identifier: str
    sender: str
    sent: datetime
    status: Status
    message_type: MessageType
    scope: Scope
    restriction: str = ""
    addresses: str = ""
    note: str = ""
    references: tuple[Reference, ...] = ()
    infos: tuple[Info, ...] = ()


@dataclass(frozen=True)
class Reason:
    """Why something is refused or remarked on: the id of a sentence in `locale/`, and its values."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


def reason(key: str, **values: object) -> Reason:
    """`reason("schema", line=3)` is the sentence `feeds-cap-schema` with its line."""
    return Reason(f"feeds-cap-{key}", values)


def level_of(info: Info, by_severity: Mapping[Severity, Level] = LEVEL_OF_SEVERITY) -> Level:
    """The colour: what MeteoAlarm says in `awareness_level` ("2; yellow; Moderate"), else by severity.

    What nobody says is `Level.UNKNOWN`, which is never green.
    """
    for part in info.parameters.get("awareness_level", "").split(";"):
        if level := _LEVEL_OF_AWARENESS.get(part.strip().lower()):
            return level
    return by_severity.get(info.severity, Level.UNKNOWN)
