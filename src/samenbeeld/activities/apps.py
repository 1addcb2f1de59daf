"""Django application `activities`."""

from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    name = "samenbeeld.activities"
    label = "activities"
    default_auto_field = "django.db.models.BigAutoField"
