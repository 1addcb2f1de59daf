"""Moments, ages and deadlines. Part of `{% load look %}`."""

from datetime import datetime
from functools import lru_cache
from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString

from samenbeeld.kernel.clock import now
from samenbeeld.look import ages, times
from samenbeeld.look.words import current_language, say

register = template.Library()

Data = dict[str, Any]


def _time(when: datetime, words: str, attributes: str = "") -> SafeString:
    return _written(when, words, attributes, current_language())


# A page has hundreds of moments, and they are those of the page before it.
@lru_cache(maxsize=8192)
def _written(when: datetime, words: str, attributes: str, language: str) -> SafeString:
    # Of these only the words could hold a sign that means something.
    at, title = times.machine(when), times.stamp(when, language)
    return SafeString(f'<time datetime="{at}" title="{title}"{attributes}>{escape(words)}</time>')


@register.simple_tag(name="age")
def age_tag(moment: datetime, *, short: bool = False) -> SafeString:
    """How long ago, with the whole moment on hover; the page keeps it true while it stands open."""
    kind = "short" if short else "long"
    return _time(moment, ages.age(moment, short=short), f' class="sb-age" data-sb-age="{kind}"')


@register.simple_tag(name="clock")
def clock_tag(moment: datetime, *, seconds: bool = False) -> SafeString:
    """`14:22`."""
    return _time(moment, times.clock(moment, seconds=seconds))


@register.simple_tag(name="day")
def day_tag(moment: datetime) -> SafeString:
    """`do 14 jan`."""
    return _time(moment, times.day(moment, current_language()))


@register.simple_tag
def moment_of(moment: datetime) -> SafeString:
    """`14:22` today, else `do 14 jan 14:22`."""
    return _time(moment, times.moment(moment, current_language()))


@register.simple_tag
def time_left(moment: datetime, over: str = "") -> SafeString:
    """`nog 23 min`, then `over`, or how late it is; the page keeps it true while it stands open."""
    words = over if over and moment <= now() else ages.left(moment)
    return _time(moment, words, f' data-sb-left="{escape(over)}"')


@register.inclusion_tag("look/parts/deadline.html")
def deadline(moment: datetime) -> Data:
    """`Voor 14:45, nog 23 min`."""
    return {"moment": moment}


@register.simple_tag
def since(moment: datetime | None, by: str = "") -> str:
    """`sinds do 14 jan 08:40, door L. Wouters (DPG)`; leaves out what is not known."""
    known = [say("look-since", when=moment)] if moment else []
    return ", ".join([*known, say("look-by", who=by)] if by else known)


@register.filter
def clock_seconds(moment: datetime) -> str:
    """`14:22:05` as text."""
    return times.clock(moment, seconds=True)


@register.filter
def clock_text(moment: datetime | None) -> str:
    """`14:22` as text, empty without a moment."""
    return times.clock(moment) if moment else ""


@register.filter
def stamp_text(moment: datetime | None) -> str:
    """`donderdag 14 januari 2027, 14:22:05` as text."""
    return times.stamp(moment, current_language()) if moment else ""


@register.filter
def age_text(moment: datetime | None) -> str:
    """`12 min geleden` as text."""
    return ages.age(moment) if moment else ""


@register.filter
def day_text(moment: datetime | None) -> str:
    """`do 14 jan` as text."""
    return times.day(moment, current_language()) if moment else ""


@register.filter
def moment_text(moment: datetime | None) -> str:
    """`14:22` today, else `do 14 jan 14:22`, as text."""
    return times.moment(moment, current_language()) if moment else ""
