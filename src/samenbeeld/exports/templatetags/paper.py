"""Levels on paper: `{% load paper %}` {% paper_level "red" %} {% paper_level phase.level word="Crisis" %}.

The same shapes and colours as on the screen, drawn where they stand: paper has no page to borrow them from.
"""

import json
from functools import cache
from pathlib import Path

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say

register = template.Library()
_TOKENS = Path(__file__).resolve().parents[2] / "look" / "tokens.json"
_SIDES = {
    Level.YELLOW: "M8 1.1 14.9 8 8 14.9 1.1 8z",
    Level.ORANGE: "M8 1.7 15.1 14.3H.9z",
    Level.RED: "M2 2h12v12H2z",
    Level.PURPLE: "m8 .5 1.55 3.75 3.75-1.55-1.55 3.75L15.5 8l-3.75 1.55 1.55 3.75-3.75-1.55L8 15.5l-1.55"
    "-3.75L2.7 13.3l1.55-3.75L.5 8l3.75-1.55L2.7 2.7l3.75 1.55z",
}


@register.simple_tag
def paper_level(level: Level | str, word: str = "") -> SafeString:
    """Shape, colour and word together."""
    level = Level(level)
    return format_html(
        '<span class="level"><svg viewBox="0 0 16 16" width="9" height="9">{}</svg>&#160;{}</span>',
        _shape(level),
        word or say(f"look-level-{level.value}"),
    )


def _shape(level: Level) -> SafeString:
    colour = _colours()[level.value]
    solid, edge = colour["solid"]["$value"], colour["edge"]["$value"]
    if level is Level.UNKNOWN:
        ring = f'fill="none" stroke="{solid}" stroke-width="1.5" stroke-dasharray="2.6 1.55"'
        question = "M6.2 6.4a1.85 1.85 0 1 1 2.7 1.65c-.6.32-.9.7-.9 1.25"
        return mark_safe(  # ours, without a word of anybody
            f'<circle cx="8" cy="8" r="6.6" {ring}/><path d="{question}" fill="none" stroke="{solid}"'
            f' stroke-width="1.4"/><circle cx="8" cy="11.4" r=".95" fill="{solid}"/>'
        )
    drawn = f'fill="{solid}" stroke="{edge}" stroke-width="1.2"'
    if level is Level.GREEN:
        return mark_safe(f'<circle cx="8" cy="8" r="6.4" {drawn}/>')
    return mark_safe(f'<path d="{_SIDES[level]}" {drawn}/>')


@cache
def _colours() -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = json.loads(_TOKENS.read_text())["samenbeeld"]["color"][
        "light"
    ]["level"]
    return found
