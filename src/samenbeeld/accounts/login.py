"""Checking login and password. Demonstration accounts exist in demonstration mode only."""

import uuid

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from samenbeeld.accounts.models import Account


class DemonstrationAwareBackend(BaseBackend):
    """The framework's password hashing, with two more ways to be nobody: closed, or of a demonstration."""

    def authenticate(
        self,
        request: HttpRequest | None,
        login: str | None = None,
        password: str | None = None,
        **credentials: object,
    ) -> Account | None:
        """The account with this login and password, or None. Costs the same time for an unknown login."""
        if not login or not password:
            return None
        account = Account.objects.filter(login=login.strip().lower()).first()
        if account is None:
            # Hash anyway, so that the time it takes does not tell which logins exist.
            Account().set_password(password)
            return None
        return account if account.check_password(password) and may_log_in(account) else None

    def get_user(self, user_id: uuid.UUID | str) -> Account | None:
        """The account of a running session; nobody once the account closed or the demonstration ended."""
        account = Account.objects.filter(pk=user_id).first()
        return account if account and may_log_in(account) else None


def may_log_in(account: Account) -> bool:
    """An open account; one of the demonstration, whose password is public, in demonstration mode only."""
    return account.is_active and (settings.DEMONSTRATION or not account.is_demonstration)
