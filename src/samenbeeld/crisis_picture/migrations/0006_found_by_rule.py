import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Who said a claim that the rule found, and that both may hold. Nullable: the tables keep their triggers."""

    dependencies = [
        ("crisis_picture", "0005_receipts"),
        ("organisations", "0002_duty_shift"),
    ]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="organisation",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.organisation"),
        ),
        migrations.AddField(
            model_name="settlement",
            name="both_hold",
            field=models.BooleanField(null=True),
        ),
    ]
