"""Writes the tables from which a new database is made, after a new migration:

python -m scripts.tables                               # `project/tables.sql`, of SQLite
scripts/with-postgresql python -m scripts.tables       # `project/tables-postgresql.sql`, once in a while
"""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path


def main() -> None:
    """All migrations, one after the other, in a database that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(SAMENBEELD_DATA=folder, DJANGO_SETTINGS_MODULE="samenbeeld.project.settings")
        import django

        django.setup()
        from django.db import connection

        from samenbeeld.project import tables
        from samenbeeld.project.backups import of_server

        if connection.introspection.table_names():
            raise SystemExit("There is something in this database: it may be somebody's. Nothing was done.")
        tables.step_by_step()
        if connection.vendor == "postgresql":
            dump = of_server.tables()
            with connection.cursor() as cursor:
                tables.OF_SERVER.write_text(tables.as_sql_of_server(dump, cursor))
            return
        with closing(sqlite3.connect(Path(folder) / "samenbeeld.sqlite3")) as made:
            tables.FILE.write_text(tables.as_sql(made))


if __name__ == "__main__":
    main()
