"""What has happened to cards in an activity, and how healthy the plans were found."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class CardStarted:
    """An organisation works by a card: of which plan and version, and which tasks it became."""

    version: ClassVar[int] = 1

    activity: str
    organisation: str
    plan: str
    plan_version: int
    card: str
    tasks: tuple[int, ...]


@dataclass(frozen=True)
class LessonFromCard:
    """Somebody who worked by a card proposed a change of its plan."""

    version: ClassVar[int] = 1

    activity: str
    organisation: str
    plan: str
    plan_version: int


@dataclass(frozen=True)
class HealthNoted:
    """How healthy the plans were on a day: `checks` things were looked at, `ailing` of them were wrong."""

    version: ClassVar[int] = 1

    day: str
    organisations: int
    checks: int
    ailing: int


@dataclass(frozen=True)
class PackTaken:
    """Somebody took along so many cards, plans and contacts: on a `device`, or as a `booklet`."""

    version: ClassVar[int] = 1

    form: str
    function: str
    theme: str
    cards: int
    plans: int
    contacts: int
