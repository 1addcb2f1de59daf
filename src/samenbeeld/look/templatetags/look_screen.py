"""How this reader sees the page: language, theme, serifs. Part of `{% load look %}`."""

from typing import Any

from django import template
from django.template.context import Context

from samenbeeld.look import preferences
from samenbeeld.look.words import current_language, say

register = template.Library()

Data = dict[str, Any]


@register.simple_tag(takes_context=True)
def screen_preferences(context: Context) -> preferences.Preferences:
    """Theme, reading and density: as chosen in this browser, else as kept with the person (the frame)."""
    chosen = preferences.read(context.get("request"))
    frame = context.get("frame")
    return preferences.Preferences(
        theme=chosen.theme or getattr(frame, "theme", "") or "device",
        reading=chosen.reading or getattr(frame, "reading", "") or "serif",
        density=chosen.density or "default",
    )


@register.simple_tag
def screen_language() -> str:
    """`nl` or `en`, for the page's lang attribute."""
    return current_language()


@register.simple_tag(takes_context=True)
def preference_choices(context: Context) -> list[Data]:
    """What the person menu offers: theme and reading; the present choice is marked."""
    present = screen_preferences(context)
    return [
        _choice(
            "theme",
            present.theme,
            [("device", "look-theme-device"), ("light", "look-theme-light"), ("dark", "look-theme-dark")],
        ),
        _choice("reading", present.reading, [("serif", "look-reading-serif"), ("sans", "look-reading-sans")]),
    ]


@register.simple_tag
def other_language() -> Data:
    """The language that this page is not in, by its own name: one click away on every page."""
    value = "nl" if current_language() == "en" else "en"
    return {"value": value, "label": say(f"look-language-{value}")}


def _choice(name: str, present: str, options: list[tuple[str, str]]) -> Data:
    return {
        "name": name,
        "label": say(f"look-{name}"),
        "options": [
            {"value": value, "label": say(key), "chosen": value == present} for value, key in options
        ],
    }
