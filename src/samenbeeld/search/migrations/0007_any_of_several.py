"""PostgreSQL looks up each of several by itself."""

from typing import Any

from django.db import migrations

from samenbeeld.search.engine import tsvector


def make(apps: Any, schema: Any) -> None:
    if schema.connection.vendor == "postgresql":
        for statement in tsvector.FUNCTIONS:
            schema.execute(statement, None)


class Migration(migrations.Migration):
    dependencies = [("search", "0006_numbers_as_one_value")]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
