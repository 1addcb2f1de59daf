from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("pushedpart", "pushedpartstep")


class Migration(migrations.Migration):
    """What was pushed, and who let it go, stays as it was."""

    dependencies = [("multi_picture", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"multi_picture_{table}", "what was pushed stays; add a new row")
        for table in TABLES
    ]
