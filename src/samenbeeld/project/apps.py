"""Django application `project`."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "samenbeeld.project"
    label = "project"
    default_auto_field = "django.db.models.BigAutoField"
