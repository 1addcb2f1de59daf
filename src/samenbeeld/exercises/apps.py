"""Django application `exercises`."""

from django.apps import AppConfig


class ExercisesConfig(AppConfig):
    name = "samenbeeld.exercises"
    label = "exercises"
    default_auto_field = "django.db.models.BigAutoField"
