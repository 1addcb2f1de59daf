"""Django application `editions`."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    name = "samenbeeld.editions"
    label = "editions"
    default_auto_field = "django.db.models.BigAutoField"
