from importlib import import_module

from django.db import migrations, models

MODE = import_module("samenbeeld.activities.migrations.0002_never_changed").MODE


class Migration(migrations.Migration):
    """How serious one activity is. The constraint rebuilds the table, so the trigger is put back."""

    dependencies = [("activities", "0002_never_changed"), ("organisations", "0001_initial")]

    operations = [
        migrations.AddField("activity", "step", models.PositiveSmallIntegerField(null=True)),
        migrations.AddConstraint(
            "activity",
            models.CheckConstraint(
                condition=models.Q(("step__isnull", True), ("step__range", (0, 4)), _connector="OR"),
                name="activity_stands_on_the_ladder",
            ),
        ),
        MODE,
    ]
