"""Several reads of one and the same moment, that wait for nobody who writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection as connection_of_this_thread
from django.db import transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """A transaction for reads only.

    On SQLite ours take the write lock when they begin, so that no upgrade fails halfway; a reader has no need
    of it, and would stand in the queue behind every writer, and the writers behind it. On PostgreSQL each
    question sees what was committed just before it; here all see what the first one saw.
    """
    connection: Any = connection_of_this_thread
    if connection.in_atomic_block:
        yield
        return
    connection.ensure_connection()
    if connection.vendor == "postgresql":
        with _snapshot(connection.connection), transaction.atomic():
            yield
        return
    mode = connection.transaction_mode
    connection.transaction_mode = "DEFERRED"
    try:
        with transaction.atomic():
            connection.transaction_mode = mode
            yield
    finally:
        connection.transaction_mode = mode


@contextmanager
def _snapshot(driver: Any) -> Iterator[None]:
    """The driver says so when it begins: no question of its own."""
    from psycopg import IsolationLevel

    driver.isolation_level, driver.read_only = IsolationLevel.REPEATABLE_READ, True
    try:
        yield
    finally:
        # Nothing can be told to a connection that was lost; the next one begins as usual.
        if not driver.closed:
            driver.isolation_level = driver.read_only = None
