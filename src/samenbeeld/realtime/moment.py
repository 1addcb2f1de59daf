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
    of it, and would stand in the queue behind every writer, and the writers behind it.
    """
    connection: Any = connection_of_this_thread
    if connection.in_atomic_block:
        yield
        return
    if connection.vendor != "sqlite":
        with transaction.atomic():
            yield
        return
    connection.ensure_connection()
    mode = connection.transaction_mode
    connection.transaction_mode = "DEFERRED"
    try:
        with transaction.atomic():
            connection.transaction_mode = mode
            yield
    finally:
        connection.transaction_mode = mode
