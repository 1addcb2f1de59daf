"""Django application `multi_picture`."""

from django.apps import AppConfig


class MultiPictureConfig(AppConfig):
    name = "samenbeeld.multi_picture"
    label = "multi_picture"
    default_auto_field = "django.db.models.BigAutoField"
