from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

# The table of steps was built anew on SQLite, which drops its trigger.
STEP = never_changed(
    "step_change_never_changes", "escalation_stepchange", "a step that was set stays; set another one"
)
SCALE = never_changed(
    "scale_change_never_changes", "escalation_scalechange", "what was said of a region stays; say it anew"
)


class Migration(migrations.Migration):
    """What was decided stays: held by the database itself."""

    dependencies = [("escalation", "0003_beside_the_ladder")]

    operations = [STEP, SCALE]
