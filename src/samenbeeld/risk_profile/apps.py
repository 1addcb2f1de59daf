"""Django application `risk_profile`."""

from django.apps import AppConfig


class RiskProfileConfig(AppConfig):
    name = "samenbeeld.risk_profile"
    label = "risk_profile"
    default_auto_field = "django.db.models.BigAutoField"
