"""Django application `digests`."""

from django.apps import AppConfig


class DigestsConfig(AppConfig):
    name = "samenbeeld.digests"
    label = "digests"
    default_auto_field = "django.db.models.BigAutoField"
