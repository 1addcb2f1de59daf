from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("followup", "followupstep")


class Migration(migrations.Migration):
    """What was confirmed and what became of it stays as it was written."""

    dependencies = [("follow_up", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"follow_up_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
