from django.db import migrations

TABLES = (
    "decision", "decisionstep", "task", "taskstep", "inforequest", "inforequeststep", "answer",
    "contradiction", "claim", "settlement", "meeting", "clockmoment", "logline",
)  # fmt: skip


def trigger(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_never_changes BEFORE UPDATE ON crisis_picture_{table} "
        "BEGIN SELECT RAISE(ABORT, 'what was written stays; add a new row'); END"
    )


class Migration(migrations.Migration):
    """What was decided, asked, answered and logged stays as it was written: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("crisis_picture", "0002_decisions")]

    operations = [
        migrations.RunSQL(trigger(table), f"DROP TRIGGER {table}_never_changes") for table in TABLES
    ]
