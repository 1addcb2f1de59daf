"""What the list of the map draws a hundred times: `{% load plot_list %}`."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from samenbeeld.kernel.levels import Level
from samenbeeld.plot.rules import Symbol

register = template.Library()


@register.simple_tag
def map_symbol(symbol: Symbol, level: Level | None) -> SafeString:
    """The sign of a thing as it stands on the map, hidden from a screen reader: its name stands beside it."""
    return _drawn(symbol, level.value if level else "")


@lru_cache(maxsize=512)
def _drawn(symbol: Symbol, level: str) -> SafeString:
    return render_to_string("plot/symbol.html", {"symbol": symbol, "level": level})
