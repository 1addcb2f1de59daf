"""Django application `safety_picture`."""

from django.apps import AppConfig


class SafetyPictureConfig(AppConfig):
    name = "samenbeeld.safety_picture"
    label = "safety_picture"
    default_auto_field = "django.db.models.BigAutoField"
