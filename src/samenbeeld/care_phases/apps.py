"""Django application `care_phases`."""

from django.apps import AppConfig


class CarePhasesConfig(AppConfig):
    name = "samenbeeld.care_phases"
    label = "care_phases"
    default_auto_field = "django.db.models.BigAutoField"
