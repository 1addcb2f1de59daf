"""Django application `accounts`."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "samenbeeld.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """In a crisis hundreds log in; what is shown of a person stays as it is."""
        from samenbeeld.audit import queries as audit

        audit.changes_nothing(
            "accounts.LoggedIn", "accounts.LoginRefused", "accounts.LoggedOut", "accounts.PassIssued"
        )
