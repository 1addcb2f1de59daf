"""An institution judges itself: in words, with what changed, and a gap becomes something that it does."""

from datetime import timedelta

import pytest

from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import NotAllowed, NotFound
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans.tests.writing import today
from samenbeeld.training import actions
from samenbeeld.training.models import ContinuityAssessment
from samenbeeld.training.queries.assessing import questions_now
from samenbeeld.training.rules.assessing import Answered

PAGE = "/instellingen/de-maasoever/zelfevaluatie/"
WORDS = {"failure": "Wij weten het niet."}


def assessed(cast: Cast, **answers: str) -> ContinuityAssessment:
    found = {code: Answered("unknown") for code in questions_now().questions}
    found |= {code: Answered(each, "Getest", today()) for code, each in answers.items()}
    return actions.assess_continuity(
        actor=cast.amina, organisation=cast.de_maasoever, answers=found, conclusions=WORDS
    )


def test_only_the_institution_judges_itself_and_its_region_reads_it(cast: Cast) -> None:
    assessed(cast, power="no")
    assert "Wij weten het niet." in cast.client(cast.bram).get(PAGE).content.decode()
    assert cast.client(cast.daan).get(PAGE).status_code == 404
    with pytest.raises(NotAllowed):
        actions.assess_continuity(actor=cast.bram, organisation=cast.de_maasoever, answers={}, conclusions={})


def test_one_sees_what_changed_and_what_nobody_looked_at(cast: Cast) -> None:
    assessed(cast, power="no", water="yes")
    with clock.at(clock.now() + timedelta(days=370)):
        assessed(cast, power="partly", water="yes")
        told = cast.client(cast.amina).get(PAGE).content.decode()
    assert "Nee werd Deels" in told
    assert "vragen heeft niemand nagekeken" in told


def test_a_gap_becomes_an_action_and_what_is_arranged_does_not(cast: Cast) -> None:
    made = assessed(cast, power="no", water="yes")
    due_on = today() + timedelta(days=30)
    todo = "Een uur zonder net draaien"
    with pytest.raises(NotFound):
        actions.improve_after_assessment(
            actor=cast.amina, assessment=made, question="water", lesson="Nat", todo=todo, due_on=due_on
        )
    sent = {
        "lesson": "Niet getest",
        "todo": todo,
        "due_on": due_on,
        "form_key": "01920000-0000-7000-8000-000000000091",
    }
    browser = cast.client(cast.amina)
    told = browser.post(f"{PAGE}verbeteren/power/", sent, follow=True).content.decode()
    assert todo in told
    assert todo in browser.get("/verbeteracties/?eigen").content.decode()


def test_what_was_filled_in_last_time_stands_there_to_change(cast: Cast) -> None:
    assessed(cast, power="partly")
    form = cast.client(cast.amina).get(f"{PAGE}invullen/").content.decode()
    assert 'value="Getest"' in form
    sent = {"answer_power": "yes", "evidence_power": "", "conclusion_failure": "Goed", "form_key": ""}
    told = cast.client(cast.amina).post(f"{PAGE}invullen/", sent)
    assert told.status_code == 422
    sent |= {"form_key": "01920000-0000-7000-8000-000000000092"}
    refused = cast.client(cast.amina).post(f"{PAGE}invullen/", sent).content.decode()
    assert "Schrijf op waar je dat kunt zien." in refused
    assert ContinuityAssessment.objects.count() == 1
