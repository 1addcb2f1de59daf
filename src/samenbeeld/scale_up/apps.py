"""Django application `scale_up`."""

from django.apps import AppConfig


class ScaleUpConfig(AppConfig):
    name = "samenbeeld.scale_up"
    label = "scale_up"
    default_auto_field = "django.db.models.BigAutoField"
