"""Two hospitals, a nursing home and a flood: what the tests of actions and doors begin with."""

from dataclasses import dataclass

import pytest

from samenbeeld.activities import actions as activity_actions
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as organisation_actions
from samenbeeld.organisations.models import Membership, Organisation, Site
from samenbeeld.organisations.tests.cast import Cast


@dataclass
class Flood:
    """The activity, an exercise of the same, and who reports."""

    activity: Activity
    exercise: Activity
    maastricht: Organisation
    heerlen: Organisation
    nurse: Membership  # works at Maastricht UMC+


@pytest.fixture
def flood(cast: Cast) -> Flood:
    """De Maasoever and Maastricht take part; Heerlen does not."""
    maastricht = _hospital(cast, "maastricht-umc", "Maastricht UMC+", 5.7135, 50.8347)
    heerlen = _hospital(cast, "zuyderland-heerlen", "Zuyderland Heerlen", 5.9769, 50.8686)
    real, played = (
        activity_actions.open_activity(
            actor=cast.bram, name=name, kind=kind, mode=mode, regions=[cast.zuid_limburg],
            participants=[maastricht, cast.de_maasoever, cast.ghor_zuid_limburg],
        )
        for name, kind, mode in (
            ("Hoogwater Maas", "threat", Mode.REAL), ("Oefening Hoogwater", "exercise", Mode.EXERCISE),
        )
    )  # fmt: skip
    nurse = Membership.objects.create(
        account=cast.amina.account,
        organisation=maastricht,
        functions=["ico"],
        valid_from=cast.amina.valid_from,
    )
    return Flood(real, played, maastricht, heerlen, nurse)


def _hospital(cast: Cast, slug: str, name: str, longitude: float, latitude: float) -> Organisation:
    made = organisation_actions.add_organisation(
        actor=SYSTEM, slug=slug, name=name, kind="hospital", regions=[cast.zuid_limburg]
    )
    Site.objects.create(organisation=made, name=name, longitude=longitude, latitude=latitude)
    return made
