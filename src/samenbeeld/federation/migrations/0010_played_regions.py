import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The regions that are not joined can be played in an exercise."""

    dependencies = [
        ("activities", "0004_documents"),
        ("federation", "0009_partners"),
        ("organisations", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="PlayedRegions",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seed", models.PositiveIntegerField()),
                ("faults", models.JSONField(default=dict)),
                ("begun", models.JSONField(default=dict)),
                ("from_elapsed", models.DurationField()),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("is_playing", models.BooleanField(default=True, null=True, unique=True)),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="activities.activity"
                    ),
                ),
                (
                    "began_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.membership"
                    ),
                ),
            ],
            options={"ordering": ["began_at", "pk"]},
        ),
    ]
