"""A plan was exercised when somebody was at an exercise that tested it, and not for ever."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django import Settings

from samenbeeld.kernel import clock
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans.tests.test_cards import with_card
from samenbeeld.plans.tests.writing import today
from samenbeeld.preparedness import queries
from samenbeeld.preparedness.rules import Ailment
from samenbeeld.training import actions
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


def test_what_is_improved_after_an_exercise_of_a_theme_stands_on_its_page_until_it_is_done(
    cast: Cast,
) -> None:
    page, planning = "/plannen/thema/hoogwater/?regio=zuid-limburg", planned(cast, with_card(cast))
    event = held(cast, planning)
    with clock.at(planning.ends_at + timedelta(hours=1)):
        learned = actions.improve_after_exercise(
            actor=cast.bram,
            event=event,
            lesson="Een nummer was oud.",
            todo="Alle nummers nabellen",
            due_on=today() + timedelta(days=9),
        )
        told = cast.client(cast.amina).get(page).content.decode()
        assert "Alle nummers nabellen" in told
        assert 'href="/verbeteracties/ghor-zuid-limburg/1/">verbeteractie na een oefening</a>' in told
        actions.end_improvement(actor=cast.bram, action=learned, kind="done", words="Versie 2")
        assert "Alle nummers nabellen" not in cast.client(cast.amina).get(page).content.decode()
