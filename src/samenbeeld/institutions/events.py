"""What has happened to profiles of institutions."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ProfileFilledIn:
    """An institution said of itself what it does, needs and offers; hours -1 is unknown."""

    version: ClassVar[int] = 1

    organisation: str
    number: int
    care: tuple[str, ...]
    hours: dict[str, int]
    places: int


@dataclass(frozen=True)
class ProfileConfirmed:
    """It is still right."""

    version: ClassVar[int] = 1

    organisation: str
    number: int
