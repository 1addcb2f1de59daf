"""The server of the database goes away while people write, and comes back."""

import pytest

from samenbeeld.kernel.tests import databases
from tests.live.harness import People, Server

pytestmark = pytest.mark.node
CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()"""


@databases.of_postgresql
def test_what_was_typed_when_every_connection_was_cut_is_saved_on_a_new_one(
    server: Server, people: People
) -> None:
    people.join("amina", "c.cut")
    people.join("bram", "c.cut")
    people("type", who="amina", text="ervoor ")
    people("reads", who="bram", text="ervoor ")
    with databases.opened(server.data) as database:
        assert len(database.execute(CUT).fetchall()) > 0
    people("type", who="amina", text="erna ")
    people("finds", who="bram", text="erna ")
    assert server.query("verify('c.cut')") is None
    people.join("chantal", "c.cut", account="bram")
    people("finds", who="chantal", text="erna ")
