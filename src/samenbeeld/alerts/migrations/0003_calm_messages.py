import django.db.models.deletion
from django.db import migrations, models

import samenbeeld.kernel.ids


class Migration(migrations.Migration):
    dependencies = [
        ("alerts", "0002_steps_never_change"),
        ("organisations", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="CalmMessage",
            fields=[
                ("id", models.UUIDField(default=samenbeeld.kernel.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=160)),
                ("channel", models.CharField(max_length=6)),
                ("title", models.CharField(max_length=200)),
                ("text", models.CharField(blank=True, max_length=300)),
                ("path", models.CharField(max_length=300)),
                ("state", models.CharField(choices=[("waiting", "Waiting"), ("sent", "Sent"), ("given_up", "Given Up")], default="waiting", max_length=8)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("next_try_at", models.DateTimeField(null=True)),
                ("useless_at", models.DateTimeField()),
                ("membership", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisations.membership")),
            ],
            options={
                "indexes": [models.Index(fields=["state", "next_try_at"], name="calm_by_turn")],
                "constraints": [models.UniqueConstraint(fields=("key", "membership", "channel"), name="told_once_of_one_thing")],
            },
        ),
    ]
