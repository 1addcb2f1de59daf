from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("agreementterms", "obligation", "obligationstep", "scenariocard", "planproposal", "planproposalanswer", "readingrequest", "planreading")


class Migration(migrations.Migration):
    """What was agreed, owed, written on a card, proposed and read stays as it was."""

    dependencies = [("plans", "0003_beside")]

    operations = [
        never_changed(f"{table}_never_changes", f"plans_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
