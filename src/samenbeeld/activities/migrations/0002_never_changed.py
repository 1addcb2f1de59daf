from django.db import migrations

MODE = """
CREATE TRIGGER activity_mode_never_changes BEFORE UPDATE OF mode ON activities_activity
WHEN OLD.mode IS NOT NEW.mode
BEGIN SELECT RAISE(ABORT, 'the mode of an activity never changes'); END
"""
GRIP = """
CREATE TRIGGER grip_status_never_changes BEFORE UPDATE ON activities_gripstatus
BEGIN SELECT RAISE(ABORT, 'a GRIP level that was set stays; set another one'); END
"""


class Migration(migrations.Migration):
    """Exercise and real never mix, and what was decided stays: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("activities", "0001_initial")]

    operations = [
        migrations.RunSQL(MODE, "DROP TRIGGER activity_mode_never_changes"),
        migrations.RunSQL(GRIP, "DROP TRIGGER grip_status_never_changes"),
    ]
