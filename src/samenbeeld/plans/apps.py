"""Django application `plans`."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "samenbeeld.plans"
    label = "plans"
    default_auto_field = "django.db.models.BigAutoField"
