"""Django application `geo`."""

from django.apps import AppConfig


class GeoConfig(AppConfig):
    name = "samenbeeld.geo"
    label = "geo"
    default_auto_field = "django.db.models.BigAutoField"
