import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """People follow plans and themes."""

    dependencies = [
        ("plans", "0006_thrown_away"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PlanWatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("theme", models.CharField(blank=True, max_length=40)),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("account", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="plan_watches", to=settings.AUTH_USER_MODEL)),
                ("plan", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="plans.plan")),
            ],
            options={
                "ordering": ["account", "pk"],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(models.Q(("plan__isnull", False), ("theme", "")), models.Q(("plan__isnull", True), models.Q(("theme", ""), _negated=True)), _connector="OR"), name="a_plan_or_a_theme_is_watched"),
                    models.UniqueConstraint(condition=models.Q(("ended_at__isnull", True), ("plan__isnull", False)), fields=("account", "plan"), name="a_plan_is_watched_once"),
                    models.UniqueConstraint(condition=models.Q(("ended_at__isnull", True), ("plan__isnull", True)), fields=("account", "theme"), name="a_theme_is_watched_once"),
                ],
            },
        ),
    ]
