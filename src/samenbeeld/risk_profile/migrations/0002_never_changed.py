from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = (
    "profileversion", "profilestep", "riskscenario", "impactscore", "scoredissent", "caredemand", "caredependency",
    "caremeasure", "riskbottleneck", "riskrecommendation", "agendaaction", "riskacceptance", "profileturn",
    "riskmeeting",
)  # fmt: skip


class Migration(migrations.Migration):
    """What was written in a profile stays as it was: held by the database itself."""

    dependencies = [("risk_profile", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"risk_profile_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
