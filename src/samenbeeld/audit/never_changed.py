"""What was written stays as it was written: the database itself refuses to change a row, whoever asks.

For migrations of every package. Django drops triggers when it rebuilds a table on SQLite; a migration that
does so puts them up again. The journal has a stricter guard (`append_only`).
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

_SQLITE = """CREATE TRIGGER {name} BEFORE UPDATE{of} ON {table}{when}
BEGIN SELECT RAISE(ABORT, '{message}'); END"""
_POSTGRESQL = """CREATE TRIGGER {name} BEFORE UPDATE{of} ON {table}
FOR EACH ROW{when} EXECUTE FUNCTION what_was_written_stays('{message}')"""
# The kind of error that SQLite gives here, so that both engines raise the same in Python.
_POSTGRESQL_FUNCTION = """CREATE OR REPLACE FUNCTION what_was_written_stays() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'integrity_constraint_violation';
END $$"""


class NeverChanged(Operation):
    """Puts up trigger `name`. It asks nothing of the models, so Django need not build them all for it."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, name: str, table: str, message: str, column: str = "") -> None:
        self.name, self.table, self.message, self.column = name, table, message, column

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models stay as they are."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Put it up, anew when it stands already."""
        self._drop(schema_editor)
        column, is_postgresql = self.column, schema_editor.connection.vendor == "postgresql"
        differs = "IS DISTINCT FROM" if is_postgresql else "IS NOT"
        when = f" WHEN (OLD.{column} {differs} NEW.{column})" if column else ""
        if is_postgresql:
            schema_editor.execute(_POSTGRESQL_FUNCTION, None)
        schema_editor.execute(
            (_POSTGRESQL if is_postgresql else _SQLITE).format(
                name=self.name,
                table=self.table,
                message=self.message,
                when=when,
                of=f" OF {column}" if column else "",
            ),
            None,
        )

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Take it away."""
        self._drop(schema_editor)

    def describe(self) -> str:
        """For `migrate` and `sqlmigrate`."""
        return f"Rows of {self.table} never change"

    def _drop(self, schema: BaseDatabaseSchemaEditor) -> None:
        on = f" ON {self.table}" if schema.connection.vendor == "postgresql" else ""
        schema.execute(f"DROP TRIGGER IF EXISTS {self.name}{on}", None)


def never_changed(name: str, table: str, message: str, *, column: str = "") -> NeverChanged:
    """The operation that puts up trigger `name`: rows of `table` (or only their `column`) never change.

    A trigger of this name that stands already is put up anew. Changing raises IntegrityError with `message`.
    """
    return NeverChanged(name, table, message, column)
