"""Choosing a new password: by who knows the present one, and not one that is easy to guess."""

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client

from samenbeeld.accounts import actions
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine

GIVEN = "kade-wolk-7319-rivier"
CHOSEN = "de dijk houdt het vannacht"
PAGE = "/wachtwoord/"


@pytest.fixture
def fatima(db: None) -> Account:
    return actions.add_account(
        actor=SYSTEM,
        login="fatima",
        name="Fatima Azzouzi",
        encoded_password=make_password(GIVEN),
        password_is_temporary=True,
    )


def logged_in(password: str = GIVEN, **more: str) -> Client:
    browser = Client()
    browser.post("/inloggen/", {"login": "fatima", "password": password, **more})
    return browser


def change(browser: Client, *, present: str = GIVEN, new: str = CHOSEN, again: str = "") -> str:
    typed = {"present": present, "new": new, "again": again or new}
    return browser.post(PAGE, typed, follow=True).text


def test_who_was_given_a_password_first_chooses_their_own(fatima: Account) -> None:
    answer = Client().post("/inloggen/", {"login": "fatima", "password": GIVEN, "next": "/fase/"})
    assert answer.headers["Location"] == "/wachtwoord/?next=%2Ffase%2F"


def test_a_new_password_opens_the_door_and_the_old_one_no_more(fatima: Account) -> None:
    change(logged_in())
    assert "_auth_user_id" in logged_in(CHOSEN).session
    assert "_auth_user_id" not in logged_in(GIVEN).session


def test_whoever_chose_a_password_is_not_asked_again(fatima: Account) -> None:
    change(logged_in())
    answer = Client().post("/inloggen/", {"login": "fatima", "password": CHOSEN, "next": "/fase/"})
    assert answer.headers["Location"] == "/fase/"


def test_other_sessions_end_with_the_old_password(fatima: Account) -> None:
    elsewhere, here = logged_in(), logged_in()
    change(here)
    assert elsewhere.get(PAGE).status_code == 302
    assert here.get(PAGE).status_code == 200


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"present": "iets anders heel"}, "Dit is niet het wachtwoord dat je nu hebt"),
        ({"new": "kort"}, "te kort"),
        ({"new": "password12345"}, "te veel mensen"),
        ({"new": "123456789012345"}, "alleen uit cijfers"),
        ({"new": "fatima azzouzi"}, "lijkt op je naam"),
        ({"again": "de dijk breekt vannacht"}, "niet gelijk"),
    ],
)
def test_what_is_refused_says_why_and_changes_nothing(
    fatima: Account, typed: dict[str, str], words: str
) -> None:
    assert words in change(logged_in(), **typed)
    fatima.refresh_from_db()
    assert fatima.check_password(GIVEN)


def test_a_stranger_is_shown_the_way_to_the_login(db: None) -> None:
    assert Client().get(PAGE).headers["Location"] == "/inloggen/?next=/wachtwoord/"


def test_the_journal_tells_that_it_changed_and_not_into_what(fatima: Account) -> None:
    change(logged_in())
    line = JournalLine.objects.get(kind="accounts.PasswordChanged")
    assert line.actor_name == "Fatima Azzouzi"
    assert CHOSEN not in str(line.after)


def test_guessing_the_present_password_is_limited(fatima: Account) -> None:
    browser = logged_in()
    for _ in range(5):
        change(browser, present="geraden wachtwoord")
    assert "te vaak geprobeerd" in change(browser)
