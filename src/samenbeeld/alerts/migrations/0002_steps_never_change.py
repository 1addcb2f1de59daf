from django.db import migrations

STEP = """
CREATE TRIGGER alarm_step_never_changes BEFORE UPDATE ON alerts_alarmstep
BEGIN SELECT RAISE(ABORT, 'what happened in an alarm stays; add a step'); END
"""
ALARM = """
CREATE TRIGGER alarm_never_changes BEFORE UPDATE ON alerts_alarm
BEGIN SELECT RAISE(ABORT, 'an alarm that was sent stays; send another one'); END
"""


class Migration(migrations.Migration):
    """What was sent and what happened stay as they were written: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("alerts", "0001_alarms")]

    operations = [
        migrations.RunSQL(STEP, "DROP TRIGGER alarm_step_never_changes"),
        migrations.RunSQL(ALARM, "DROP TRIGGER alarm_never_changes"),
    ]
