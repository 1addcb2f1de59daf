"""The second lock, on PostgreSQL only: for whom the database looks.

The first lock is a question to `access`, and a query may forget it. So of some tables the database itself
shows only the rows that the keys of a reader open; `project.second_lock` says of which, and how. A process
reads for the node, which sees everything. The request of a person reads for that person, from the moment it
is known who asks until the answer is made. Within it an action reads for the node again, and so does what is
kept for everybody at once: there Python says who may have it.

It guards against a question that was forgotten. Who can send statements of their own can send this one too.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection as of_this_thread
from django.db.backends.base.base import BaseDatabaseWrapper

SETTING = "samenbeeld.reader"
# What a process says when it connects (`project.environment`). A connection that says nothing is nobody's.
NODE = '{"node":true}'
NOBODY = "{}"

_reader: ContextVar[str] = ContextVar("reader", default=NODE)


@contextmanager
def reading_for(reader: str) -> Iterator[None]:
    """All that is asked of the database inside is asked for this reader: NODE, NOBODY or what
    `access.queries.reader` says of a person.
    """
    connection = of_this_thread
    if connection.vendor != "postgresql" or reader == _reader.get():
        yield
        return
    before = _reader.set(reader)
    try:
        _tell(connection)
        yield
    finally:
        _reader.reset(before)
        try:
            _tell(connection)
        except Exception:
            # It may still read for somebody else: the next question opens another one, which is told anew.
            connection.close()


def tell_a_new_connection(*, connection: BaseDatabaseWrapper, **_signal: Any) -> None:
    """It begins as one of the node; whoever is answered now may be a person."""
    if connection.vendor == "postgresql" and _reader.get() != NODE:
        _tell(connection)


def _tell(connection: Any) -> None:
    driver = connection.connection
    # Without a connection there is nothing to tell. A transaction that failed listens to nothing, and goes
    # back to what held before it.
    if driver is None or driver.closed or driver.info.transaction_status.name == "INERROR":
        return
    # Of the driver itself: it is no question of the page.
    driver.execute("SELECT set_config(%s, %s, false)", (SETTING, _reader.get()))
