"""An activity with a map, for every test of this package."""

from datetime import datetime
from typing import Any

import pytest

from samenbeeld.activities.actions import open_activity
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot import queries
from samenbeeld.plot.actions import open_layers
from samenbeeld.plot.rules import feature_from, room_name
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.trial import with_thing

SLUG = "hoogwater-maas"
SHARED = room_name(SLUG, Tlp.AMBER)
MEERS = [5.743, 50.962]


def own(organisation: str) -> str:
    """The room of an own layer."""
    return room_name(SLUG, Tlp.AMBER, organisation)


def shelter(**fields: Any) -> dict[str, Any]:
    """A reception centre in Meers as it is stored."""
    return {"symbol": "shelter", "geometry": {"type": "Point", "coordinates": MEERS}, **fields}


def draw(
    member: Membership, room: str, key: str, stored: dict[str, Any] | None, at: datetime | None = None
) -> None:
    """As if this member drew that on this layer; None takes it off."""
    update = with_thing(texts.state(room), ROOT, key, stored)
    realtime.append_update(room, queries.author_of(member), update, at or now())


def is_refused(stored: object, key: str = "a") -> str:
    """The sentence with which a thing is refused, "" when it may be so."""
    from samenbeeld.kernel.errors import Refused

    try:
        feature_from(key, stored, queries.symbols())
    except Refused as refused:
        return refused.key
    return ""


@pytest.fixture
def flood(cast: Cast) -> Activity:
    """High water, real, with De Maasoever and the neighbours of GHOR Limburg-Noord taking part."""
    activity = open_activity(
        actor=cast.bram,
        name="Hoogwater Maas",
        kind="incident",
        mode=Mode.REAL,
        regions=[cast.zuid_limburg],
        participants=[cast.de_maasoever, cast.ghor_limburg_noord],
        slug=SLUG,
    )
    open_layers(actor=cast.bram, activity=activity)
    return activity
