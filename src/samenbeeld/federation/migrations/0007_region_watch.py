import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """What people follow of other regions."""

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("federation", "0006_joint_documents"),
    ]

    operations = [
        migrations.CreateModel(
            name="RegionWatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("region", models.CharField(max_length=4)),
                ("what", models.CharField(max_length=60)),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="region_watches",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["account", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("account", "region", "what"),
                        name="a_thing_of_a_region_is_followed_once",
                    )
                ],
            },
        ),
    ]
