"""Django application `files`."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "samenbeeld.files"
    label = "files"
    default_auto_field = "django.db.models.BigAutoField"
