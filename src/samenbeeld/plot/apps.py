"""Django application `plot`."""

from django.apps import AppConfig


class PlotConfig(AppConfig):
    name = "samenbeeld.plot"
    label = "plot"
    default_auto_field = "django.db.models.BigAutoField"
