"""Django application `casualty_distribution`."""

from django.apps import AppConfig


class CasualtyDistributionConfig(AppConfig):
    name = "samenbeeld.casualty_distribution"
    label = "casualty_distribution"
    default_auto_field = "django.db.models.BigAutoField"
