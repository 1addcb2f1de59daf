"""Signals in the words of the screen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.escalation.queries import said
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.models import Signal, SignalStep
from samenbeeld.safety_picture.queries import definition
from samenbeeld.safety_picture.queries.calendar import municipalities
from samenbeeld.safety_picture.queries.signals import Standing
from samenbeeld.safety_picture.rules.signals import LINKED
from samenbeeld.safety_picture.web import pages


@dataclass(frozen=True)
class Source:
    """Who says so. `url`: where the source has it, "" when that is no address."""

    said_by: str
    reference: str
    url: str
    at: datetime


@dataclass(frozen=True)
class Way:
    """Where a signal leads: a tile or an activity. `url` is "" for what this reader may not know."""

    name: str
    url: str


@dataclass(frozen=True)
class SignalRow:
    """One signal as it stands in a list. `sources`: its own first, then those of what is folded under it."""

    signal: Signal
    state: str
    theme: str
    where: str
    sources: tuple[Source, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class StepRow:
    """One thing that was done with it, in words. `leads` is where it leads, when it leads somewhere."""

    sentence: str
    note: str
    at: datetime
    leads: Way | None


def rows(found: Sequence[Standing], member: Membership, regions: Iterable[Region]) -> list[SignalRow]:
    """These signals in words. One question more when some are linked to an activity."""
    places = {code: name for name, code in municipalities(list(regions)).items()}
    known = _known(member, (link.activity for each in found for link in each.links))
    return [_row(each, places, known) for each in found]


def step_rows(steps: Sequence[SignalStep], member: Membership, region: Region) -> list[StepRow]:
    """What was done, the newest first."""
    known = _known(member, (step.activity for step in steps))
    return [
        StepRow(
            say(f"safety-picture-signal-did-{step.kind.replace('_', '-')}", who=pages.who(step.by)),
            step.note,
            step.at,
            _leads(step, region, known),
        )
        for step in reversed(steps)
    ]


def source_of(signal: Signal) -> Source:
    """Who says so, and where."""
    if signal.sent_by is None:
        said_by = signal.source
    elif signal.source:
        said_by = say("safety-picture-signal-heard", who=pages.who(signal.sent_by), source=signal.source)
    else:
        said_by = pages.who(signal.sent_by)
    # What somebody typed becomes a link only when it can be nothing else.
    is_address = signal.reference.startswith(("https://", "http://"))
    return Source(said_by, signal.reference, signal.reference if is_address else "", signal.received_at)


def _row(each: Standing, places: Mapping[str, str], known: Mapping[str, Activity]) -> SignalRow:
    signal = each.signal
    themes = definition().themes
    ways = [_leads(link, signal.region, known) for link in each.links] if each.state == LINKED else []
    return SignalRow(
        signal,
        each.state,
        said(themes[signal.theme].name) if signal.theme in themes else "",
        places.get(signal.municipality, signal.municipality) or signal.region.name,
        (source_of(signal), *(source_of(below) for below in each.folded)),
        tuple(way for way in ways if way is not None),
    )


def _leads(step: SignalStep, region: Region, known: Mapping[str, Activity]) -> Way | None:
    if step.theme:
        theme = definition().themes.get(step.theme)
        url = f"{reverse('safety_picture_theme', args=[step.theme])}?regio={region.slug}" if theme else ""
        return Way(said(theme.name) if theme else step.theme, url)
    if step.activity is not None:
        if step.activity.slug not in known:
            return Way(say("safety-picture-signal-some-activity"), "")
        return Way(step.activity.name, reverse("activity", args=[step.activity.slug]))
    if step.under is not None:
        return Way(step.under.title, reverse("safety_picture_signal", args=[step.under.pk]))
    return None


def _known(member: Membership, named: Iterable[Activity | None]) -> dict[str, Activity]:
    """Of these activities what this reader may know of: the name of another says too much."""
    slugs = {each.slug for each in named if each is not None}
    if not slugs:
        return {}
    found = activities.readable(member, activities.all_activities().filter(slug__in=slugs))
    return {each.slug: each for each in found}
