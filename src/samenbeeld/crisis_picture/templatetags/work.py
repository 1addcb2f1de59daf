"""Functions, spans and the start of a meeting, as they are said. `{% load work %}`"""

from datetime import datetime, timedelta

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from samenbeeld.look import ages
from samenbeeld.look.templatetags.look_times import time_left
from samenbeeld.look.words import say
from samenbeeld.organisations.queries import function_name

register = template.Library()


@register.simple_tag
def function(code: str) -> str:
    """`ACGZ`, or the whole name of a function that has no short one."""
    return function_name(code, short=True)


@register.simple_tag
def minutes(span: timedelta) -> str:
    """`45 min` or `1 u 10`."""
    return ages.duration(int(span.total_seconds() // 60))


@register.simple_tag
def starts(moment: datetime) -> SafeString:
    """`om 15:00, nog 38 min`; a meeting that began says so."""
    return format_html(
        "{}, <b>{}</b>",
        say("crisis-picture-meeting-at", when=moment),
        time_left(moment, over=say("crisis-picture-meeting-began")),
    )
