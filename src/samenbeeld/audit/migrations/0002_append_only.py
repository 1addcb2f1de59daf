from typing import Any

from django.db import migrations

from samenbeeld.audit import append_only


def guard(apps: Any, schema: Any) -> None:
    append_only.guard(schema)


def unguard(apps: Any, schema: Any) -> None:
    append_only.unguard(schema)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
