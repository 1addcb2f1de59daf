from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = (
    "decision", "decisionstep", "task", "taskstep", "inforequest", "inforequeststep", "answer",
    "contradiction", "claim", "settlement", "meeting", "clockmoment", "logline",
)  # fmt: skip


class Migration(migrations.Migration):
    """What was decided, asked, answered and logged stays as it was written: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("crisis_picture", "0002_decisions")]

    operations = [
        never_changed(f"{table}_never_changes", f"crisis_picture_{table}", "what was written stays; add a new row")
        for table in TABLES
    ]
