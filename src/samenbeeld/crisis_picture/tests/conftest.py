"""An activity with pictures, for every test of this package."""

from typing import Any

import pytest
from pycrdt import Doc, XmlFragment

from samenbeeld.activities.actions import open_activity
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.actions import open_pictures
from samenbeeld.crisis_picture.actions.composing import with_sentence
from samenbeeld.crisis_picture.queries import author_of
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import queries as texts


def shared(section: str, tlp: Tlp = Tlp.AMBER, activity: str = "hoogwater-maas") -> str:
    """The room of a section."""
    return room_name(activity, tlp, section=section)


def own(organisation: str, activity: str = "hoogwater-maas") -> str:
    """The room of an own picture."""
    return room_name(activity, Tlp.AMBER, organisation=organisation)


def write(member: Membership, room: str, text: str, certainty: str = "fact") -> None:
    """As if this member typed a sentence in that room."""
    update = with_sentence(texts.state(room), text, certainty=certainty, source="test")
    realtime.append_update(room, author_of(member), update, now())


def empty(member: Membership, room: str) -> None:
    """As if this member took everything out of that room."""
    document: Doc[Any] = Doc()
    document.apply_update(texts.state(room))
    known = document.get_state()
    blocks = document.get("content", type=XmlFragment).children
    while len(blocks):
        del blocks[0]
    realtime.append_update(room, author_of(member), document.get_update(known), now())


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
        slug="hoogwater-maas",
    )
    open_pictures(actor=cast.bram, activity=activity)
    return activity


@pytest.fixture
def exercise(cast: Cast) -> Activity:
    """A power cut that is only played."""
    activity = open_activity(
        actor=cast.bram,
        name="Stroomuitval Roermond",
        kind="exercise",
        mode=Mode.EXERCISE,
        regions=[cast.zuid_limburg],
        participants=[cast.de_maasoever],
        slug="stroomuitval-roermond",
    )
    open_pictures(actor=cast.bram, activity=activity)
    return activity
