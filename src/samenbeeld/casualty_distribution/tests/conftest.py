"""A train accident with hospitals: what the tests of actions and doors begin with."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from samenbeeld.activities import actions as activity_actions
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.casualty_distribution import actions
from samenbeeld.casualty_distribution.models import CasualtyPlace
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as organisation_actions
from samenbeeld.organisations.models import Organisation, Site
from samenbeeld.organisations.tests.cast import Cast


@dataclass
class Accident:
    """The activity with its place and hospitals."""

    activity: Activity
    place: CasualtyPlace
    maastricht: Organisation
    heerlen: Organisation


@pytest.fixture
def accident(cast: Cast) -> Accident:
    """12 T1, 18 T2 and 30 T3 near Beek; two hospitals and 16 ambulances."""
    maastricht = _hospital(cast, "maastricht-umc", "Maastricht UMC+", 5.7135, 50.8347)
    heerlen = _hospital(cast, "zuyderland-heerlen", "Zuyderland Heerlen", 5.9769, 50.8686)
    activity = activity_actions.open_activity(
        actor=cast.bram,
        name="Treinongeval Beek",
        kind="incident",
        mode=Mode.REAL,
        regions=[cast.zuid_limburg],
        participants=[maastricht, cast.de_maasoever],
    )
    place = actions.add_place(
        actor=cast.bram, activity=activity, name="Station Beek-Elsloo", longitude=5.78, latitude=50.95
    )
    for triage, low, likely, high in (("T1", 8, 12, 15), ("T2", 14, 18, 24), ("T3", 25, 30, 45)):
        actions.report_casualties(
            actor=cast.bram, activity=activity, place=place, triage=triage, low=low, likely=likely,
            high=high, seen_at=now() - timedelta(minutes=5), source="ovdg",
        )  # fmt: skip
    actions.report_ambulances(
        actor=cast.bram, activity=activity, place=place, region=cast.zuid_limburg, count=16, there_at=now()
    )
    return Accident(activity, place, maastricht, heerlen)


def _hospital(cast: Cast, slug: str, name: str, longitude: float, latitude: float) -> Organisation:
    made = organisation_actions.add_organisation(
        actor=SYSTEM, slug=slug, name=name, kind="hospital", regions=[cast.zuid_limburg]
    )
    Site.objects.create(organisation=made, name=name, longitude=longitude, latitude=latitude)
    return made
