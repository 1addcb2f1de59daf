"""Django application `search`."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "samenbeeld.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"
