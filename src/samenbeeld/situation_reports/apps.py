"""Django application `situation_reports`."""

from django.apps import AppConfig


class SituationReportsConfig(AppConfig):
    name = "samenbeeld.situation_reports"
    label = "situation_reports"
    default_auto_field = "django.db.models.BigAutoField"
