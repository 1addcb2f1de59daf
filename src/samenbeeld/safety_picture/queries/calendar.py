"""What is to come in these regions, and where it comes together."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.geo import queries as geo
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.organisations.models import Region
from samenbeeld.safety_picture.models import Occasion
from samenbeeld.safety_picture.rules.calendar import (
    Accumulation,
    CalendarPolicy,
    accumulations,
    calendar_policy,
)

# What a journal line or a find of something on the calendar is written under.
OCCASION = "safety_picture.occasion"


@cache
def calendar() -> CalendarPolicy:
    """Kinds and numbers, from policy."""
    return calendar_policy(policy.load("safety-picture"))


def occasions(regions: Iterable[Region], first: date, last: date) -> tuple[Occasion, ...]:
    """What is there on any of these days, the first first. One question, none as long as nothing changed."""
    return _occasions(tuple(sorted(region.code for region in regions)), first, last)


@until_a_change
def _occasions(codes: tuple[str, ...], first: date, last: date) -> tuple[Occasion, ...]:
    found = Occasion.objects.filter(
        region__in=codes,
        ends_at__gt=_midnight(first),
        starts_at__lt=_midnight(last + timedelta(days=1)),
        withdrawal=None,
        replaced_by=None,
    )
    return tuple(found.select_related("region", "added_by__account", "added_by__organisation"))


def together(found: Iterable[Occasion], first: date) -> list[Accumulation]:
    """Where several of these come together, from this day on."""
    every = accumulations(found, calendar().accumulation_from)
    return [each for each in every if each.last >= first]


def occasion(pk: object) -> Occasion:
    """The one with this id, as it stands. Raises NotFound, also for what was replaced or withdrawn."""
    found = (
        Occasion.objects.select_related("region")
        .filter(pk=str(pk), withdrawal=None, replaced_by=None)
        .first()
    )
    if found is None:
        raise NotFound("safety-picture-occasion-gone")
    return found


def standing(region: Region, uids: Iterable[str]) -> dict[str, Occasion]:
    """What stands on the calendar of this region under these names of other programs."""
    found = Occasion.objects.filter(
        region=region, uid__in=[uid for uid in uids if uid], withdrawal=None, replaced_by=None
    )
    return {each.uid: each for each in found}


def municipalities(regions: Iterable[Region]) -> dict[str, str]:
    """Name -> CBS code of the municipalities of these regions, by name."""
    found = geo.municipalities_of([region.code for region in regions])
    return dict(found.values_list("name", "code"))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=AMSTERDAM)
