"""Django application `assistance`."""

from django.apps import AppConfig


class AssistanceConfig(AppConfig):
    name = "samenbeeld.assistance"
    label = "assistance"
    default_auto_field = "django.db.models.BigAutoField"
