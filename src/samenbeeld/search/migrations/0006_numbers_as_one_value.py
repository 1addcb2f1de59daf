"""PostgreSQL hands over the numbers of passages as one value, made where they are found."""

from typing import Any

from django.db import migrations

from samenbeeld.search.engine import tsvector


def make(apps: Any, schema: Any) -> None:
    if schema.connection.vendor == "postgresql":
        schema.execute(tsvector.CREATE[-2], None)


class Migration(migrations.Migration):
    dependencies = [("search", "0005_texts_in_passages")]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
