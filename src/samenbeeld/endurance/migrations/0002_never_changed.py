from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("serviceoutage", "bufferreport", "stockreport", "endurancemeasure", "endurancemeasurestep")


class Migration(migrations.Migration):
    """What was said stays as it was; a newer row corrects it."""

    dependencies = [("endurance", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"endurance_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
