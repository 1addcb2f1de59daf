"""Django application `training`."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    name = "samenbeeld.training"
    label = "training"
    default_auto_field = "django.db.models.BigAutoField"
