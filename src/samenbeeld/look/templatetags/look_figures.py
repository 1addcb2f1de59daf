"""Figures with their age, tags, presence, provenance, icons. Part of `{% load look %}`."""

from datetime import datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from samenbeeld.look import parts
from samenbeeld.look import sparkline as drawing
from samenbeeld.look.words import say

register = template.Library()

Data = dict[str, Any]


@register.inclusion_tag("look/parts/age_figure.html")
def age_figure(
    value: float | None,
    *,
    of: float | None = None,
    unit: str = "",
    at: datetime | None = None,
    source: str = "",
    too_old: bool = False,
    note: str = "",
) -> Data:
    """A figure with its age beside it. None is unknown, which is never zero."""
    return {
        "value": value,
        "of": of,
        "unit": unit,
        "at": at,
        "source": source,
        "too_old": too_old,
        "note": note,
    }


@register.simple_tag
def number(value: float) -> str:
    """A figure with the decimal comma and thousands point of the language."""
    return say("look-number", value=value)


@register.simple_tag
def certainty_word(kind: str) -> str:
    """Feit, Aanname or Onbekend."""
    return say(f"look-certainty-{kind}")


@register.simple_tag
def certainty(kind: str) -> SafeString:
    """Feit (solid border), Aanname (dashed) or Onbekend (dotted, hatched); never a colour."""
    return format_html(
        '<span class="sb-tag sb-tag--{}">{}</span>', kind, say(f"look-certainty-{kind}")
    )  # fmt: skip


@register.simple_tag
def tlp(label: str) -> SafeString:
    """`TLP:AMBER`, a neutral tag: labels have no colour here, because colour is for levels."""
    return format_html(
        '<span class="sb-tag sb-tag--tlp">TLP:{}</span>', str(label).upper().removeprefix("TLP:")
    )


@register.simple_tag
def exercise_tag() -> SafeString:
    """OEFENING, hatched."""
    return format_html(
        '<span class="sb-tag sb-tag--exercise"><span>{}</span></span>', say("look-exercise-tag")
    )


@register.simple_tag
def icon(name: str, *, label: str = "") -> SafeString:
    """A thin outline icon; with `label` it speaks for itself, without it stands beside its word."""
    if label:
        return format_html(
            '<svg class="sb-icon" role="img" aria-label="{}"><use href="#sb-icon-{}"/></svg>', label, name
        )
    return format_html('<svg class="sb-icon" aria-hidden="true"><use href="#sb-icon-{}"/></svg>', name)


@register.inclusion_tag("look/parts/sparkline.html")
def sparkline(spark: parts.Spark) -> Data:
    """Values over time with their thresholds; in words for a screen reader."""
    return {
        "spark": spark,
        "drawn": drawing.draw(spark),
        "width": drawing.WIDTH,
        "height": drawing.HEIGHT,
    }


@register.inclusion_tag("look/parts/saved_state.html")
def saved_state(state: str = "saved", *, at: datetime | None = None) -> Data:
    """`Opgeslagen 14:22:05` only for what the server has on disk. What waits says since when it does."""
    return {"state": state, "at": at}


@register.inclusion_tag("look/parts/provenance.html")
def provenance(told: parts.Provenance) -> Data:
    """Who says this? Five lines at most."""
    return {"told": told}


@register.inclusion_tag("look/parts/presence.html")
def presence(people: list[parts.Present], *, readers: int = 0) -> Data:
    """Who is here, in discs; those who only read are a number."""
    return {"people": people, "readers": readers}
