"""Django application `project`."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "samenbeeld.project"
    label = "project"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """All packages are loaded: let them hear each other."""
        from samenbeeld.project import background, wiring

        wiring.connect()
        background.declare()
