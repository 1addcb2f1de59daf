from typing import Any

from django.db import migrations

from samenbeeld.search import engine


def create(apps: Any, schema: Any) -> None:
    engine.create(schema)


def drop(apps: Any, schema: Any) -> None:
    engine.drop(schema)


class Migration(migrations.Migration):
    """The engine's own table, which Django cannot describe."""

    dependencies = [("search", "0001_entries")]

    operations = [migrations.RunPython(create, drop)]
