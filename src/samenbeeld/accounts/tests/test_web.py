"""The doors of logging in, out, and preferences."""

import pytest
from django.test import Client
from pytest_django import Settings

from samenbeeld.accounts.models import Account
from samenbeeld.audit.models import JournalLine
from samenbeeld.organisations.tests.cast import PASSWORD, Cast


def log_in(browser: Client, login: str, password: str, **more: str) -> int:
    return browser.post("/inloggen/", {"login": login, "password": password, **more}).status_code


def test_the_right_pair_logs_in_and_goes_where_somebody_wanted(cast: Cast, client: Client) -> None:
    answer = client.post("/inloggen/", {"login": "Bram", "password": PASSWORD, "next": "/organisaties/"})
    assert (answer.status_code, answer["Location"]) == (302, "/organisaties/")


def test_the_way_back_never_leads_to_a_stranger(cast: Cast, client: Client) -> None:
    told = {"login": "bram", "password": PASSWORD, "next": "https://example.org/"}
    assert client.post("/inloggen/", told)["Location"] == "/"


def test_a_wrong_pair_keeps_the_login_and_says_what_to_do(cast: Cast, client: Client) -> None:
    answer = client.post("/inloggen/", {"login": "bram", "password": "mis"})
    assert answer.status_code == 403
    assert 'value="bram"' in answer.content.decode()
    assert "horen niet bij elkaar" in answer.content.decode()


def test_what_somebody_typed_as_a_login_is_not_kept(cast: Cast, client: Client) -> None:
    log_in(client, "mijn-geheime-wachtwoord", "bram")
    line = JournalLine.objects.get(kind="accounts.LoginRefused")
    assert "geheim" not in str(vars(line))


def test_a_login_is_journalled(cast: Cast, client: Client) -> None:
    log_in(client, "bram", PASSWORD)
    line = JournalLine.objects.get(kind="accounts.LoggedIn")
    assert line.actor_account == str(cast.bram.account_id)


def test_the_sixth_wrong_try_waits_even_with_the_right_password(cast: Cast, client: Client) -> None:
    assert [log_in(client, "bram", "mis") for _ in range(5)] == [403] * 5
    answer = client.post("/inloggen/", {"login": "bram", "password": PASSWORD})
    assert answer.status_code == 429
    assert "opnieuw" in answer.content.decode()


def test_another_login_need_not_wait(cast: Cast, client: Client) -> None:
    for _ in range(5):
        log_in(client, "bram", "mis")
    assert log_in(client, "amina", PASSWORD) == 302


def test_a_whole_hospital_behind_one_address_can_log_in_at_once(cast: Cast) -> None:
    assert [log_in(Client(), "amina", PASSWORD) for _ in range(31)] == [302] * 31


def test_guessing_from_one_address_waits_whatever_login_is_tried(cast: Cast, client: Client) -> None:
    for number in range(30):
        assert log_in(client, f"iemand-{number}", "mis") == 403
    assert log_in(client, "bram", PASSWORD) == 429


def test_another_address_need_not_wait(cast: Cast, client: Client) -> None:
    for number in range(30):
        log_in(client, f"iemand-{number}", "mis")
    told = {"login": "bram", "password": PASSWORD}
    assert client.post("/inloggen/", told, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_one_button_logs_in_as_somebody_of_the_demonstration(cast: Cast, client: Client) -> None:
    assert client.post("/inloggen/", {"person": "amina"}).status_code == 302
    assert client.session["_auth_user_id"] == str(cast.amina.account_id)


def test_the_six_are_offered_with_what_they_do(cast: Cast, client: Client) -> None:
    page = client.get("/inloggen/").content.decode()
    assert page.count('name="person"') == 6
    assert "Hoofd Informatie, GHOR Zuid-Limburg" in page


def test_no_button_works_outside_the_demonstration(cast: Cast, client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = False
    assert client.post("/inloggen/", {"person": "amina"}).status_code == 403
    assert 'name="person"' not in client.get("/inloggen/").content.decode()


def test_a_public_password_opens_nothing_outside_the_demonstration(
    cast: Cast, client: Client, settings: Settings
) -> None:
    settings.DEMONSTRATION = False
    assert log_in(client, "amina", PASSWORD) == 403


def test_a_session_of_the_demonstration_ends_with_it(cast: Cast, settings: Settings) -> None:
    browser = cast.client(cast.amina)
    settings.DEMONSTRATION = False
    assert browser.get("/organisaties/").status_code == 302


def test_the_button_opens_no_account_that_is_real(cast: Cast, client: Client) -> None:
    Account.objects.filter(login="amina").update(is_demonstration=False)
    assert client.post("/inloggen/", {"person": "amina"}).status_code == 403


def test_logging_out_ends_the_session_and_wipes_the_device(cast: Cast) -> None:
    browser = cast.client(cast.amina)
    answer = browser.post("/uitloggen/")
    assert '"storage"' in answer["Clear-Site-Data"]
    assert "_auth_user_id" not in browser.session
    assert "Je bent uitgelogd" in browser.get("/inloggen/").content.decode()


def test_a_link_cannot_log_somebody_out(cast: Cast) -> None:
    assert cast.client(cast.amina).get("/uitloggen/").status_code == 405


@pytest.mark.parametrize(
    ("preference", "value", "field", "kept"),
    [
        ("language", "en", "language", "en"),
        ("theme", "dark", "theme", "dark"),
        ("reading", "sans", "reads_sans", True),
        ("density", "roomy", "table_density", "roomy"),
    ],
)
def test_a_preference_stays_with_the_person(
    cast: Cast, preference: str, value: str, field: str, kept: object
) -> None:
    browser = cast.client(cast.amina)
    browser.post("/voorkeuren/", {"preference": preference, "value": value, "next": "/"})
    assert getattr(Account.objects.get(login="amina"), field) == kept


def test_a_new_browser_opens_in_the_language_of_the_person(cast: Cast, client: Client) -> None:
    Account.objects.filter(login="amina").update(language="en")
    log_in(client, "amina", PASSWORD)
    assert 'lang="en"' in client.get("/inloggen/?next=/bouwstenen/", follow=True).content.decode()


def test_a_preference_that_does_not_exist_changes_nothing(cast: Cast) -> None:
    answer = cast.client(cast.amina).post("/voorkeuren/", {"preference": "theme", "value": "pink"})
    assert "samenbeeld_theme" not in answer.cookies


def test_a_stranger_may_choose_a_language(db: None, client: Client) -> None:
    answer = client.post("/voorkeuren/", {"preference": "language", "value": "en", "next": "/inloggen/"})
    assert answer.cookies["samenbeeld_language"].value == "en"
