from django.db import migrations

STEP = """
CREATE TRIGGER step_change_never_changes BEFORE UPDATE ON escalation_stepchange
BEGIN SELECT RAISE(ABORT, 'a step that was set stays; set another one'); END
"""


class Migration(migrations.Migration):
    """What was decided stays: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("escalation", "0001_initial")]

    operations = [migrations.RunSQL(STEP, "DROP TRIGGER step_change_never_changes")]
