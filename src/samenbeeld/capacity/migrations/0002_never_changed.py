from django.db import migrations

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """What was told and released stays: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("capacity", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"capacity_{table}", words)
        for table, words in (
            ("capacityreport", "what was told stays; a correction is another report"),
            ("capacityvalue", "a value stays; a correction is another one"),
            ("capacityrelease", "a release stays; it is withdrawn by another row"),
            ("capacityreleaseend", "what was withdrawn stays withdrawn"),
        )
    ]
