"""Django application `organisations`."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "samenbeeld.organisations"
    label = "organisations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Who checks a number changes nothing of people and organisations, with which almost all is read."""
        from samenbeeld.audit import keeping

        keeping.changes_only("organisations.ContactChecked", "organisations_contactpoint")
