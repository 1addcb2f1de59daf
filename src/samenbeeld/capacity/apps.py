"""Django application `capacity`."""

from django.apps import AppConfig


class CapacityConfig(AppConfig):
    name = "samenbeeld.capacity"
    label = "capacity"
    default_auto_field = "django.db.models.BigAutoField"
