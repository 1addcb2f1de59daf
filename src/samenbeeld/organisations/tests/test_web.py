"""The pages of organisations, by those who may and those who may not."""

from datetime import date

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.organisations import actions
from samenbeeld.organisations.models import ContactPoint
from samenbeeld.organisations.tests.cast import Cast


@pytest.fixture
def contact(cast: Cast) -> ContactPoint:
    return actions.add_contact(
        actor=SYSTEM,
        organisation=cast.de_maasoever,
        kind="phone",
        value="043 555 01 01",
        purpose="Crisisdienst",
    )


def names(cast: Cast, person: str) -> set[str]:
    page = cast.client(cast.people[person]).get("/organisaties/").content.decode()
    return {one.slug for one in cast.organisations if f"/organisaties/{one.slug}/" in page}


SOUTH = {"de-maasoever", "ghor-zuid-limburg", "netwerk-maasland", "veiligheidsregio-zuid-limburg"}


@pytest.mark.parametrize(
    ("person", "seen"),
    [
        ("amina", SOUTH),
        ("bram", SOUTH),
        ("daan", {"ghor-limburg-noord"}),
        ("eva", {"netwerk-maasland"}),
        ("hanna", SOUTH | {"ghor-limburg-noord"}),
    ],
)
def test_a_person_sees_the_organisations_within_reach(cast: Cast, person: str, seen: set[str]) -> None:
    assert names(cast, person) == seen


def test_a_guest_does_not_learn_that_another_organisation_exists(cast: Cast) -> None:
    assert cast.client(cast.eva).get("/organisaties/de-maasoever/").status_code == 404


def test_a_stranger_goes_to_the_login_and_back(cast: Cast) -> None:
    answer = cast.client(None).get("/organisaties/de-maasoever/")
    assert answer["Location"] == "/inloggen/?next=%2Forganisaties%2Fde-maasoever%2F"


def test_the_page_says_how_to_reach_somebody_and_that_nobody_checked(
    cast: Cast, contact: ContactPoint
) -> None:
    page = cast.client(cast.bram).get("/organisaties/de-maasoever/").content.decode()
    assert 'href="tel:0435550101"' in page
    assert "Nog nooit nagekeken" in page


def test_the_page_says_who_works_there_and_until_when(cast: Cast) -> None:
    page = cast.client(cast.bram).get("/organisaties/netwerk-maasland/").content.decode()
    assert "Eva Smeets" in page
    assert "Toegang tot" in page


def test_an_administrator_confirms_a_number(cast: Cast, contact: ContactPoint) -> None:
    actions.change_functions(actor=SYSTEM, membership=cast.hanna, functions=["administrator"])
    answer = cast.client(cast.hanna).post(f"/organisaties/de-maasoever/contact/{contact.pk}/")
    assert answer.status_code == 302
    contact.refresh_from_db()
    assert isinstance(contact.checked_on, date)


def test_another_does_not_confirm_a_number(cast: Cast, contact: ContactPoint) -> None:
    answer = cast.client(cast.bram).post(f"/organisaties/de-maasoever/contact/{contact.pk}/")
    assert answer.status_code == 403


def test_a_number_of_another_organisation_is_not_found(cast: Cast, contact: ContactPoint) -> None:
    actions.change_functions(actor=SYSTEM, membership=cast.hanna, functions=["administrator"])
    answer = cast.client(cast.hanna).post(f"/organisaties/netwerk-maasland/contact/{contact.pk}/")
    assert answer.status_code == 404


def test_the_list_narrows_by_name(cast: Cast) -> None:
    page = cast.client(cast.bram).get("/organisaties/?q=maaso").content.decode()
    assert "/organisaties/de-maasoever/" in page
    assert "/organisaties/netwerk-maasland/" not in page


def test_nothing_found_says_what_to_do(cast: Cast) -> None:
    page = cast.client(cast.bram).get("/organisaties/?q=bestaat-niet").content.decode()
    assert "Geen organisatie gevonden" in page


def test_somebody_whose_membership_ended_sees_nothing_and_may_log_out(cast: Cast) -> None:
    browser = cast.client(cast.eva)
    actions.end_membership(actor=SYSTEM, membership=cast.eva)
    answer = browser.get("/organisaties/")
    assert answer.status_code == 403
    assert "Vraag de beheerder" in answer.content.decode()
    assert 'action="/uitloggen/"' in answer.content.decode()
