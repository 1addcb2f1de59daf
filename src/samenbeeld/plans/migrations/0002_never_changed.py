from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("planversion", "planstep")


class Migration(migrations.Migration):
    """What was written of a plan, and what became of it, stays as it was: held by the database itself."""

    dependencies = [("plans", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"plans_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
