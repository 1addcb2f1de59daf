"""Django application `project`."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "samenbeeld.project"
    label = "project"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """All packages are loaded: let them hear each other."""
        from django.db.models.signals import post_migrate

        from samenbeeld.project import background, second_lock, wiring

        wiring.connect()
        background.declare()
        post_migrate.connect(second_lock.put_up, sender=self)
