"""What an EMSI message says, as far as we use it. Pure."""

from dataclasses import dataclass
from datetime import datetime

EMSI = "urn:emergency:eda:1.9:emsi"
ACTUAL, EXERCISE = "ACTUAL", "EXERCS"
NOT_STARTED, IN_PROGRESS, UNDER_CONTROL, COMPLETE = "NST", "IPR", "STOP", "COM"
CANCEL = "CANCEL"
# Who may hear it: the others are for named people, and do not come into an inbox that partners read.
OPEN_CLASSES = ("", "UNCLAS", "UNMARK", "RESTRC")


@dataclass(frozen=True)
class Casualties:
    """Numbers by triage class; None is not told, which is not 0."""

    red: int | None = None
    yellow: int | None = None
    green: int | None = None
    black: int | None = None
    missing: int | None = None


@dataclass(frozen=True)
class Event:
    """One message about one event. `id` is of the message, `event` of what it is about; `place` and
    `missions` are words.
    """

    id: str
    mode: str
    kind: str
    sent_at: datetime | None
    security: str
    remark: str
    origin: str
    origin_name: str
    event: str
    name: str
    status: str
    declared_at: datetime | None = None
    happened_at: datetime | None = None
    text: str = ""
    place: str = ""
    casualties: Casualties | None = None
    missions: tuple[str, ...] = ()
