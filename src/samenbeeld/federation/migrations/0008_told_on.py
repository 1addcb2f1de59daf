import django.db.models.deletion
from django.db import migrations, models

import samenbeeld.kernel.ids
from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """What another node released may be told on, as far as that node allows."""

    dependencies = [
        ("federation", "0007_region_watch"),
        ("organisations", "0001_initial"),
    ]

    operations = [
        migrations.AddField("factrelease", "further", models.JSONField(null=True)),
        migrations.CreateModel(
            name="ForeignReach",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("origin", models.CharField(max_length=16)),
                ("origin_name", models.CharField(max_length=80)),
                ("audience", models.JSONField()),
                ("hops", models.PositiveSmallIntegerField()),
                ("original", models.BinaryField()),
                (
                    "fact",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reach", to="federation.foreignfact"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FactTelling",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=samenbeeld.kernel.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("audience", models.JSONField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.membership"
                    ),
                ),
                (
                    "fact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tellings",
                        to="federation.foreignfact",
                    ),
                ),
            ],
            options={"ordering": ["at", "id"]},
        ),
        *(
            never_changed(f"{table}_never_changes", f"federation_{table}", "what was said stays; add a new row")
            for table in ("foreignreach", "facttelling")
        ),
    ]
