from django.db import migrations, models


class Migration(migrations.Migration):
    """Nodes are each other's witness: how the journal of the other ended."""

    dependencies = [("federation", "0004_time_to_undo")]

    operations = [
        migrations.AddField("peerlink", "their_end", models.JSONField(null=True)),
        migrations.AddField("peerlink", "our_end", models.JSONField(null=True)),
    ]
