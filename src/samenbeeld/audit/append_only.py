"""The database itself refuses to change or remove a line of the journal, whoever asks.

An owner of the database can still drop these triggers; then the chain and the witness show what was done.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_SQLITE = {
    verb: (
        f"CREATE TRIGGER journal_refuses_{verb} BEFORE {verb.upper()} ON audit_journalline "
        f"BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    )
    for verb in ("update", "delete")
}
_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$
"""
_POSTGRESQL = {
    verb: (
        f"CREATE TRIGGER journal_refuses_{verb} BEFORE {verb.upper()} ON audit_journalline "
        f"FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()"
    )
    for verb in ("update", "delete", "truncate")
}


def guard(schema: BaseDatabaseSchemaEditor) -> None:
    """From now on lines can only be added."""
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
