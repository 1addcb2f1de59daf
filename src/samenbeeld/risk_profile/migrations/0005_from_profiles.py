from django.db import migrations, models

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """That a buffer was taken from profiles of institutions, and of how many."""

    dependencies = [("risk_profile", "0004_capabilities")]

    operations = [
        migrations.AddField("caredependency", "basis", models.CharField(blank=True, max_length=40, default="", db_default="")),
        migrations.AddField("caredependency", "profiles_known", models.PositiveIntegerField(default=0, db_default=0)),
        migrations.AddField("caredependency", "profiles_unknown", models.PositiveIntegerField(default=0, db_default=0)),
        # Where a table is made anew to get a column, what guards its rows is gone.
        never_changed(
            "caredependency_never_changes", "risk_profile_caredependency", "what was said stays; add a new row"
        ),
    ]
