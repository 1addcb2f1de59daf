"""An exercise that Bram leads, with an observer, for every test of this package."""

import pytest

from samenbeeld.activities.actions import open_activity
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import by_slug
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.crisis_picture.actions import open_pictures
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast


@pytest.fixture
def leader(cast: Cast) -> Membership:
    """Chantal leads the exercise and does not command in it."""
    return organisations.change_functions(actor=SYSTEM, membership=cast.chantal, functions=["exercise_lead"])


@pytest.fixture
def observer(cast: Cast) -> Membership:
    """Daan only watches."""
    return organisations.change_functions(actor=SYSTEM, membership=cast.daan, functions=["observer"])


@pytest.fixture
def exercise(cast: Cast) -> Activity:
    """High water that is only played."""
    return _opened(cast, "Oefening Hoogwater", "exercise", Mode.EXERCISE)


@pytest.fixture
def flood(cast: Cast) -> Activity:
    """High water, real."""
    return _opened(cast, "Hoogwater Maas", "incident", Mode.REAL)


def _opened(cast: Cast, name: str, kind: str, mode: Mode) -> Activity:
    activity = open_activity(
        actor=cast.bram,
        name=name,
        kind=kind,
        mode=mode,
        regions=[cast.zuid_limburg],
        participants=[cast.de_maasoever, cast.ghor_limburg_noord],
    )
    open_pictures(actor=cast.bram, activity=activity)
    return by_slug(activity.slug)
