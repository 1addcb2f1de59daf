"""Django application `crisis_picture`."""

from django.apps import AppConfig


class CrisisPictureConfig(AppConfig):
    name = "samenbeeld.crisis_picture"
    label = "crisis_picture"
    default_auto_field = "django.db.models.BigAutoField"
