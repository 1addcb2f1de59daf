"""What a caller asks to see on the map."""

from dataclasses import dataclass

from samenbeeld.kernel.levels import Level, urgency


@dataclass(frozen=True)
class Mark:
    """A site on the map: its name, its point (WGS84 degrees), its level and one line about it.

    The level gives colour and shape; the table beside the map gives the word.
    """

    name: str
    longitude: float
    latitude: float
    level: Level = Level.UNKNOWN
    note: str = ""
    url: str = ""


def most_urgent_first(marks: list[Mark]) -> list[Mark]:
    """Unknown and silent first, then the worst, then by name."""
    return sorted(marks, key=lambda mark: (urgency(mark.level), mark.name))
