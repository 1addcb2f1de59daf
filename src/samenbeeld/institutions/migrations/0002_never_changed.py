from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("institutionprofile", "institutionconfirmation")


class Migration(migrations.Migration):
    """What an institution said of itself stays as it was said."""

    dependencies = [("institutions", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"institutions_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
