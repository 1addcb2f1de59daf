import django.db.models.deletion
from django.db import migrations, models

import samenbeeld.kernel.ids
from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("activities", "0004_documents"),
        ("crisis_picture", "0007_log_by_moment"),
        ("organisations", "0002_duty_shift"),
    ]

    operations = [
        migrations.CreateModel(
            name="DraftAnswer",
            fields=[
                ("id", models.UUIDField(default=samenbeeld.kernel.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=16)),
                ("block", models.CharField(max_length=20)),
                ("text", models.CharField(max_length=2000)),
                ("url", models.CharField(max_length=500)),
                ("kind", models.CharField(choices=[("accepted", "Accepted"), ("rejected", "Rejected")], max_length=8)),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("at", models.DateTimeField()),
                ("activity", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="draft_answers", to="activities.activity")),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.membership")),
                ("suggestion", models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="crisis_picture.suggestion")),
            ],
            options={
                "ordering": ["-at", "-id"],
                "constraints": [
                    models.UniqueConstraint(fields=("activity", "key"), name="a_drafted_sentence_is_answered_once"),
                    models.CheckConstraint(condition=models.Q(models.Q(("kind", "accepted"), ("suggestion__isnull", False)), models.Q(("kind", "rejected"), models.Q(("reason", ""), _negated=True)), _connector="OR"), name="a_drafted_sentence_is_suggested_or_turned_down"),
                ],
            },
        ),
        never_changed("draftanswer_never_changes", "digests_draftanswer", "what was said stays; add a new row"),
    ]
