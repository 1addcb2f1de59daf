"""Django application `jobs`."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "samenbeeld.jobs"
    label = "jobs"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """A task that failed is heard of."""
        from samenbeeld.jobs import queue

        queue.listen()
