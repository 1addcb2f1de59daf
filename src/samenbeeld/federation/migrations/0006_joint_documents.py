import django.db.models.deletion
from django.db import migrations, models

import samenbeeld.kernel.ids
from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """Texts and maps that nodes write together."""

    dependencies = [("federation", "0005_journal_ends")]

    operations = [
        migrations.CreateModel(
            name="JointDocument",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=samenbeeld.kernel.ids.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("keeper", models.CharField(max_length=16)),
                ("kind", models.CharField(max_length=4)),
                ("title", models.CharField(max_length=80)),
                ("members", models.JSONField()),
                ("tlp", models.CharField(max_length=12)),
                ("mode", models.CharField(max_length=8)),
                ("room", models.CharField(max_length=200, unique=True)),
                ("by", models.CharField(max_length=200)),
                ("begun_at", models.DateTimeField()),
            ],
            options={"ordering": ["begun_at", "id"]},
        ),
        migrations.CreateModel(
            name="JointEnding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.CharField(max_length=400)),
                ("by", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ending",
                        to="federation.jointdocument",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="joint_ending_has_a_reason"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="JointReach",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("told", models.PositiveBigIntegerField(default=0)),
                ("asked_at", models.DateTimeField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reaches",
                        to="federation.jointdocument",
                    ),
                ),
                (
                    "peer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="federation.peer"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("document", "peer"), name="a_peer_is_told_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="WaitingWords",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("document", models.UUIDField(db_index=True)),
                ("organisation", models.CharField(max_length=200)),
                ("function", models.CharField(blank=True, max_length=40)),
                ("update", models.BinaryField()),
                ("received_at", models.DateTimeField()),
                (
                    "peer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="federation.peer"
                    ),
                ),
            ],
            options={"ordering": ["pk"]},
        ),
        *(
            never_changed(f"{table}_never_changes", f"federation_{table}", "what was said stays; add a new row")
            for table in ("jointdocument", "jointending")
        ),
    ]
