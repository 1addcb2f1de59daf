"""Writes `project/tables.sql`, from which a new database is made: `python -m scripts.tables`."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path


def main() -> None:
    """All migrations, one after the other, in a database that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(SAMENBEELD_DATA=folder, DJANGO_SETTINGS_MODULE="samenbeeld.project.settings")
        os.environ.pop("SAMENBEELD_DATABASE", None)
        import django

        django.setup()
        from django.core.management import call_command

        from samenbeeld.project import tables

        call_command("migrate", verbosity=0)
        with closing(sqlite3.connect(Path(folder) / "samenbeeld.sqlite3")) as made:
            tables.FILE.write_text(tables.as_sql(made))


if __name__ == "__main__":
    main()
