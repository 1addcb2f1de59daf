"""Adding an account: its password is hashed before it comes here, and stands nowhere else."""

import pytest
from django.contrib.auth.hashers import identify_hasher, make_password
from pytest_django import Settings

from samenbeeld.accounts import actions
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.errors import Conflict, Refused

PASSWORD = "een-lange-zin-die-niemand-raadt"


def add(login: str = "fatima", password: str = "") -> Account:
    encoded = password or make_password(PASSWORD)
    return actions.add_account(actor=SYSTEM, login=login, name="Fatima Azzouzi", encoded_password=encoded)


def test_a_password_is_hashed_by_the_framework(db: None, settings: Settings) -> None:
    settings.PASSWORD_HASHERS = settings.PASSWORD_HASHERS[1:]  # without the quick one of tests
    add()
    stored = Account.objects.get().password
    assert identify_hasher(stored).algorithm == "pbkdf2_sha256"
    assert PASSWORD not in stored


def test_the_same_password_is_hashed_differently_for_everybody(db: None) -> None:
    make = Account.objects.create_account
    make("fatima", "Fatima Azzouzi", PASSWORD)
    make("gijs", "Gijs Rutten", PASSWORD)
    assert len(set(Account.objects.values_list("password", flat=True))) == 2


def test_a_password_that_is_not_hashed_is_refused(db: None) -> None:
    with pytest.raises(ValueError, match="hashing algorithm"):
        add(password=PASSWORD)
    assert not Account.objects.exists()


def test_the_journal_tells_of_an_account_and_not_of_its_password(db: None) -> None:
    account = add()
    line = JournalLine.objects.get()
    assert (line.kind, line.object_id) == ("accounts.AccountAdded", str(account.pk))
    assert account.password not in str(vars(line))


def test_a_login_is_kept_as_it_will_be_looked_up(db: None) -> None:
    assert add("  Fatima ").login == "fatima"


def test_a_login_that_is_taken_is_a_conflict_at_its_field(db: None) -> None:
    add()
    with pytest.raises(Conflict) as taken:
        add("FATIMA")
    assert taken.value.field == "login"
    assert Account.objects.count() == 1


def test_a_new_account_is_real_unless_it_is_said(db: None) -> None:
    assert add().is_demonstration is False


@pytest.mark.parametrize(("preference", "value"), [("theme", "pink"), ("colour", "dark")])
def test_a_preference_that_does_not_exist_is_refused(db: None, preference: str, value: str) -> None:
    account = add()
    with pytest.raises(Refused):
        actions.change_preference(actor=account, preference=preference, value=value)


def test_a_changed_preference_says_what_it_was(db: None) -> None:
    actions.change_preference(actor=add(), preference="theme", value="dark")
    line = JournalLine.objects.get(kind="accounts.PreferenceChanged")
    assert line.before == {"theme": "device"}


def test_a_pass_made_on_the_server_names_whose_it_is_and_for_which_room(db: None) -> None:
    account = add()
    actions.issue_pass(actor=SYSTEM, account=account, room="hoogwater-maas.shared.B1.amber", minutes=5)
    line = JournalLine.objects.get(kind="accounts.PassIssued")
    assert (line.actor_name, line.object_label) == ("Samenbeeld", "Fatima Azzouzi")
    assert line.after == {"account": str(account.pk), "room": "hoogwater-maas.shared.B1.amber", "minutes": 5}
