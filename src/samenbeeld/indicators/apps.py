"""Django application `indicators`."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    name = "samenbeeld.indicators"
    label = "indicators"
    default_auto_field = "django.db.models.BigAutoField"
