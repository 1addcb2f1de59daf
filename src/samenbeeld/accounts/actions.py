"""Changes to accounts. Permission is asked by whoever calls, as in `organisations.actions`."""

from django.contrib.auth.hashers import identify_hasher
from django.db import IntegrityError, transaction

from samenbeeld.accounts.events import AccountAdded
from samenbeeld.accounts.models import Account
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.kernel.errors import Conflict


@journalled
def add_account(
    *, actor: Stamp, login: str, name: str, encoded_password: str, is_demonstration: bool = False
) -> Account:
    """A person who can log in. `encoded_password` is a hash of `make_password`, never the password itself.

    Raises Conflict when the login is taken, ValueError for a password that is not hashed.
    """
    identify_hasher(encoded_password)
    account = Account(
        login=login.strip().lower(), name=name, password=encoded_password, is_demonstration=is_demonstration
    )
    try:
        with transaction.atomic():
            account.save(force_insert=True)
    except IntegrityError as taken:
        raise Conflict("accounts-login-taken", field="login", login=account.login) from taken
    journal.record(
        actor,
        AccountAdded(account.login, is_demonstration),
        object_kind="accounts.account",
        object_id=str(account.pk),
        object_label=name,
    )
    return account
