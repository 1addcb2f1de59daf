"""In which function and when somebody answers; what was wrong is withdrawn and stays."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0002_duty_shift"),
    ]

    operations = [
        migrations.AddField("contactpoint", "function", models.CharField(blank=True, default="", max_length=40)),
        migrations.AddField("contactpoint", "days", models.CharField(blank=True, default="", max_length=8)),
        migrations.AddField("contactpoint", "opens", models.TimeField(null=True)),
        migrations.AddField("contactpoint", "closes", models.TimeField(null=True)),
        migrations.AddField("contactpoint", "withdrawn_at", models.DateTimeField(null=True)),
        migrations.AddConstraint(
            model_name="contactpoint",
            constraint=models.CheckConstraint(
                condition=Q(opens__isnull=True, closes__isnull=True)
                | Q(opens__isnull=False, closes__isnull=False) & ~Q(days=""),
                name="contact_hours_are_of_some_days",
            ),
        ),
    ]
