"""The pages on which members are kept, by who may and who may not."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import actions, queries
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

LIST = "/organisaties/de-maasoever/mensen/"
ADD = f"{LIST}erbij/"
NEW = {"login": "fatima", "name": "Fatima Azzouzi", "functions": ["logger"]}


@pytest.fixture
def hanna(cast: Cast) -> Client:
    """A browser of who keeps the members."""
    actions.change_functions(actor=SYSTEM, membership=cast.hanna, functions=["administrator"])
    return cast.client(cast.hanna)


def at(member: Membership) -> str:
    return f"/organisaties/{member.organisation.slug}/mensen/{member.pk}/"


def works_as(member: Membership) -> list[str]:
    found = queries.current_membership(Account.objects.get(pk=member.account_id))
    return found.functions if found else []


def test_the_list_says_who_works_there_as_what_until_when_and_from_when(cast: Cast, hanna: Client) -> None:
    soon = now() + timedelta(days=40)
    actions.add_member(
        actor=SYSTEM, account=cast.daan.account, organisation=cast.de_maasoever, functions=["reader"],
        valid_from=soon, valid_until=soon + timedelta(days=1),
    )  # fmt: skip
    page = hanna.get(LIST).text
    for words in (
        "Amina El Idrissi",
        "Informatiecoördinator",
        "Daan Peeters",
        "Meelezer",
        "Toegang tot",
        "vanaf",
    ):
        assert words in page


@pytest.mark.parametrize("who", ["amina", "bram", "chantal"])
def test_another_does_not_keep_members_and_sees_no_way_there(cast: Cast, who: str) -> None:
    browser = cast.client(cast.people[who])
    assert LIST not in browser.get("/organisaties/de-maasoever/").text
    assert browser.get(LIST).status_code == 403
    assert browser.get(ADD).status_code == 403
    assert browser.post(ADD, NEW).status_code == 403
    assert browser.get(at(cast.amina)).status_code == 403
    assert browser.post(at(cast.amina), {"functions": ["hin"]}).status_code == 403
    assert browser.post(f"{at(cast.amina)}einde/").status_code == 403
    assert works_as(cast.amina) == ["ico"]
    assert not Account.objects.filter(login="fatima").exists()


def test_a_guest_does_not_learn_that_there_is_such_a_list(cast: Cast) -> None:
    assert cast.client(cast.eva).get(LIST).status_code == 404


def test_the_way_there_is_on_the_page_of_the_organisation(cast: Cast, hanna: Client) -> None:
    assert LIST in hanna.get("/organisaties/de-maasoever/").text


def test_somebody_new_chooses_a_password_of_their_own_before_anything_else(cast: Cast, hanna: Client) -> None:
    page = hanna.post(ADD, NEW).text
    [password] = re.findall(r"<dd>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</dd>", page)
    browser = Client()
    browser.post("/inloggen/", {"login": "fatima", "password": password})
    assert browser.get("/organisaties/").headers["Location"] == "/wachtwoord/?next=%2Forganisaties%2F"
    assert browser.post("/organisaties/de-maasoever/contacten-kloppen/").status_code == 403
    chosen = "de dijk houdt het vannacht"
    browser.post("/wachtwoord/", {"present": password, "new": chosen, "again": chosen})
    assert browser.get("/organisaties/").status_code == 200


def test_the_page_with_a_password_is_kept_nowhere(hanna: Client) -> None:
    assert "no-store" in hanna.post(ADD, NEW).headers["Cache-Control"]


def test_a_login_that_exists_is_asked_about_before_that_person_is_taken_in(cast: Cast, hanna: Client) -> None:
    typed = {"login": "daan", "functions": ["reader"]}
    answer = hanna.post(ADD, typed)
    assert answer.status_code == 422
    assert "Daan Peeters: Liaison, GHOR Limburg-Noord" in answer.text
    assert works_as(cast.daan) == ["liaison"]
    assert hanna.post(ADD, {**typed, "sure": "on"}).headers["Location"] == LIST
    assert works_as(cast.daan) == ["reader"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"login": ""}, "Vul een inlognaam in"),
        ({"login": "fa tima"}, "zonder spaties"),
        ({"name": " "}, "Vul de naam in"),
        ({"functions": []}, "Kies ten minste één functie"),
        ({"functions": ["security_officer"]}, "Kies ten minste één functie"),
        ({"functions": ["guest"]}, "Een gast heeft altijd een einddatum"),
        ({"valid_until": "morgen"}, "Vul een dag en een tijd in"),
        ({"valid_from": "2031-01-02T08:00", "valid_until": "2031-01-01T08:00"}, "ligt voor het begin"),
    ],
)
def test_what_is_wrong_is_named_and_what_was_typed_stays(
    hanna: Client, typed: dict[str, object], words: str
) -> None:
    answer = hanna.post(ADD, {**NEW, **typed})
    assert answer.status_code == 422
    assert words in answer.text
    kept = "fa tima" if typed.get("login") else "Fatima Azzouzi"
    assert kept in answer.text or "name" in typed
    assert not Account.objects.filter(name="Fatima Azzouzi").exists()


def test_functions_are_changed_and_an_end_that_was_not_touched_stays_to_the_second(
    cast: Cast, hanna: Client
) -> None:
    until = now().replace(second=41, microsecond=7) + timedelta(days=2)
    actions.end_membership(actor=SYSTEM, membership=cast.amina, at=until)
    shown = re.search(r'name="valid_until" value="([^"]+)"', hanna.get(at(cast.amina)).text)
    assert shown is not None
    hanna.post(at(cast.amina), {"functions": ["logger", "ico"], "valid_until": shown[1]})
    changed = Membership.objects.get(pk=cast.amina.pk)
    assert (changed.functions, changed.valid_until) == (["ico", "logger"], until)


def test_a_function_that_is_not_theirs_to_give_stays_as_it_is(cast: Cast, hanna: Client) -> None:
    both = ["ico", "security_officer"]
    actions.change_functions(actor=SYSTEM, membership=cast.amina, functions=both)
    page = hanna.get(at(cast.amina)).text
    assert "Functionaris informatiebeveiliging" in page
    assert "einde/" not in page
    hanna.post(at(cast.amina), {"functions": ["logger"]})
    assert works_as(cast.amina) == ["logger", "security_officer"]


def test_a_function_that_is_taken_opens_nothing_at_the_next_page(cast: Cast, hanna: Client) -> None:
    amina, door = cast.client(cast.amina), "/organisaties/de-maasoever/contacten-kloppen/"
    assert amina.post(door).status_code == 302
    hanna.post(at(cast.amina), {"functions": ["logger"]})
    assert amina.post(door).status_code == 403


def test_access_that_is_ended_is_closed_at_the_next_page(cast: Cast, hanna: Client) -> None:
    amina = cast.client(cast.amina)
    assert amina.get("/organisaties/").status_code == 200
    hanna.post(f"{at(cast.amina)}einde/")
    assert amina.get("/organisaties/").status_code == 403
    assert hanna.get(at(cast.amina)).status_code == 404


def test_the_only_administrator_is_told_why_they_stay(cast: Cast, hanna: Client) -> None:
    answer = hanna.post(f"{at(cast.hanna)}einde/")
    assert answer.status_code == 422
    assert "Maak eerst iemand anders beheerder" in answer.text
    assert works_as(cast.hanna) == ["administrator"]


def test_of_oneself_one_sees_only_what_one_can_take_away(cast: Cast, hanna: Client) -> None:
    page = hanna.get(at(cast.hanna)).text
    assert "Dit ben je zelf" in page
    assert 'value="hin"' not in page


def test_somebody_of_another_organisation_is_not_found_here(cast: Cast, hanna: Client) -> None:
    assert hanna.get(f"{LIST}{cast.bram.pk}/").status_code == 404
    assert hanna.post(f"{LIST}{cast.bram.pk}/einde/").status_code == 404
    assert works_as(cast.bram) == ["hin"]


def test_a_list_of_many_asks_no_more_of_the_database(cast: Cast, hanna: Client) -> None:
    with CaptureQueriesContext(
        connection,
    ) as few:
        hanna.get(LIST)
    for number in range(5):
        account = Account.objects.create(login=f"iemand{number}", name=f"Iemand {number}", password="!")
        actions.add_member(
            actor=SYSTEM, account=account, organisation=cast.de_maasoever, functions=["reader"]
        )
    hanna.get(LIST)
    with CaptureQueriesContext(connection) as many:
        hanna.get(LIST)
    assert len(many) <= len(few)
