"""kill -9 in the middle of writing: what was acknowledged, or seen by anyone, is still there."""

import random
import re
import time
from pathlib import Path

import pytest

from tests.live.harness import People, Server

pytestmark = [pytest.mark.node, pytest.mark.drill]

KILLS, KILLS_AT_NIGHT = 2, 10


def marks(text: str) -> set[str]:
    return set(re.findall(r"\d+;", text))


def test_nothing_acknowledged_or_seen_is_lost_when_the_server_is_killed(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    server = Server(tmp_path).start()
    random.seed(20261124)
    number = 0
    for round_number in range(KILLS_AT_NIGHT if request.config.getoption("--night") else KILLS):
        people = People(server)
        room = f"drill.{round_number % 2}"
        people.join("amina", room)
        people.join("bram", room)
        before, typed = marks(people("text", who="amina")), []
        end = time.monotonic() + random.uniform(0.1, 0.5)
        while time.monotonic() < end:
            number += 1
            typed.append(f"{number};")
            people("type", who="amina", text=typed[-1])
        server.kill()
        for who in ("amina", "bram"):
            people("offline", who=who)
        acknowledged = set(typed[: max(0, people("savedCount", who="amina") - 1)])
        seen = marks(people("text", who="bram"))
        people.close()
        server.start()
        fresh = People(server)
        fresh.join("chantal", room, account="bram")
        there = marks(fresh("text", who="chantal"))
        fresh.close()
        assert typed
        assert acknowledged <= there
        assert seen <= there
        assert before <= there
        assert server.query(f"verify({room!r})") is None
    server.stop()
