"""The pages of organisations, by those who may and those who may not."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.clock import now
from samenbeeld.look.times import local
from samenbeeld.organisations import actions
from samenbeeld.organisations.models import ContactPoint, Organisation, Region
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


def test_somebody_whose_membership_ended_sees_nothing_and_may_log_out(cast: Cast) -> None:
    browser = cast.client(cast.eva)
    actions.end_membership(actor=SYSTEM, membership=cast.eva)
    answer = browser.get("/organisaties/")
    assert answer.status_code == 403
    assert "Vraag de beheerder" in answer.content.decode()
    assert 'action="/uitloggen/"' in answer.content.decode()


INVENTED = '<span class="sb-tag">verzonnen</span>'


def test_what_is_invented_says_so(cast: Cast) -> None:
    browser = cast.client(cast.bram)
    for address in ("/organisaties/", "/organisaties/de-maasoever/"):
        assert INVENTED in browser.get(address).text


def test_what_exists_is_not_called_invented(cast: Cast) -> None:
    actions.add_organisation(
        actor=SYSTEM, slug="echt", name="Echt", kind="other", regions=[cast.zuid_limburg]
    )
    assert INVENTED not in cast.client(cast.bram).get("/organisaties/echt/").text


def _page_with_contact_checked(cast: Cast, contact: ContactPoint, days: int) -> str:
    actions.check_contact(actor=SYSTEM, contact=contact, on=local(now()).date() - timedelta(days=days))
    return cast.client(cast.bram).get("/organisaties/de-maasoever/").text


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "vandaag"), (1, "gisteren"), (12, "12 dagen geleden"), (100, "3 maanden geleden")],
)
def test_the_page_says_how_long_ago_a_number_was_tried(
    cast: Cast, contact: ContactPoint, days: int, words: str
) -> None:
    page = _page_with_contact_checked(cast, contact, days)
    assert f'<span class="sb-muted">Laatst nagekeken: {words}' in page


def test_a_number_that_nobody_tried_for_a_year_stands_out(cast: Cast, contact: ContactPoint) -> None:
    assert "<b>Laatst nagekeken: 1 jaar geleden" in _page_with_contact_checked(cast, contact, 400)


def test_a_number_that_nobody_ever_tried_stands_out(cast: Cast, contact: ContactPoint) -> None:
    assert "<b>Nog nooit nagekeken" in cast.client(cast.bram).get("/organisaties/de-maasoever/").text


def test_the_list_says_how_long_ago_the_first_number_was_tried(cast: Cast, contact: ContactPoint) -> None:
    actions.check_contact(actor=SYSTEM, contact=contact, on=local(now()).date() - timedelta(days=12))
    assert "Laatst nagekeken: 12 dagen geleden" in cast.client(cast.bram).get("/organisaties/").text


def test_a_number_without_a_purpose_is_called_by_its_kind(cast: Cast) -> None:
    actions.add_contact(actor=SYSTEM, organisation=cast.de_maasoever, kind="phone", value="043 555 01 01")
    page = cast.client(cast.bram).get("/organisaties/de-maasoever/").text
    assert '<p class="organisations-first">Telefoon</p>' in page


def test_an_organisation_and_its_parts_lead_to_each_other(cast: Cast) -> None:
    _part_of(cast.de_maasoever, "thuis", cast.zuid_limburg)
    browser = cast.client(cast.bram)
    assert 'href="/organisaties/thuis/"' in browser.get("/organisaties/de-maasoever/").text
    assert 'href="/organisaties/de-maasoever/"' in browser.get("/organisaties/thuis/").text


def test_a_part_beyond_reach_is_not_named(cast: Cast) -> None:
    _part_of(cast.de_maasoever, "deel", cast.limburg_noord)
    assert "/organisaties/deel/" not in cast.client(cast.bram).get("/organisaties/de-maasoever/").text


def test_a_parent_beyond_reach_is_not_named(cast: Cast) -> None:
    _part_of(cast.ghor_limburg_noord, "deel", cast.zuid_limburg)
    assert "GHOR Limburg-Noord" not in cast.client(cast.bram).get("/organisaties/deel/").text


def _part_of(parent: Organisation, slug: str, region: Region) -> None:
    actions.add_organisation(
        actor=SYSTEM, slug=slug, name=slug, kind="other", regions=[region], parent=parent
    )


def test_an_address_for_mail_can_be_pressed(cast: Cast) -> None:
    actions.add_contact(
        actor=SYSTEM, organisation=cast.de_maasoever, kind="email", value="crisis@maasoever.example"
    )
    page = cast.client(cast.bram).get("/organisaties/de-maasoever/").text
    assert 'href="mailto:crisis@maasoever.example"' in page


def test_a_radio_group_is_no_link(cast: Cast) -> None:
    actions.add_contact(actor=SYSTEM, organisation=cast.de_maasoever, kind="radio", value="ZL GHOR 1")
    page = cast.client(cast.bram).get("/organisaties/de-maasoever/").text
    assert '<span class="organisations-reach">ZL GHOR 1</span>' in page


def test_the_page_says_where_care_is_given_and_who_says_so(cast: Cast) -> None:
    actions.add_site(
        actor=SYSTEM,
        organisation=cast.de_maasoever,
        name="Huis aan de Maas",
        address="Maaskade 1, Borgharen",
        source="Opgave van de instelling",
    )
    page = cast.client(cast.bram).get("/organisaties/de-maasoever/").text
    assert "Maaskade 1, Borgharen" in page
    assert "Bron: Opgave van de instelling" in page


def test_an_organisation_that_is_not_there_is_not_found(cast: Cast) -> None:
    assert cast.client(cast.bram).get("/organisaties/nergens/").status_code == 404


@pytest.mark.parametrize("address", ["/organisaties/", "/organisaties/de-maasoever/"])
def test_more_partners_parts_numbers_and_sites_ask_no_more_questions(cast: Cast, address: str) -> None:
    browser = cast.client(cast.bram)
    asked = []
    # Of each once before: what is kept, and has nothing to do with these, is read then.
    for count in (0, 1, 20):
        _with_everything(cast, count)
        with CaptureQueriesContext(connection) as questions:
            browser.get(address)
        asked.append(len(questions))
    assert asked[1] == asked[2]


def _with_everything(cast: Cast, count: int) -> None:
    for number in range(count):
        one = actions.add_organisation(
            actor=SYSTEM, slug=f"o-{count}-{number}", name="O", kind="other", regions=[cast.zuid_limburg],
            parent=cast.de_maasoever,
        )  # fmt: skip
        for place in (one, cast.de_maasoever):
            value = f"043 555 {count:02} {number:02}"
            actions.add_contact(actor=SYSTEM, organisation=place, kind="phone", value=value)
            actions.add_site(actor=SYSTEM, organisation=place, name="Huis")
