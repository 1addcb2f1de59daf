from django.db import migrations

TABLES = ("observation", "lesson")


def trigger(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_never_changes BEFORE UPDATE ON exercises_{table} "
        "BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END"
    )


class Migration(migrations.Migration):
    """What observers noted and what was learned stays as it was written: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("exercises", "0001_first")]

    operations = [
        migrations.RunSQL(trigger(table), f"DROP TRIGGER {table}_never_changes") for table in TABLES
    ]
