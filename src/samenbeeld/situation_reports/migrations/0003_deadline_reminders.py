import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0001_initial"),
        ("situation_reports", "0002_never_changed"),
    ]

    operations = [
        migrations.CreateModel(
            name="DeadlineReminder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("round", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                ("organisation", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.organisation")),
                ("request", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="situation_reports.reportrequest")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("request", "organisation", "round"), name="reminded_once_at_a_deadline")],
            },
        ),
    ]
