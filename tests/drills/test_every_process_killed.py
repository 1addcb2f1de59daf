"""kill -9 of every process of a node, one after the other and at any moment, while people work: pages and
live rooms, `samenbeeld work`, `samenbeeld node run`, and NATS. Nothing that was acknowledged is lost.

With PostgreSQL two processes serve, and hear of each other by a NATS of their own.
"""

import random
import re
import subprocess
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from tests.drills.balancer import Balancer
from tests.drills.nats_server import Nats
from tests.drills.nodes import NORTH, SOUTH, Line, Node, came, is_confirmed, until
from tests.drills.product import (
    PROGRAM,
    ROOM,
    ROOT,
    Opening,
    Product,
    environment,
    said_by,
    token,
    type_for,
)
from tests.live.harness import People, free_port

pytestmark = [pytest.mark.node, pytest.mark.drill, pytest.mark.night]

TASKS = 20
LONG_SECONDS = 150.0
SESSION = """
import django
django.setup()
from tests.drills.product import session_of
print(session_of("acgz"))
"""


class Serving(Product):
    """Pages and live rooms, and no work that happens later."""

    words = ("serve", "--without-work")


class Command:
    """`samenbeeld …` that goes on until it is killed."""

    def __init__(self, folder: Path, *words: str, **told: str) -> None:
        self._folder, self._words = folder, words
        self._environment = environment(folder) | told
        self.start()

    def start(self) -> None:
        with (self._folder / f"{self._words[0]}.log").open("ab") as log:
            self._process = subprocess.Popen(
                [PROGRAM, *self._words], cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


class Whole:
    """A node with all its processes, and another node on its own NATS; `stack` ends them."""

    def __init__(self, folder: Path, line: Line, stack: ExitStack) -> None:
        self.data, self._line = databases.empty(folder / SOUTH), line
        # Not its post: by this one the test does what a page would do, and looks.
        self.south = Node(SOUTH, self.data)
        self.north = Node(NORTH, databases.empty(folder / NORTH))
        for one in (self.south, self.north):
            stack.callback(one.kill)
        cards = [one.ask("make_in_chain", one.code) for one in (self.south, self.north)]
        self.south.ask("know", cards[1])
        self.north.ask("know", cards[0])
        # Without a step there is nothing to tell.
        self.south.ask("decide", 3, [NORTH])
        self.north.ask("decide", 2, [SOUTH])
        self.north.ask("start", line.servers[NORTH].address)
        self._nats = None if databases.IS_SQLITE else Nats(free_port()).start()
        if self._nats:
            stack.callback(self._nats.kill)
        told = {"SAMENBEELD_NATS": self._nats.address} if self._nats else {}
        self.serving = [Serving(self.data, **told) for _ in range(2 if self._nats else 1)]
        for each in self.serving:
            stack.callback(each.kill)
            each.start()
        self._work = Command(self.data, "work", **told)
        post = line.servers[SOUTH].address
        self._post = Command(self.data, "node", "run", SAMENBEELD_NODE_NATS=post, **told)
        for command in (self._work, self._post):
            stack.callback(command.kill)
        self.balancer = Balancer(*self.serving)
        stack.callback(self.balancer.close)

    def victims(self) -> dict[str, tuple[Callable[[], object], Callable[[], object]]]:
        """Per process how it is killed, and how it is begun again."""
        found: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
            "work": (self._work.kill, self._work.start),
            "post": (self._post.kill, self._post.start),
        }
        for number, each in enumerate(self.serving):
            found[f"serve {number}"] = each.kill, each.start
        for code, server in self._line.servers.items():
            config = self._line.configs[code]
            found[f"NATS of {code}"] = server.kill, lambda server=server, config=config: server.start(config)
        if self._nats:
            found["NATS of the processes"] = self._nats.kill, self._nats.start
        return found


@pytest.fixture
def whole(tmp_path: Path, line: Line) -> Iterator[Whole]:
    with ExitStack() as stack:
        yield Whole(tmp_path, line, stack)


def test_whichever_process_is_killed_while_people_work_nothing_acknowledged_is_lost(whole: Whole) -> None:
    chance = random.Random(20261201)
    of_port = f"_{whole.serving[0].port}" if databases.IS_SQLITE else ""
    opening = Opening(whole.balancer.port, said_by(whole.data, SESSION), of_port)
    whole.south.ask("put_long_work")
    assert until(lambda: in_hand(whole.data) == 1)
    people = People(whole.serving[0])  # type: ignore[arg-type]  # of a server it asks what it printed
    people("carry", who="amina", origin=f"http://127.0.0.1:{whole.balancer.port}", rooms=[ROOM],
           token=token(whole.data))  # fmt: skip
    people("synced", who=f"amina@{ROOM}", ms=20_000)
    opening.start()
    typed: list[str] = []
    written, tasks = 1, 1
    for name in chance.sample(list(whole.victims()), len(whole.victims())):
        kill, start = whole.victims()[name]
        for one, other in ((whole.south, NORTH), (whole.north, SOUTH)):
            one.tell("write", other, 50)
        whole.south.tell("put_work", TASKS)
        assert [whole.south.answer(), whole.south.answer(), whole.north.answer()] == [50, TASKS, 50]
        tasks += TASKS
        written += 50
        type_for(people, chance.uniform(0.1, 1.5), typed)
        kill()
        type_for(people, chance.uniform(0.1, 1.0), typed)
        again = threading.Thread(target=start)
        again.start()
        while again.is_alive():
            type_for(people, 0.2, typed)
    type_for(people, 1.0, typed)
    opening.stop()

    people("allSaved", who=f"amina@{ROOM}", ms=60_000)
    people("carry", who="eva", origin=whole.serving[-1].address, rooms=[ROOM], token=token(whole.data))
    people("synced", who=f"eva@{ROOM}", ms=20_000)
    assert set(re.findall(r"\d+;", people("text", who=f"eva@{ROOM}"))) == set(typed)
    people.close()
    with databases.opened(whole.data) as database:
        kept = Counter(name for (name,) in database.execute("SELECT name FROM activities_activity"))
    assert opening.opened
    assert set(opening.opened) <= kept.keys()
    assert set(kept.values()) == {1}
    assert until(lambda: done(whole.data) == tasks, LONG_SECONDS), (done(whole.data), tasks)
    for one, other in ((whole.south, NORTH), (whole.north, SOUTH)):
        assert came(one, other, written, LONG_SECONDS), one.ask("how")
        assert one.ask("state", other)["numbers"] == list(range(1, written + 1))
        assert one.ask("state", other)["shown"] == written
    for one, other in ((whole.south, NORTH), (whole.north, SOUTH)):
        assert is_confirmed(one, other, written)
        assert one.command("verify")[0] == 0


def done(folder: Path) -> int:
    return in_state(folder, "SUCCESSFUL")


def in_hand(folder: Path) -> int:
    return in_state(folder, "RUNNING")


def in_state(folder: Path, state: str) -> int:
    """How many tasks of ours stand so."""
    with databases.opened(folder) as database:
        anything = "%" if databases.IS_SQLITE else "%%"
        asked = (
            f"SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status = '{state}'"
            f" AND task_path LIKE '{anything}work_of_tests{anything}'"
        )
        return int(database.execute(asked).fetchone()[0])
