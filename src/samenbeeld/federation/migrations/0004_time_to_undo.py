import django.db.models.deletion
from django.db import migrations, models

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """A release waits a moment before it leaves, and can be undone in that time. A peer can be removed."""

    dependencies = [
        ("federation", "0003_several_regions"),
        ("organisations", "0001_initial"),
    ]

    operations = [
        migrations.AddField("factrelease", "leaves_at", models.DateTimeField(null=True)),
        migrations.AddField("peer", "removed_at", models.DateTimeField(null=True)),
        migrations.CreateModel(
            name="FactDispatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                (
                    "release",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="dispatch", to="federation.factrelease"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FactUndo",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.membership"
                    ),
                ),
                (
                    "release",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="undo", to="federation.factrelease"
                    ),
                ),
            ],
        ),
        *(
            never_changed(f"{table}_never_changes", f"federation_{table}", "what was said stays; add a new row")
            for table in ("factdispatch", "factundo")
        ),
    ]
