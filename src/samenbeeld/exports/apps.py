"""Django application `exports`."""

from django.apps import AppConfig


class ExportsConfig(AppConfig):
    name = "samenbeeld.exports"
    label = "exports"
    default_auto_field = "django.db.models.BigAutoField"
