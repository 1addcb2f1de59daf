import django.db.models.deletion
from django.db import migrations, models

from samenbeeld.audit.never_changed import never_changed

STEPS = ("sent", "returned", "established", "withdrawn", "thrown")


class Migration(migrations.Migration):
    """A draft can be thrown away; what was worked in with it is worked in again, in another version."""

    dependencies = [("plans", "0005_written_here")]

    operations = [
        migrations.AlterField(
            model_name="planstep",
            name="kind",
            field=models.CharField(choices=[(step, step) for step in STEPS], max_length=11),
        ),
        migrations.AlterField(
            model_name="proposalworkedin",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="workings",
                to="plans.planproposal",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposalworkedin",
            constraint=models.UniqueConstraint(
                fields=["proposal", "version"], name="worked_in_once_per_version"
            ),
        ),
        # Rebuilt on SQLite, which takes its guard away.
        never_changed(
            "proposalworkedin_never_changes", "plans_proposalworkedin", "what was said stays; add a new row"
        ),
    ]
