"""Levels: colour, shape and word together. Part of `{% load look %}`."""

from functools import cache, lru_cache
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from samenbeeld.kernel.levels import Level
from samenbeeld.look import parts
from samenbeeld.look.words import say

register = template.Library()

Data = dict[str, Any]
_HEIGHTS = {Level.UNKNOWN: 1, Level.GREEN: 1, Level.YELLOW: 2, Level.ORANGE: 3, Level.RED: 4, Level.PURPLE: 4}


def level_word(level: Level, *, phase: bool = False) -> str:
    """The word that always stands beside colour and shape."""
    return say(f"look-{'phase' if phase else 'level'}-{level.value}")


@register.simple_tag
def level_shape(level: Level | str) -> SafeString:
    """The drawn shape alone, hidden from a screen reader: the word must stand beside it."""
    return _shape(Level(level))


@cache
def _shape(level: Level) -> SafeString:
    return format_html(
        '<svg class="sb-shape" data-level="{0}" aria-hidden="true"><use href="#sb-level-{0}"/></svg>',
        level.value,
    )


@register.simple_tag(name="level")
def level_mark(level: Level | str, *, word: str = "", phase: bool = False, form: str = "plain") -> SafeString:
    """Level mark: shape and word. `form` is plain, tint or solid; solid is for the phase stripe only."""
    level = Level(level)
    return _mark(level, word or level_word(level, phase=phase), form)


# A page has a hundred of them, of a few kinds.
@lru_cache(maxsize=1024)
def _mark(level: Level, word: str, form: str) -> SafeString:
    return format_html(
        '<span class="sb-level sb-level--{}" data-level="{}">{}<span class="sb-level__word">{}</span></span>',
        form,
        level.value,
        _shape(level),
        word,
    )


@register.inclusion_tag("look/parts/ladder.html")
def ladder(steps: list[parts.LadderStep]) -> Data:
    """Staircase of phases, lowest step first; regions stand on it."""
    return {"steps": steps}


@register.inclusion_tag("look/parts/strip.html")
def strip(points: list[parts.StripPoint], *, title: str = "", labels: bool = True) -> Data:
    """Level history as stairs, with every level in words for a screen reader."""
    bars = [_bar(index, point) for index, point in enumerate(points)]
    height = 4 * _STEP + 4
    # Room at both ends: the frame around now stands out of its bar.
    return {
        "bars": bars,
        "title": title,
        "labels": labels,
        "width": len(points) * _SLOT + 4,
        "height": height,
    }


_SLOT, _STEP = 20, 8


def _bar(index: int, point: parts.StripPoint) -> Data:
    height = _HEIGHTS[point.level] * _STEP
    wider = 4 if point.part == "now" else 0
    return {
        "point": point,
        "word": level_word(point.level),
        "x": 2 + index * _SLOT - wider // 2,
        "y": 4 * _STEP + 2 - height,
        "width": _SLOT - 2 + wider,
        "height": height,
        "hatch": _hatch(2 + index * _SLOT, 4 * _STEP + 2 - height, _SLOT - 2, height),
    }


def _hatch(x: int, y: int, width: int, height: int) -> str:
    """Diagonal lines within a bar. A path: a pattern would keep the colours of its first place."""
    return "".join(
        f"M{x + max(0, d - height)} {y + min(d, height)}L{x + min(d, width)} {y + max(0, d - width)}"
        for d in range(4, width + height, 4)
    )
