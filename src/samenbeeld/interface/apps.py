"""Django application `interface`."""

from django.apps import AppConfig


class InterfaceConfig(AppConfig):
    name = "samenbeeld.interface"
    label = "interface"
    default_auto_field = "django.db.models.BigAutoField"
