"""Django application `security`."""

from django.apps import AppConfig


class SecurityConfig(AppConfig):
    name = "samenbeeld.security"
    label = "security"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Each connection is told for whom it reads."""
        from django.db.backends.signals import connection_created

        from samenbeeld.security.second_lock import tell_a_new_connection

        connection_created.connect(tell_a_new_connection)
