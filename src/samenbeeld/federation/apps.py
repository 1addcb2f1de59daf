"""Django application `federation`."""

from django.apps import AppConfig


class FederationConfig(AppConfig):
    name = "samenbeeld.federation"
    label = "federation"
    default_auto_field = "django.db.models.BigAutoField"
