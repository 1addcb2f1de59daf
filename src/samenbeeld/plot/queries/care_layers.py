"""Layers of the map that packages above tell: who tips, who has room, where casualties are, who is moved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation

# The word in the address of the sites that names one of these layers instead.
LAYER_WORD = "laag"


@dataclass(frozen=True)
class CareSpot:
    """One place on such a layer. `level` None: what is said of it has none."""

    id: str
    name: str
    organisation: str
    kind: str
    said: str
    level: Level | None
    at: datetime | None
    longitude: float
    latitude: float
    is_site: bool = False  # a site has a sign of its own there: this one stands beside it


@dataclass(frozen=True)
class CareTeller:
    """Who tells one layer: whether somebody has it, what stands on it now (None) or at a moment, and the
    name of the page on which all of it stands as a list.
    """

    sees: Callable[[Membership, Activity], bool]
    spots: Callable[[Activity, Membership, datetime | None], list[CareSpot]]
    page: str


@dataclass(frozen=True)
class CareLayer:
    """One layer that somebody can put on the map."""

    code: str
    name: str
    page: str


_tellers: Mapping[str, CareTeller] = {}


def care_layers_from(tellers: Mapping[str, CareTeller]) -> None:
    """From now on these tell the layers, by code; `project` knows who."""
    global _tellers
    _tellers = tellers


def care_layers(activity: Activity, member: Membership) -> list[CareLayer]:
    """The layers this member has, as far as they may read the activity as a whole. No question."""
    if not access.may(member, "activities.read", activities.scope(activity)):
        return []
    return [
        CareLayer(code, say(f"plot-care-layer-{code}"), reverse(each.page, args=[activity.slug]))
        for code, each in _tellers.items()
        if each.sees(member, activity)
    ]


def care_spots(activity: Activity, member: Membership, code: str, moment: datetime | None) -> list[CareSpot]:
    """What stands on that layer. Raises NotFound, also to whom it is closed."""
    if not any(each.code == code for each in care_layers(activity, member)):
        raise NotFound("activities-not-found")
    return _tellers[code].spots(activity, member, moment)


def spots_of(
    told: Mapping[Organisation, tuple[str, Level | None, datetime | None]], prefix: str
) -> list[CareSpot]:
    """What is said of each of these institutions, at each of its sites that has a place. One query."""
    return [
        CareSpot(
            f"{prefix}-{site.pk}", site.name, site.organisation.name,
            organisations.kind_name(site.organisation.kind), said, level, at, site.longitude, site.latitude,
            is_site=True,
        )
        for site in organisations.sites_of(told)
        for said, level, at in [told[site.organisation]]
        if site.longitude is not None and site.latitude is not None
    ]  # fmt: skip


def described(layer: CareLayer, activity: Activity, moment: datetime | None) -> dict[str, Any]:
    """The layer as the island asks for it; see `islands/map/page-data.ts`."""
    asked = {LAYER_WORD: layer.code, **({"moment": moment.isoformat()} if moment else {})}
    return {
        "id": f"care-{layer.code}",
        "name": layer.name,
        "url": f"{reverse('plot_care', args=[activity.slug])}?{urlencode(asked)}",
    }


def spot_data(spot: CareSpot) -> dict[str, Any]:
    """One place as the island draws it: as a site, without a level where it has none."""
    level = spot.level.value if spot.level else ""
    return {
        "id": spot.id,
        "name": spot.name,
        "organisation": spot.organisation,
        "kind": spot.kind,
        "level": level,
        "lastLevel": level,
        "isStale": False,
        "isClosed": False,
        "said": spot.said,
        "reportedAt": spot.at.isoformat(timespec="seconds") if spot.at else None,
        "isBeside": spot.is_site,
        "point": [spot.longitude, spot.latitude],
    }
