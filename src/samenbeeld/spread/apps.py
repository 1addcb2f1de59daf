"""Django application `spread`."""

from django.apps import AppConfig


class SpreadConfig(AppConfig):
    name = "samenbeeld.spread"
    label = "spread"
    default_auto_field = "django.db.models.BigAutoField"
