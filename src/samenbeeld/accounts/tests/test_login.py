"""Who is let in by login and password, and when a session ends."""

import time

import pytest
from django.conf import settings as current
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.sessions.models import Session
from django.test import Client
from pytest_django import Settings

from samenbeeld.accounts import queries
from samenbeeld.accounts.models import Account
from samenbeeld.organisations.tests.cast import PASSWORD, Cast

INSIDE = "/organisaties/"
COOKIE = current.SESSION_COOKIE_NAME


def log_in(browser: Client, login: str = "amina") -> None:
    assert browser.post("/inloggen/", {"login": login, "password": PASSWORD}).status_code == 302


def with_session(key: str) -> Client:
    """Another browser that shows the same cookie, as a thief of it would."""
    thief = Client()
    thief.cookies[COOKIE] = key
    return thief


def is_inside(browser: Client) -> bool:
    return browser.get(INSIDE).status_code == 200


@pytest.mark.parametrize("login", ["amina", "AMINA", " Amina "])
def test_a_login_is_found_however_it_is_typed(cast: Cast, login: str) -> None:
    assert authenticate(login=login, password=PASSWORD) == cast.amina.account


@pytest.mark.parametrize(("login", "password"), [("amina", ""), ("", PASSWORD), ("amina", "SAMENBEELD")])
def test_what_is_missing_or_wrong_lets_nobody_in(cast: Cast, login: str, password: str) -> None:
    assert authenticate(login=login, password=password) is None


def test_an_account_without_a_password_lets_nobody_in(cast: Cast) -> None:
    cast.amina.account.set_unusable_password()
    cast.amina.account.save()
    assert authenticate(login="amina", password="!") is None


def test_a_closed_account_lets_nobody_in(cast: Cast) -> None:
    Account.objects.filter(login="amina").update(is_active=False)
    assert authenticate(login="amina", password=PASSWORD) is None


def test_an_unknown_login_takes_as_long_as_a_wrong_password(cast: Cast) -> None:
    def seconds(login: str) -> float:
        started = time.process_time()
        authenticate(login=login, password="mis")
        return time.process_time() - started

    assert seconds("nobody") > min(seconds("amina"), seconds("amina")) / 3


def test_an_older_and_weaker_hash_is_renewed_at_login(cast: Cast) -> None:
    weak = PBKDF2PasswordHasher().encode(PASSWORD, "salt", iterations=1000)
    Account.objects.filter(login="amina").update(password=weak)
    authenticate(login="amina", password=PASSWORD)
    assert Account.objects.get(login="amina").password.split("$")[1] != "1000"


def test_logging_in_opens_what_was_closed(cast: Cast, client: Client) -> None:
    assert not is_inside(client)
    log_in(client)
    assert is_inside(client)


def test_a_session_that_somebody_prepared_is_not_the_one_that_is_logged_in(
    cast: Cast, client: Client
) -> None:
    client.get("/inloggen/")
    prepared = client.session
    prepared["set"] = True
    prepared.save()
    client.cookies[COOKIE] = str(prepared.session_key)
    log_in(client)
    assert client.cookies[COOKIE].value != prepared.session_key
    assert not is_inside(with_session(str(prepared.session_key)))


def test_after_logging_out_the_old_cookie_opens_nothing(cast: Cast, client: Client) -> None:
    log_in(client)
    key = client.cookies[COOKIE].value
    assert is_inside(with_session(key))
    client.post("/uitloggen/")
    assert not is_inside(with_session(key))
    assert not Session.objects.filter(pk=key).exists()


def test_logging_out_here_leaves_the_session_elsewhere(cast: Cast) -> None:
    here, elsewhere = cast.client(cast.amina), cast.client(cast.amina)
    here.post("/uitloggen/")
    assert is_inside(elsewhere)


def test_closing_an_account_ends_its_sessions_at_once(cast: Cast) -> None:
    browser = cast.client(cast.amina)
    Account.objects.filter(login="amina").update(is_active=False)
    assert not is_inside(browser)


def test_another_password_ends_the_sessions_of_the_old_one(cast: Cast) -> None:
    browser = cast.client(cast.amina)
    account = Account.objects.get(login="amina")
    account.set_password("een-ander")
    account.save()
    assert not is_inside(browser)


def test_a_script_in_the_page_cannot_read_the_cookie(cast: Cast, client: Client) -> None:
    log_in(client)
    assert client.cookies[COOKIE]["httponly"]
    assert client.cookies[COOKIE]["samesite"] == "Lax"


def test_a_session_lasts_one_long_shift(cast: Cast, client: Client) -> None:
    log_in(client)
    assert client.cookies[COOKIE]["max-age"] == 14 * 60 * 60


def test_nobody_is_offered_outside_the_demonstration(cast: Cast, settings: Settings) -> None:
    settings.DEMONSTRATION = False
    assert queries.people_of_the_demonstration() == []


def test_only_who_can_log_in_is_offered(cast: Cast) -> None:
    Account.objects.filter(login="amina").update(is_active=False)
    Account.objects.filter(login="bram").update(is_demonstration=False)
    cast.chantal.account.set_unusable_password()
    cast.chantal.account.save()
    offered = [person.account.login for person in queries.people_of_the_demonstration()]
    assert offered == ["daan", "eva", "hanna"]
