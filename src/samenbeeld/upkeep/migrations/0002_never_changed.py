from django.db import migrations

TABLES = ("confirmation", "droppeditem")


def trigger(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_never_changes BEFORE UPDATE ON upkeep_{table} "
        "BEGIN SELECT RAISE(ABORT, 'what was said stays; add a new row'); END"
    )


class Migration(migrations.Migration):
    """Who said that something still holds, and why something was dropped, stays as it was said."""

    dependencies = [("upkeep", "0001_first")]

    operations = [
        migrations.RunSQL(trigger(table), f"DROP TRIGGER {table}_never_changes") for table in TABLES
    ]
