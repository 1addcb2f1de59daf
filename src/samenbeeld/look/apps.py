"""Django application `look`."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    name = "samenbeeld.look"
    label = "look"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What a form refuses is said in our own words."""
        from samenbeeld.look.forms import speak_for_django

        speak_for_django()
