"""Django application `activities`."""

from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    name = "samenbeeld.activities"
    label = "activities"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """A level of GRIP is a row of its own: what was reported or decided need not be read again for it."""
        from samenbeeld.audit import keeping

        keeping.changes_only("activities.GripLevelSet", "activities_gripstatus")
