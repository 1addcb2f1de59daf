from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

STEP = never_changed(
    "alarm_step_never_changes", "alerts_alarmstep", "what happened in an alarm stays; add a step"
)
ALARM = never_changed("alarm_never_changes", "alerts_alarm", "an alarm that was sent stays; send another one")


class Migration(migrations.Migration):
    """What was sent and what happened stay as they were written: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("alerts", "0001_alarms")]

    operations = [STEP, ALARM]
