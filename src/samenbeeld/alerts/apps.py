"""Django application `alerts`."""

from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "samenbeeld.alerts"
    label = "alerts"
    default_auto_field = "django.db.models.BigAutoField"
