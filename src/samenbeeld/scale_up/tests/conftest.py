"""A train accident with an ambulance service: what the tests of scaling up begin with."""

from dataclasses import dataclass

import pytest

from samenbeeld.activities import actions as activity_actions
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as organisation_actions
from samenbeeld.organisations.models import Organisation
from samenbeeld.organisations.tests.cast import Cast


@dataclass
class Accident:
    """The activity, and whose ambulances drive."""

    activity: Activity
    ambulances: Organisation


@pytest.fixture
def accident(cast: Cast) -> Accident:
    """A real accident in the south; the ambulance service and De Maasoever take part."""
    ambulances = organisation_actions.add_organisation(
        actor=SYSTEM, slug="rav-zuid-limburg", name="RAV Zuid-Limburg", kind="ambulance",
        regions=[cast.zuid_limburg],
    )  # fmt: skip
    activity = activity_actions.open_activity(
        actor=cast.bram,
        name="Treinongeval Beek",
        kind="incident",
        mode=Mode.REAL,
        regions=[cast.zuid_limburg],
        participants=[ambulances, cast.de_maasoever],
    )
    return Accident(activity, ambulances)
