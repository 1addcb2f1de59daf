"""Django application `look`."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    name = "samenbeeld.look"
    label = "look"
    default_auto_field = "django.db.models.BigAutoField"
