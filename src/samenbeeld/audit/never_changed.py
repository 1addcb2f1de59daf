"""What was written stays as it was written: the database itself refuses to change a row, whoever asks.

For migrations of every package. Django drops triggers when it rebuilds a table on SQLite; a migration that
does so puts them up again. The journal has a stricter guard (`append_only`).
"""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython

_SQLITE = """CREATE TRIGGER {name} BEFORE UPDATE{of} ON {table}{when}
BEGIN SELECT RAISE(ABORT, '{message}'); END"""
_POSTGRESQL = """CREATE TRIGGER {name} BEFORE UPDATE{of} ON {table}
FOR EACH ROW{when} EXECUTE FUNCTION what_was_written_stays('{message}')"""
# The kind of error that SQLite gives here, so that both engines raise the same in Python.
_POSTGRESQL_FUNCTION = """CREATE OR REPLACE FUNCTION what_was_written_stays() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'integrity_constraint_violation';
END $$"""


def never_changed(name: str, table: str, message: str, *, column: str = "") -> RunPython:
    """The operation that puts up trigger `name`: rows of `table` (or only their `column`) never change.

    A trigger of this name that stands already is put up anew. Changing raises IntegrityError with `message`.
    """

    def guard(_apps: Any, schema: BaseDatabaseSchemaEditor) -> None:
        unguard(_apps, schema)
        is_postgresql = schema.connection.vendor == "postgresql"
        differs = "IS DISTINCT FROM" if is_postgresql else "IS NOT"
        when = f" WHEN (OLD.{column} {differs} NEW.{column})" if column else ""
        if is_postgresql:
            schema.execute(_POSTGRESQL_FUNCTION, None)
        schema.execute(
            (_POSTGRESQL if is_postgresql else _SQLITE).format(
                name=name, table=table, message=message, when=when, of=f" OF {column}" if column else ""
            ),
            None,
        )

    def unguard(_apps: Any, schema: BaseDatabaseSchemaEditor) -> None:
        on = f" ON {table}" if schema.connection.vendor == "postgresql" else ""
        schema.execute(f"DROP TRIGGER IF EXISTS {name}{on}", None)

    return RunPython(guard, unguard)
