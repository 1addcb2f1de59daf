import django.db.models.deletion
from django.db import migrations, models

from samenbeeld.audit.never_changed import never_changed


def _written(of_table):
    """The fields of everything that is written in a version."""
    return [
        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
        ("at", models.DateTimeField()),
        *of_table,
        ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.membership")),
        ("version", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="risk_profile.profileversion")),
    ]


class Migration(migrations.Migration):
    """What a region can do, and whether that is enough for a scenario."""

    dependencies = [
        ("organisations", "0002_duty_shift"),
        ("risk_profile", "0003_consultations"),
    ]

    operations = [
        migrations.CreateModel(
            name="RegionalCapability",
            fields=_written([
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=120)),
                ("provider", models.CharField(max_length=120)),
                ("words", models.CharField(max_length=800)),
                ("is_dropped", models.BooleanField(default=False)),
            ]),
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="CapabilityVerdict",
            fields=_written([
                ("scenario", models.PositiveIntegerField()),
                ("capability", models.PositiveIntegerField()),
                ("verdict", models.CharField(choices=[("enough", "enough"), ("partly", "partly"), ("lacking", "lacking"), ("unsure", "unsure"), ("not-needed", "not-needed")], max_length=10)),
                ("words", models.CharField(max_length=800)),
            ]),
            options={"abstract": False},
        ),
        never_changed("regionalcapability_never_changes", "risk_profile_regionalcapability", "what was said stays; add a new row"),
        never_changed("capabilityverdict_never_changes", "risk_profile_capabilityverdict", "what was said stays; add a new row"),
    ]
