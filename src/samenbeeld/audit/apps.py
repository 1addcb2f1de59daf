"""Django application `audit`."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "samenbeeld.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
