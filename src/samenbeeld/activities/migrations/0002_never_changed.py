from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

MODE = never_changed(
    "activity_mode_never_changes", "activities_activity", "the mode of an activity never changes", column="mode"
)
GRIP = never_changed(
    "grip_status_never_changes", "activities_gripstatus", "a GRIP level that was set stays; set another one"
)


class Migration(migrations.Migration):
    """Exercise and real never mix, and what was decided stays: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("activities", "0001_initial")]

    operations = [MODE, GRIP]
