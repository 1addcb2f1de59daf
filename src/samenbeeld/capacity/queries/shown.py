"""Figures in the words of the screen."""

from datetime import datetime
from functools import lru_cache

from django.utils.safestring import SafeString

from samenbeeld.capacity.queries.catalogue import said, unit_of
from samenbeeld.capacity.rules.catalogue import PLACES, STATE, SUM, Metric
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.capacity.rules.together import Together
from samenbeeld.kernel.clock import now
from samenbeeld.look import times
from samenbeeld.look.templatetags.look_times import age_tag
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations


def number(value: float) -> str:
    """`1.340` or `6,5`."""
    return _number(value, current_language())


def of_total(total: float) -> str:
    """`van 640`."""
    return _of_total(total, current_language())


@lru_cache(maxsize=4_096)
def _number(value: float, language: str) -> str:
    """Kept per language: a page has hundreds of the same few."""
    return say("capacity-value", value=int(value) if value == int(value) else value)


@lru_cache(maxsize=4_096)
def _of_total(total: float, language: str) -> str:
    return say("capacity-of", total=number(total))


def figure(metric: Metric, given: Figure) -> str:
    """`9 van 410`, `6,5 %`, `Stop tot 17:00` or `onbekend`."""
    if metric.form == STATE:
        option = metric.option(given.state)
        if option is None:
            return say("capacity-unknown")
        until = f" {say('capacity-until', time=moment(given.until))}" if given.until else ""
        return said(option.names) + until
    if given.number is None:
        return say("capacity-unknown")
    if metric.form == PLACES and given.total is not None:
        return say("capacity-number-of-total", value=number(given.number), total=number(given.total))
    unit = unit_of(metric) if metric.form != PLACES else ""
    return f"{number(given.number)} {unit}".strip()


def heading(metric: Metric) -> str:
    """What stands above its column."""
    name = said(metric.briefs)
    return say("capacity-free-of", name=name) if metric.form == PLACES else name


def source(name: str, via: str) -> str:
    """Who says it, and by which way."""
    if name == "own":
        return (
            f"{say('capacity-source-own')}, {say(f'capacity-via-{via}')}"
            if via
            else say("capacity-source-own")
        )
    kind, _, who = name.partition(":")
    if kind == "by":
        names = organisations.names_of([who])
        return say("capacity-source-by", who=names.get(who, who))
    return say("capacity-source-feed", name=who or name)


def age(when: datetime) -> SafeString:
    """How long ago, as the page keeps it true. Of a feed hundreds of cells have the same moment."""
    return _age(when, now().replace(second=0, microsecond=0), current_language())


@lru_cache(maxsize=4_096)
def _age(when: datetime, minute: datetime, language: str) -> SafeString:
    return age_tag(when, short=True)


def moment(when: datetime) -> str:
    """`14:22` today, else `do 14 jan 14:22`."""
    return times.moment(when, current_language())


def together(metric: Metric, told: Together) -> tuple[str, str]:
    """What a region is told in bold, and by how many."""
    by = say("capacity-by-known", known=told.known, of=told.of)
    if metric.form == STATE:
        counts = [
            say("capacity-state-count", count=told.states[each.code], state=said(each.names).lower())
            for each in reversed(metric.options)
            if told.states.get(each.code)
        ]
        return ", ".join(counts) or say("capacity-states-none"), by
    if told.value is None:
        return say("capacity-unknown"), by
    value = f"{number(told.value)} {unit_of(metric) if metric.form != PLACES else ''}".strip()
    if metric.together != SUM:
        value = f"{say(f'capacity-{metric.together}')} {value}"
    return value, by
