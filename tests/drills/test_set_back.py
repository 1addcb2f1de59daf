"""A server that was put back to an older copy, while browsers still have what came after it."""

from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from tests.live.harness import People, Server

pytestmark = pytest.mark.node


def test_after_a_server_was_put_back_words_of_others_are_handed_back_and_not_sent_as_ones_own(
    tmp_path: Path,
) -> None:
    server, room = Server(tmp_path).start(), "terug.gezet"
    people = People(server)
    people.carry("amina", [room])
    people("type", who=f"amina@{room}", text="oud ")
    people("allSaved", who=f"amina@{room}")
    server.stop()
    databases.keep(tmp_path)
    server.start()
    people.carry("bram", [room])
    people("synced", who=f"amina@{room}")
    people("type", who=f"bram@{room}", text="van Bram ")
    people("finds", who=f"amina@{room}", text="van Bram ")
    people("type", who=f"amina@{room}", text="van Amina ")
    people("allSaved", who=f"amina@{room}")
    people("finds", who=f"bram@{room}", text="van Amina ")
    server.stop()
    databases.put_back(tmp_path)
    server.start()
    for who in ("amina", "bram"):
        [refusal] = people("refused", who=f"{who}@{room}", ms=20_000)
        assert refusal["key"] == "realtime-set-back"
        assert refusal["text"] == "van Amina van Bram"
    people.join("chantal", room, account="bram")
    people("reads", who="chantal", text="oud ")
    people.close()
    server.stop()


def test_after_a_line_that_broke_everybody_who_is_here_is_seen_again(people: People, server: Server) -> None:
    room = "wie.is.er"
    people.carry("amina", [room])
    people.carry("bram", [room])
    people("present", who=f"bram@{room}", state={"place": "B1"})
    people("seesOthers", who=f"amina@{room}", count=1)
    people("drop", who=f"amina@{room}")
    people("seesOthers", who=f"amina@{room}", count=0)
    people("seesOthers", who=f"amina@{room}", count=1, ms=10_000)
