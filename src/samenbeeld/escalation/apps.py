"""Django application `escalation`."""

from django.apps import AppConfig


class EscalationConfig(AppConfig):
    name = "samenbeeld.escalation"
    label = "escalation"
    default_auto_field = "django.db.models.BigAutoField"
