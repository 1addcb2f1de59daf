"""Narrowing the list of organisations by name, region and kind."""

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.organisations import actions
from samenbeeld.organisations.tests.cast import Cast


def test_the_list_narrows_by_name(cast: Cast) -> None:
    page = cast.client(cast.bram).get("/organisaties/?naam=maaso").content.decode()
    assert "/organisaties/de-maasoever/" in page
    assert "/organisaties/netwerk-maasland/" not in page


def test_nothing_found_says_what_to_do(cast: Cast) -> None:
    page = cast.client(cast.bram).get("/organisaties/?naam=bestaat-niet").content.decode()
    assert "Geen organisatie gevonden" in page


def test_a_name_is_found_without_its_accents(cast: Cast) -> None:
    actions.add_organisation(
        actor=SYSTEM, slug="de-eik", name="Café-zorg De Eík", kind="other", regions=[cast.zuid_limburg]
    )
    assert "/organisaties/de-eik/" in cast.client(cast.bram).get("/organisaties/?naam=cafe-zorg+de+EIK").text


@pytest.mark.parametrize(
    ("query", "seen", "hidden"),
    [
        ("?regio=VR23", "ghor-limburg-noord", "de-maasoever"),
        ("?soort=nursing_home", "de-maasoever", "ghor-limburg-noord"),
    ],
)
def test_the_list_narrows_by_region_and_kind(cast: Cast, query: str, seen: str, hidden: str) -> None:
    page = cast.client(cast.hanna).get(f"/organisaties/{query}").text
    assert f"/organisaties/{seen}/" in page
    assert f"/organisaties/{hidden}/" not in page


@pytest.mark.parametrize("query", ["?regio=VR99", "?soort=hotel", "?regio=VR23"])
def test_a_choice_that_is_not_offered_is_named_and_shows_nobody(cast: Cast, query: str) -> None:
    answer = cast.client(cast.bram).get(f"/organisaties/{query}")
    assert answer.status_code == 422
    assert "Deze keuze bestaat niet" in answer.text
    assert "/organisaties/de-maasoever/" not in answer.text


@pytest.mark.parametrize(
    ("query", "told"), [("regio=VR99", "Regio: Deze keuze"), ("soort=hotel", "Soort: Deze keuze")]
)
def test_a_choice_that_is_not_offered_names_its_field(cast: Cast, query: str, told: str) -> None:
    assert told in cast.client(cast.bram).get(f"/organisaties/?{query}").text


def test_a_choice_that_is_not_offered_keeps_what_was_typed(cast: Cast) -> None:
    page = cast.client(cast.bram).get("/organisaties/?naam=maaso&soort=nursing_home&regio=VR99").text
    assert 'value="maaso"' in page
    assert '<option value="nursing_home" selected>' in page
    assert "Deze keuze bestaat niet: VR99" in page


def test_a_name_that_is_too_long_is_refused_in_words(cast: Cast) -> None:
    answer = cast.client(cast.bram).get(f"/organisaties/?naam={'a' * 61}")
    assert answer.status_code == 422
    assert "Deze naam is te lang" in answer.text


def test_who_may_know_of_one_organisation_has_nothing_to_choose(cast: Cast) -> None:
    page = cast.client(cast.eva).get("/organisaties/").text
    assert "Je ziet hier de organisatie waar je voor werkt." in page
    assert 'name="naam"' not in page
