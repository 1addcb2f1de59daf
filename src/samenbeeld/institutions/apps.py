"""Django application `institutions`."""

from django.apps import AppConfig


class InstitutionsConfig(AppConfig):
    name = "samenbeeld.institutions"
    label = "institutions"
    default_auto_field = "django.db.models.BigAutoField"
