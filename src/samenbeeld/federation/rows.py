"""Rows as they go into their table, many in one go and without a query set: where the post writes some
thousand a minute, finding the words for it costs more than all that is said with them.

Needs the transaction of its caller. No signals, and no keys that the database gives.
"""

from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeAlias

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import CharField, Field, ForeignKey, Model, PositiveIntegerField

_Field: TypeAlias = "Field[Any, Any]"
# What the database takes as it is in the row.
_AS_IT_IS = (CharField, ForeignKey, PositiveIntegerField)


def add(rows: Collection[Model]) -> None:
    """New rows of one table; the database numbers them."""
    for model in {type(row) for row in rows}:
        fields = [field for field in model._meta.concrete_fields if not field.primary_key]
        names, places = ", ".join(_name(field) for field in fields), ", ".join(["%s"] * len(fields))
        _execute(f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({places})", rows, fields)


def save(rows: Collection[Model], names: Collection[str]) -> None:
    """These fields of rows that are there."""
    for model in {type(row) for row in rows}:
        fields = [field for field in model._meta.concrete_fields if field.name in names]
        said, key = ", ".join(f"{_name(field)} = %s" for field in fields), model._meta.pk
        assert key is not None
        sql = f"UPDATE {model._meta.db_table} SET {said} WHERE {_name(key)} = %s"
        _execute(sql, rows, [*fields, key])


def _name(field: _Field) -> str:
    return connections[DEFAULT_DB_ALIAS].ops.quote_name(str(field.column))


def _execute(sql: str, rows: Iterable[Model], fields: Sequence[_Field]) -> None:
    connection = connections[DEFAULT_DB_ALIAS]
    values_of = attrgetter(*(field.attname for field in fields))
    prepared = [(place, field) for place, field in enumerate(fields) if not isinstance(field, _AS_IT_IS)]
    every = [list(values_of(row)) for row in rows]
    for place, field in prepared:
        before: object = None
        said = field.get_db_prep_save(None, connection)
        for values in every:
            if values[place] is not before:  # what came together came at one moment
                before, said = values[place], field.get_db_prep_save(values[place], connection)
            values[place] = said
    with connection.cursor() as cursor:
        cursor.executemany(sql, every)
