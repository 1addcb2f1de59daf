"""Django application `endurance`."""

from django.apps import AppConfig


class EnduranceConfig(AppConfig):
    name = "samenbeeld.endurance"
    label = "endurance"
    default_auto_field = "django.db.models.BigAutoField"
