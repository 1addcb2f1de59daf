"""Changes to accounts, logging in and out, and preferences. The session itself is the framework's.

Who may add an account is asked by whoever calls, as in `organisations.actions`.
"""

import secrets
from typing import TYPE_CHECKING

from django.contrib.auth import login as start_session
from django.contrib.auth import logout as end_session
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.hashers import identify_hasher, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest

from samenbeeld.accounts import events, queries, rules
from samenbeeld.accounts.models import Account
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.kernel.errors import Conflict, Refused

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# Without letters and figures that look alike: it is read aloud over a telephone.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP_LENGTH = 4, 4  # 31 ** 16: nobody guesses it

_BACKEND = "samenbeeld.accounts.login.DemonstrationAwareBackend"


@journalled
def add_account(
    *,
    actor: Stamp,
    login: str,
    name: str,
    encoded_password: str,
    is_demonstration: bool = False,
    password_is_temporary: bool = False,
) -> Account:
    """A person who can log in. `encoded_password` is a hash of `make_password`, never the password itself.

    Raises Conflict when the login is taken, ValueError for a password that is not hashed.
    """
    identify_hasher(encoded_password)
    account = Account(
        login=login.strip().lower(),
        name=name,
        password=encoded_password,
        is_demonstration=is_demonstration,
        password_is_temporary=password_is_temporary,
    )
    try:
        with transaction.atomic():
            account.save(force_insert=True)
    except IntegrityError as taken:
        raise Conflict("accounts-login-taken", field="login", login=account.login) from taken
    journal.record(
        actor,
        events.AccountAdded(account.login, is_demonstration),
        object_kind="accounts.account",
        object_id=str(account.pk),
        object_label=name,
    )
    return account


@journalled
def register_person(*, actor: Stamp, login: str, name: str) -> tuple[Account, str]:
    """A person who can log in, and the password to tell them. With it they only choose their own.

    Raises Refused for a login or name of another form, Conflict when the login is taken.
    """
    rules.check_login(login)
    rules.check_name(name)
    password = "-".join(
        "".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS)
    )
    account = add_account(
        actor=actor,
        login=login,
        name=" ".join(name.split()),
        encoded_password=make_password(password),
        password_is_temporary=True,
    )
    return account, password


@journalled
def log_in(*, actor: Account, request: HttpRequest, demonstration: bool = False) -> None:
    """Start a session, with a new key, for somebody who has proved who they are."""
    start_session(request, actor, backend=_BACKEND)
    _record(queries.stamp(actor), events.LoggedIn(str(actor.pk), demonstration), actor)


@journalled
def refuse_login(*, actor: Account | None) -> None:
    """Write down a try that did not succeed; None when there is no such login."""
    stamp = queries.stamp(actor) if actor else Stamp(account="", name="?")
    _record(stamp, events.LoginRefused(str(actor.pk) if actor else ""), actor)


@journalled
def log_out(*, actor: Account, request: HttpRequest) -> None:
    """End the session: the browser that had it is a stranger from now on."""
    end_session(request)
    _record(queries.stamp(actor), events.LoggedOut(str(actor.pk)), actor)


@journalled
def change_password(*, actor: Account, request: HttpRequest, present: str, new: str) -> Account:
    """Choose a new password; this session goes on, every other one of this person ends.

    Raises Refused for a wrong present password, and for a new one that is easy to guess.
    """
    if not actor.check_password(present):
        raise Refused("accounts-present-password-wrong", field="present")
    try:
        validate_password(new, actor)
    except ValidationError as weak:
        raise Refused(f"accounts-{weak.error_list[0].code}".replace("_", "-"), field="new") from weak
    actor.set_password(new)
    actor.password_is_temporary = False
    actor.save(update_fields=["password", "password_is_temporary"])
    update_session_auth_hash(request, actor)
    _record(queries.stamp(actor), events.PasswordChanged(str(actor.pk)), actor)
    return actor


@journalled
def issue_pass(*, actor: Stamp, account: Account, room: str, minutes: float) -> None:
    """Write down that a pass was made outside the login, with which somebody may write as this person."""
    _record(actor, events.PassIssued(str(account.pk), room, minutes), account)


@journalled
def change_preference(*, actor: Account, preference: str, value: str) -> Account:
    """Keep how this person likes to read, on every device. Raises Refused for what does not exist."""
    field, kept = rules.kept_as(preference, value)
    before = {field: getattr(actor, field)}
    setattr(actor, field, kept)
    actor.save(update_fields=[field])
    event = events.PreferenceChanged(str(actor.pk), preference, value)
    _record(queries.stamp(actor), event, actor, before=before)
    return actor


def _record(
    stamp: Stamp,
    event: "DataclassInstance",
    account: Account | None,
    *,
    before: object = None,
) -> None:
    journal.record(
        stamp,
        event,
        object_kind="accounts.account",
        object_id=str(account.pk) if account else "",
        object_label=account.name if account else "",
        before=before,
    )
