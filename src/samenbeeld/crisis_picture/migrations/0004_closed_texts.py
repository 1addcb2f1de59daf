import django.db.models.deletion
from django.db import migrations, models

import samenbeeld.kernel.ids
from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """A text under one label can be closed, and opened again; each step stays as it was written."""

    dependencies = [
        ("crisis_picture", "0003_never_changed"),
        ("organisations", "0002_duty_shift"),
    ]

    operations = [
        migrations.CreateModel(
            name="DocumentStep",
            fields=[
                ("id", models.UUIDField(default=samenbeeld.kernel.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ("kind", models.CharField(choices=[("closed", "Closed"), ("opened", "Opened")], max_length=6)),
                ("reason", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.membership")),
                ("document", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="crisis_picture.picturedocument")),
                ("moved_to", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="crisis_picture.picturedocument")),
            ],
            options={
                "ordering": ["at"],
                "constraints": [
                    models.CheckConstraint(condition=~models.Q(reason=""), name="closing_a_text_has_a_reason"),
                ],
            },
        ),
        migrations.AddField(
            model_name="picturedocument",
            name="closing",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="crisis_picture.documentstep"),
        ),
        never_changed("documentstep_never_changes", "crisis_picture_documentstep", "what was written stays; add a new row"),
    ]
