from typing import Any

from django.db import migrations

from samenbeeld.audit import append_only


def guard(apps: Any, schema: Any) -> None:
    append_only.guard(schema)


class Migration(migrations.Migration):
    # The guard of 0002 again, for databases that were made when it did not refuse INSERT OR REPLACE yet.
    dependencies = [("audit", "0002_append_only")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
