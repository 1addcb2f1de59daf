"""Django application `handover`."""

from django.apps import AppConfig


class HandoverConfig(AppConfig):
    name = "samenbeeld.handover"
    label = "handover"
    default_auto_field = "django.db.models.BigAutoField"
