from django.db import migrations, models


class Migration(migrations.Migration):
    """A node may be of a partner: of no region, and not the national one. In the tables nothing changes."""

    dependencies = [("federation", "0008_told_on")]

    operations = [
        migrations.AlterField(
            model,
            "task",
            models.CharField(
                choices=[("region", "region"), ("national", "national"), ("partner", "partner")], max_length=8
            ),
        )
        for model in ("ownnode", "peer")
    ]
