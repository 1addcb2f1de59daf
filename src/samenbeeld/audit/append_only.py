"""The database itself refuses to change, remove or replace a line of the journal, whoever asks.

An owner of the database can still drop these triggers; then the chain and the witness show what was done.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_REFUSED = "SELECT RAISE(ABORT, 'the journal is append-only')"
_SQLITE = {
    verb: (
        f"CREATE TRIGGER journal_refuses_{verb} BEFORE {verb.upper()} ON audit_journalline "
        f"BEGIN {_REFUSED}; END"
    )
    for verb in ("update", "delete")
} | {
    # INSERT OR REPLACE removes the old line without asking the trigger on DELETE.
    "replace": (
        "CREATE TRIGGER journal_refuses_replace BEFORE INSERT ON audit_journalline WHEN EXISTS ("
        "SELECT 1 FROM audit_journalline WHERE number = NEW.number OR id = NEW.id OR digest = NEW.digest) "
        f"BEGIN {_REFUSED}; END"
    )
}
# The kind of error that SQLite gives here, so that both engines raise the same in Python.
_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the journal is append-only',
    ERRCODE = 'integrity_constraint_violation'; END $$
"""
_POSTGRESQL = {
    verb: (
        f"CREATE TRIGGER journal_refuses_{verb} BEFORE {verb.upper()} ON audit_journalline "
        f"FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()"
    )
    for verb in ("update", "delete", "truncate")
}


def guard(schema: BaseDatabaseSchemaEditor) -> None:
    """From now on lines can only be added. A guard that stands already is put up anew."""
    unguard(schema)
    if schema.connection.vendor == "postgresql":
        schema.execute(_POSTGRESQL_FUNCTION)
    for statement in _statements(schema).values():
        schema.execute(statement)


def unguard(schema: BaseDatabaseSchemaEditor) -> None:
    """Take the guard away: to undo the migration, or to empty the database of a test."""
    on = " ON audit_journalline" if schema.connection.vendor == "postgresql" else ""
    for verb in _statements(schema):
        schema.execute(f"DROP TRIGGER IF EXISTS journal_refuses_{verb}{on}")


def _statements(schema: BaseDatabaseSchemaEditor) -> dict[str, str]:
    return _POSTGRESQL if schema.connection.vendor == "postgresql" else _SQLITE
