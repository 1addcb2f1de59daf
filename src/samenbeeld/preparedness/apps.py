"""Django application `preparedness`."""

from django.apps import AppConfig


class PreparednessConfig(AppConfig):
    name = "samenbeeld.preparedness"
    label = "preparedness"
    default_auto_field = "django.db.models.BigAutoField"
