from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = (
    "phasedeclaration", "surgestate", "surgereading", "scarcityactivation", "scarcityend", "directionvoice",
)  # fmt: skip


class Migration(migrations.Migration):
    """What was declared, measured, begun, ended and advised stays as it was; a newer row follows it."""

    dependencies = [("care_phases", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"care_phases_{table}", "what was told stays; add a new row")
        for table in TABLES
    ]
