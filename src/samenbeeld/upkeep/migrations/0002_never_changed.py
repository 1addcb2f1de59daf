from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("confirmation", "droppeditem")


class Migration(migrations.Migration):
    """Who said that something still holds, and why something was dropped, stays as it was said."""

    dependencies = [("upkeep", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"upkeep_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
