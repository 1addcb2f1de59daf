"""A plan was exercised when somebody was at an exercise that tested it, and not for ever."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django import Settings

from samenbeeld.kernel import clock
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans.tests.test_cards import with_card
from samenbeeld.preparedness import queries
from samenbeeld.preparedness.rules import Ailment
from samenbeeld.training.tests.test_exercises import held, planned


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path


def ails() -> set[Ailment]:
    (found,) = queries.standing(queries.living())
    return {one.ailment for one in found.ailing}


def test_a_plan_is_exercised_once_somebody_was_there(cast: Cast) -> None:
    planning = planned(cast, with_card(cast))
    assert Ailment.NEVER_EXERCISED in ails()
    held(cast, planning)
    assert Ailment.NEVER_EXERCISED not in ails()
    with clock.at(clock.now() + timedelta(days=800)):
        assert Ailment.NEVER_EXERCISED in ails()
