from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = (
    "casualtyplace", "casualtygroup", "hospitalanswer", "ambulancedeployment", "departure",
    "distributionproposal", "distributionchoice",
)  # fmt: skip


class Migration(migrations.Migration):
    """What was told, proposed and chosen stays as it was; a newer row corrects it."""

    dependencies = [("casualty_distribution", "0001_first")]

    operations = [
        never_changed(
            f"{table}_never_changes", f"casualty_distribution_{table}", "what was said stays; add a new row"
        )
        for table in TABLES
    ]
