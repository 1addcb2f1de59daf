"""Django application `upkeep`."""

from django.apps import AppConfig


class UpkeepConfig(AppConfig):
    name = "samenbeeld.upkeep"
    label = "upkeep"
    default_auto_field = "django.db.models.BigAutoField"
