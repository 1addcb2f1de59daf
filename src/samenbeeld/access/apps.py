"""Django application `access`."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "samenbeeld.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"
