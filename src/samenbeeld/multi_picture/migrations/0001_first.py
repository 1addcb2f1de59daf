import django.db.models.deletion
from django.db import migrations, models

import samenbeeld.kernel.ids


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("activities", "0004_documents"),
        ("crisis_picture", "0007_log_by_moment"),
        ("organisations", "0002_duty_shift"),
    ]

    operations = [
        migrations.CreateModel(
            name="PictureKey",
            fields=[
                ("id", models.UUIDField(default=samenbeeld.kernel.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=80)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("valid_until", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("activity", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="picture_keys", to="activities.activity")),
                ("member", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.membership")),
            ],
            options={
                "ordering": ["-made_at"],
            },
        ),
        migrations.CreateModel(
            name="PushedPart",
            fields=[
                ("id", models.UUIDField(default=samenbeeld.kernel.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ("number", models.PositiveIntegerField()),
                ("tlp", models.CharField(max_length=12)),
                ("sentences", models.JSONField()),
                ("position", models.PositiveIntegerField()),
                ("note", models.CharField(blank=True, max_length=500)),
                ("at", models.DateTimeField()),
                ("key", models.CharField(max_length=36)),
                ("activity", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="pushed_parts", to="activities.activity")),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.membership")),
                ("document", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="crisis_picture.picturedocument")),
                ("replaces", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="replaced_by", to="multi_picture.pushedpart")),
                ("version", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="crisis_picture.pictureversion")),
            ],
            options={
                "ordering": ["activity", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("activity", "number"), name="pushed_parts_are_numbered_once"),
                    models.UniqueConstraint(fields=("activity", "key"), name="a_pushed_part_is_sent_once"),
                    models.CheckConstraint(condition=models.Q(("tlp", "red"), _negated=True), name="what_is_red_is_not_pushed"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PushedPartStep",
            fields=[
                ("id", models.UUIDField(default=samenbeeld.kernel.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ("place", models.PositiveSmallIntegerField()),
                ("kind", models.CharField(choices=[("pushed", "Pushed"), ("returned", "Returned"), ("withdrawn", "Withdrawn")], max_length=9)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("at", models.DateTimeField()),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.membership")),
                ("part", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="multi_picture.pushedpart")),
            ],
            options={
                "ordering": ["part", "place"],
                "constraints": [
                    models.UniqueConstraint(fields=("part", "place"), name="one_step_of_a_pushed_part_at_a_time"),
                    models.CheckConstraint(condition=models.Q(("kind", "pushed"), models.Q(("reason", ""), _negated=True), _connector="OR"), name="a_part_that_stays_here_has_a_reason"),
                ],
            },
        ),
    ]
