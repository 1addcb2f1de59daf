"""Django application `security`."""

from django.apps import AppConfig


class SecurityConfig(AppConfig):
    name = "samenbeeld.security"
    label = "security"
    default_auto_field = "django.db.models.BigAutoField"
