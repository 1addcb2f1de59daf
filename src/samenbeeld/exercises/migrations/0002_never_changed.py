from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("observation", "lesson")


class Migration(migrations.Migration):
    """What observers noted and what was learned stays as it was written: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("exercises", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"exercises_{table}", "what was written stays; add a new row")
        for table in TABLES
    ]
