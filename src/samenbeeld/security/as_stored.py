"""Reading what may have been changed by somebody else, in the file of the database itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection as of_this_thread


@contextmanager
def as_stored() -> Iterator[None]:
    """Letters that are none are read as such, where SQLite would give up and name no row.

    They become lone surrogates, which no text has and nothing can seal. A PostgreSQL never keeps them.
    """
    connection: Any = of_this_thread
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    driver = connection.connection
    before, driver.text_factory = driver.text_factory, _read
    try:
        yield
    finally:
        driver.text_factory = before


def _read(letters: bytes) -> str:
    return letters.decode(errors="surrogateescape")
