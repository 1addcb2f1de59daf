from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations.base import Operation


class Migration(migrations.Migration):
    """A column that who does not know it leaves alone, as docs/how-to/new-migration.md asks."""

    dependencies: ClassVar = [("activities", "0004_documents")]
    operations: ClassVar[list[Operation]] = [
        migrations.RunSQL("ALTER TABLE activities_activity ADD COLUMN newer text DEFAULT '' NOT NULL")
    ]
