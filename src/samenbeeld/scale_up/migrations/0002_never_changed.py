from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("codeconfirmation", "resourceunit", "unitstep")


class Migration(migrations.Migration):
    """What was confirmed, asked and told stays as it was; a newer row follows it."""

    dependencies = [("scale_up", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"scale_up_{table}", "what was told stays; add a new row")
        for table in TABLES
    ]
