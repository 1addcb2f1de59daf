from django.db import migrations

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """What was asked and said stays as it was written."""

    dependencies = [("assistance", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"assistance_{table}", "what was said stays; add a new row")
        for table in ("assistancerequest", "assistancestep")
    ]
