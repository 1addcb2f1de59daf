"""Levels of danger. Always colour and word and shape together; unknown is a level of its own."""

from enum import StrEnum


class Level(StrEnum):
    """Ordered from unknown, which is never green, to purple, which exists on the ladder only."""

    UNKNOWN = "unknown"
    GREEN = "green"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"
    PURPLE = "purple"

    @property
    def shape(self) -> str:
        """Name of the drawn shape; the second sign beside colour and word."""
        return _SHAPES[self]


_SHAPES = {
    Level.UNKNOWN: "ring",
    Level.GREEN: "circle",
    Level.YELLOW: "diamond",
    Level.ORANGE: "triangle",
    Level.RED: "square",
    Level.PURPLE: "star",
}

# Silence is what a head of information must act on first, so it sorts before red.
MOST_URGENT_FIRST = (
    Level.UNKNOWN,
    Level.PURPLE,
    Level.RED,
    Level.ORANGE,
    Level.YELLOW,
    Level.GREEN,
)


def urgency(level: Level) -> int:
    """Sort key: unknown first, then the worst."""
    return MOST_URGENT_FIRST.index(level)
