"""Many ask at once and the server has little room: everybody is answered, in time or with a sentence."""

import os
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from samenbeeld.project.threads import MOST
from tests.browser.demonstration import Demonstration, logged_in

pytestmark = [pytest.mark.drill, databases.of_postgresql]

OF_A_PROCESS = import_module("samenbeeld.project.commands.doctor").OF_A_PROCESS
PAGE = "/activiteiten/hoogwater-maas/"
AT_ONCE = 3 * MOST


@pytest.fixture
def product(demonstration_folder: Path) -> Iterator[Demonstration]:
    running = Demonstration(demonstration_folder)
    yield running
    running.stop()


def room_for(folder: Path, most: int) -> None:
    """From now on the server lets so many in, and those that are there go."""
    from psycopg import connect

    name = databases.database_of(folder)
    # By way of another database: in that one there may be no room for us.
    with connect(os.environ["SAMENBEELD_DATABASE"], autocommit=True) as server:
        server.execute(f"ALTER DATABASE {name} CONNECTION LIMIT {most}")
        # Not those of the server itself, which tidies up in it.
        of_us = "FROM pg_stat_activity WHERE datname = %s AND usename = current_user"
        server.execute(f"SELECT pg_terminate_backend(pid) {of_us}", [name])


def asked(product: Demonstration) -> tuple[int, str]:
    """Status and page, as Bram."""
    session = logged_in[product.address]["bram"]
    cookie = f"samenbeeld_session_{product.port}={session}"
    request = urllib.request.Request(
        product.address + PAGE, headers={"Cookie": cookie, "Accept": "text/html"}
    )
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def rush(product: Demonstration) -> list[tuple[int, str]]:
    with ThreadPoolExecutor(AT_ONCE) as people:
        return list(people.map(asked, [product] * AT_ONCE))


def test_a_process_never_uses_more_than_was_said_however_many_ask(
    product: Demonstration, demonstration_folder: Path
) -> None:
    product.start()
    with databases.opened(demonstration_folder) as database, ThreadPoolExecutor(1) as aside:
        rushing = aside.submit(rush, product)
        most = 0
        while not rushing.done():
            (now,) = database.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND application_name LIKE 'samenbeeld %'"
            ).fetchone()
            most = max(most, now)
        answers = Counter(status for status, _ in rushing.result())
    assert MOST <= most <= OF_A_PROCESS
    assert set(answers) <= {200, 503}
    assert answers[200] > MOST


def test_with_room_for_a_few_everybody_gets_the_page_or_is_told_to_come_back(
    product: Demonstration, demonstration_folder: Path
) -> None:
    product.start()
    room_for(demonstration_folder, 6)
    answers = rush(product)
    statuses = Counter(status for status, _ in answers)
    assert set(statuses) <= {200, 503}
    assert statuses[200]
    assert all("Even geduld" in page for status, page in answers if status == 503)
    room_for(demonstration_folder, -1)
    assert asked(product)[0] == 200
