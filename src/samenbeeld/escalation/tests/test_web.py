"""The page /fase/."""

import pytest

from samenbeeld.escalation.actions import set_step
from samenbeeld.escalation.models import ScaleChange
from samenbeeld.organisations.tests.cast import Cast


@pytest.fixture
def crisis(cast: Cast) -> Cast:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas boven 2.600 m³/s")
    return cast


def test_the_page_says_in_one_sentence_where_a_region_stands(crisis: Cast) -> None:
    page = crisis.client(crisis.amina).get("/fase/").content.decode()
    assert "Zuid-Limburg staat op Crisis." in page


def test_the_page_shows_who_set_it_and_why(crisis: Cast) -> None:
    page = crisis.client(crisis.amina).get("/fase/").content.decode()
    assert "Chantal Vroomen (ACGZ)" in page
    assert "Maas boven 2.600 m³/s" in page


def test_a_region_nobody_spoke_of_is_unknown_and_not_green(crisis: Cast) -> None:
    page = crisis.client(crisis.amina).get("/fase/").content.decode()
    assert "Van één andere regio is de fase onbekend." in page


def test_what_is_not_confirmed_says_so(crisis: Cast) -> None:
    assert "nog niet bevestigd" in crisis.client(crisis.amina).get("/fase/").content.decode()


def test_a_stranger_does_not_see_the_page(crisis: Cast) -> None:
    assert crisis.client(None).get("/fase/").status_code in (302, 401, 403)


def test_a_guest_does_not_see_the_page(crisis: Cast) -> None:
    assert crisis.client(crisis.eva).get("/fase/").status_code == 403


def test_the_page_asks_a_fixed_number_of_questions(
    crisis: Cast, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    browser = crisis.client(crisis.amina)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        browser.get("/fase/")


def test_who_may_change_the_step_finds_the_way_to_it(crisis: Cast) -> None:
    assert "/fase/zuid-limburg/wijzigen/" in crisis.client(crisis.chantal).get("/fase/").content.decode()
    assert "wijzigen" not in crisis.client(crisis.amina).get("/fase/").content.decode()


CARE_PHASE = "/fase/zuid-limburg/ernaast/care_phase/"


def test_what_stands_beside_the_ladder_is_said_with_a_reason(crisis: Cast) -> None:
    typed = {"value": "2b", "reason": "ROAZ: de continuïteit staat onder druk."}
    page = crisis.client(crisis.chantal).post(CARE_PHASE, typed, follow=True).content.decode()
    assert "fase 2b" in page
    assert "ROAZ: de continuïteit staat onder druk." in page


def test_without_a_reason_it_comes_back_with_what_was_chosen(crisis: Cast) -> None:
    answer = crisis.client(crisis.chantal).post(CARE_PHASE, {"value": "2b", "reason": ""})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Schrijf een reden" in page
    assert '<option value="2b" selected>' in page


def test_who_may_not_says_nothing_beside_the_ladder(crisis: Cast) -> None:
    for person in (crisis.amina, crisis.bram, crisis.daan):
        typed = {"value": "2b", "reason": "Ik denk van wel."}
        assert crisis.client(person).post(CARE_PHASE, typed).status_code == 403
    assert not ScaleChange.objects.exists()
