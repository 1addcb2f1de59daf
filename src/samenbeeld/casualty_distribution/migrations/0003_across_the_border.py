import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Ambulances of a service across the border that drives for a region."""

    dependencies = [
        ("casualty_distribution", "0002_never_changed"),
        ("organisations", "0002_duty_shift"),
    ]

    operations = [
        migrations.AddField(
            model_name="ambulancedeployment",
            name="service",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisations.organisation",
            ),
        ),
    ]
