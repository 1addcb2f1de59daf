from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def keep(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    for name in ("OwnNode", "Peer"):
        for row in apps.get_model("federation", name).objects.exclude(region=""):
            row.regions = [row.region]
            row.save(update_fields=["regions"])


class Migration(migrations.Migration):
    """A node may speak for several regions: both of Limburg have one bureau."""

    dependencies = [("federation", "0002_never_changed")]

    operations = [
        *(
            migrations.AddField(name, "regions", models.JSONField(default=list)) for name in ("ownnode", "peer")
        ),
        migrations.RunPython(keep, migrations.RunPython.noop),
        *(migrations.RemoveField(name, "region") for name in ("ownnode", "peer")),
    ]
