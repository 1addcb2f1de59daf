"""Scale, themes and criteria as `policy/safety-picture.toml` has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.levels import Level

# From calm to grave. Unknown is no degree of danger and stands outside.
SEVERITY = (Level.GREEN, Level.YELLOW, Level.ORANGE, Level.RED)
JUDGED = (*SEVERITY, Level.UNKNOWN)


@dataclass(frozen=True)
class ScaleLevel:
    """One colour: what it asks of people, and how long a judgement of it holds."""

    level: Level
    meaning: Words
    holds: timedelta


@dataclass(frozen=True)
class Theme:
    """One tile. `parent`: the theme it is a part of, or ""; `official`: whose code may stand beside our own
    level; `follows`: the fact of the platform that counts as evidence, "" for none; `words`: beginnings of
    the words that name it.
    """

    code: str
    name: Words
    criteria: Mapping[Level, Words]
    source: str
    status: str
    parent: str = ""
    official: Words | None = None
    follows: str = ""
    is_wide: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Definition:
    """One version of the whole: by which scale each theme is judged, and how."""

    version: str
    status: str
    source: str
    scale: tuple[ScaleLevel, ...]
    themes: Mapping[str, Theme]  # code -> theme, in the order of the page; parts after the others
    second_reader_from: Level
    deviation_holds: timedelta
    weeks_back: int
    weeks_ahead: int

    @property
    def tiles(self) -> tuple[Theme, ...]:
        """The themes with a tile of their own, in the order of the page."""
        return tuple(theme for theme in self.themes.values() if not theme.parent)

    def parts(self, theme: Theme) -> tuple[Theme, ...]:
        """The sub-tiles of a theme."""
        return tuple(part for part in self.themes.values() if part.parent == theme.code)

    def needs_second_reader(self, level: Level) -> bool:
        """Whether nobody publishes this level alone."""
        return severity(level) >= severity(self.second_reader_from)

    def holds(self, level: Level, *, deviates: bool) -> timedelta:
        """How long a judgement counts. Unknown holds as long as the calmest: it claims nothing."""
        longest = {each.level: each.holds for each in self.scale}
        holds = longest.get(level, longest[Level.GREEN])
        return min(holds, self.deviation_holds) if deviates else holds


def definition(policy: Mapping[str, Any]) -> Definition:
    """The file as values. Raises KeyError for a record that misses a field."""
    themes = [_theme(record) for record in policy["themes"]] + _sectors(policy["sectors"])
    scale, judging = policy["scale"], policy["judging"]
    return Definition(
        version=policy["version"],
        status=policy["status"],
        source=policy["source"],
        scale=tuple(
            ScaleLevel(
                Level(record["level"]), _words(record["meaning"]), timedelta(hours=record["holds_hours"])
            )
            for record in scale["levels"]
        ),
        themes={theme.code: theme for theme in themes},
        second_reader_from=Level(judging["second_reader_from"]),
        deviation_holds=timedelta(hours=judging["deviation_holds_hours"]),
        weeks_back=judging["weeks_back"],
        weeks_ahead=judging["weeks_ahead"],
    )


def severity(level: Level) -> int:
    """How grave, 0 for green; -1 for unknown, which is no degree of danger."""
    return SEVERITY.index(level) if level in SEVERITY else -1


def attention(level: Level) -> int:
    """Sort key for whoever must act, the highest first: what nobody knows stands above what is calm."""
    return (Level.GREEN, Level.UNKNOWN, *SEVERITY[1:]).index(level)


def worst(levels: "list[Level] | tuple[Level, ...]") -> Level:
    """The gravest of what is known; unknown when nothing is."""
    return max(levels, key=severity, default=Level.UNKNOWN)


def _theme(record: Mapping[str, Any]) -> Theme:
    return Theme(
        code=record["code"],
        name=_words(record["name"]),
        criteria=_criteria(record),
        source=record["source"],
        status=record["status"],
        official=_words(record["official"]) if "official" in record else None,
        follows=record.get("follows", ""),
        is_wide=record.get("wide", False),
        words=tuple(record["words"]),
    )


def _sectors(record: Mapping[str, Any]) -> list[Theme]:
    """One part per care sector, all by the same criteria."""
    return [
        Theme(
            code, _words(name), _criteria(record), record["source"], record["status"], parent=record["parent"]
        )
        for code, name in record["names"].items()
    ]


def _criteria(record: Mapping[str, Any]) -> dict[Level, Words]:
    return {level: _words(record[level.value]) for level in SEVERITY if level.value in record}


def _words(record: Mapping[str, str]) -> Words:
    return Words(nl=record["nl"], en=record["en"])
