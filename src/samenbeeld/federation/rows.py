"""Rows as they go into their table, many in one go and without a query set: where the post writes some
thousand a minute, finding the words for it costs more than all that is said with them.

Needs the transaction of its caller. No signals, and no keys that the database gives.
"""

from collections.abc import Collection
from typing import Any

from django.db import connection
from django.db.models import Field, Model


def add(rows: Collection[Model]) -> None:
    """New rows of one table; the database numbers them."""
    for model in {type(row) for row in rows}:
        fields = [field for field in model._meta.concrete_fields if not field.primary_key]
        names, places = ", ".join(_name(field) for field in fields), ", ".join(["%s"] * len(fields))
        _execute(
            f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({places})",
            [[_value(field, row) for field in fields] for row in rows],
        )


def save(rows: Collection[Model], names: Collection[str]) -> None:
    """These fields of rows that are there."""
    for model in {type(row) for row in rows}:
        fields = [field for field in model._meta.concrete_fields if field.name in names]
        said = ", ".join(f"{_name(field)} = %s" for field in fields)
        _execute(
            f"UPDATE {model._meta.db_table} SET {said} WHERE id = %s",
            [[*(_value(field, row) for field in fields), row.pk] for row in rows],
        )


def _name(field: "Field[Any, Any]") -> str:
    return connection.ops.quote_name(str(field.column))


def _value(field: "Field[Any, Any]", row: Model) -> Any:
    return field.get_db_prep_save(getattr(row, field.attname), connection)


def _execute(sql: str, rows: list[list[Any]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(sql, rows)
