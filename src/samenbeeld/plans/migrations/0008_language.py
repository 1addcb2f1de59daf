from django.db import migrations, models

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """A plan says in which language it is written; what there is was written in Dutch."""

    dependencies = [("plans", "0007_watching")]

    operations = [
        migrations.AddField(
            model_name="planversion",
            name="language",
            field=models.CharField(default="nl", max_length=2),
        ),
        # Rebuilt on SQLite, which takes its guard away.
        never_changed("planversion_never_changes", "plans_planversion", "what was said stays; add a new row"),
    ]
