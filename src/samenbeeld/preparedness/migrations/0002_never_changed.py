from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("cardstart", "cardtask", "cardlesson", "healthscore")


class Migration(migrations.Migration):
    """What was started, learned and counted stays as it was."""

    dependencies = [("preparedness", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"preparedness_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
