"""How often is asked who may be where."""

import asyncio
from collections import Counter
from collections.abc import Collection

import pytest

from samenbeeld.realtime import actions, wire
from samenbeeld.realtime.hub import Hub
from samenbeeld.realtime.rules import Grant
from samenbeeld.realtime.tests.lines import Client, Silent, everybody_in, everything, in_a_hub, until
from samenbeeld.realtime.tests.writing import AMINA, BRAM
from samenbeeld.realtime.tokens import Pass

pytestmark = pytest.mark.django_db(transaction=True)

ROOMS = [f"tekst.{number}" for number in range(16)]


@pytest.fixture(autouse=True)
def texts_that_are_there() -> None:
    """A database in memory has no room for two threads that make documents at once."""
    for room in ROOMS:
        actions.create_document(room)


class Asked:
    """Lets everybody in everywhere, and remembers every question."""

    def __init__(self) -> None:
        self.questions: list[tuple[str, set[str]]] = []

    def __call__(self, account: str, rooms: Collection[str]) -> dict[str, Grant]:
        self.questions.append((account, set(rooms)))
        return everything(account, rooms)


def page(hub: Hub, account: str) -> Silent:
    """A page with sixteen texts on one line."""
    line = Silent(hub, Pass(account, None, False), only_room=None, wants_saved=True)
    line.open()
    for room in ROOMS:
        line.hear(wire.carried(room) + wire.step1(b"\0"))
    return line


def test_a_page_with_sixteen_texts_asks_once() -> None:
    async def story(hub: Hub) -> None:
        hub.authorise = asked = Asked()
        line = page(hub, "amina")
        await until(lambda: len(line.seats) == 16)
        assert asked.questions == [("amina", set(ROOMS))]

    in_a_hub(story)


def test_what_is_wanted_while_a_question_is_under_way_is_the_next_question() -> None:
    async def story(hub: Hub) -> None:
        hub.authorise = asked = Asked()
        first = Client(hub, AMINA, ROOMS[0])
        for _ in range(3):
            await asyncio.sleep(0)
        await everybody_in(first, *(Client(hub, AMINA, room) for room in ROOMS[1:]))
        assert asked.questions == [("amina", set(ROOMS[:1])), ("amina", set(ROOMS[1:]))]

    in_a_hub(story)


def test_looking_again_asks_once_for_each_line() -> None:
    async def story(hub: Hub) -> None:
        lines = [page(hub, "amina"), page(hub, "bram")]
        await until(lambda: all(len(line.seats) == 16 for line in lines))
        hub.authorise = asked = Asked()
        hub.rights_changed("")
        await until(lambda: len(asked.questions) == 2)
        assert sorted(asked.questions) == [("amina", set(ROOMS)), ("bram", set(ROOMS))]

    in_a_hub(story)


def test_looking_again_at_one_account_asks_for_nobody_else() -> None:
    async def story(hub: Hub) -> None:
        await everybody_in(Client(hub, AMINA, "een"), Client(hub, BRAM, "een"))
        hub.authorise = asked = Asked()
        hub.rights_changed("bram")
        await until(lambda: bool(asked.questions))
        await hub.recheck("bram")
        assert {account for account, _ in asked.questions} == {"bram"}

    in_a_hub(story)


def test_a_crowd_that_came_in_at_once_is_not_looked_at_again_at_once() -> None:
    async def story(hub: Hub) -> None:
        lines = [Client(hub, AMINA, "druk") for _ in range(200)]
        seconds = Counter(int(line.recheck_at) for line in lines)
        assert max(seconds.values()) < 30

    in_a_hub(story)
