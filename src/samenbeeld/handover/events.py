"""What has happened to a hand-over. Slugs and ids only; moments are ISO 8601."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class HandOverWritten:
    """Somebody who leaves wrote a note for the relief. The note itself stays in its own table."""

    version: ClassVar[int] = 1

    activity: str
    organisation: str
    hand_over: str
    since: str


@dataclass(frozen=True)
class HandOverTaken:
    """Somebody read it and took the work over."""

    version: ClassVar[int] = 1

    activity: str
    organisation: str
    hand_over: str
