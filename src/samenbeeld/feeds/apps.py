"""Django application `feeds`."""

from django.apps import AppConfig


class FeedsConfig(AppConfig):
    name = "samenbeeld.feeds"
    label = "feeds"
    default_auto_field = "django.db.models.BigAutoField"
