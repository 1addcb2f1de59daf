from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

STEP = never_changed(
    "step_change_never_changes", "escalation_stepchange", "a step that was set stays; set another one"
)


class Migration(migrations.Migration):
    """What was decided stays: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("escalation", "0001_initial")]

    operations = [STEP]
