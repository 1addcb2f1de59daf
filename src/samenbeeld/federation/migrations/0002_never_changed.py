from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = (
    "nodekey", "outboxenvelope", "inboxenvelope", "factrelease", "factwithdrawal", "foreignfact",
    "foreignwithdrawal",
)  # fmt: skip


class Migration(migrations.Migration):
    """What was released, sent and received stays as it was written."""

    dependencies = [("federation", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"federation_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
