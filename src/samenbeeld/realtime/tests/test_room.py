"""A room on a real database: whatever people type at once, everyone and the log end up the same."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from asgiref.sync import async_to_sync
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenbeeld.realtime import log, queries, wire
from samenbeeld.realtime.hub import Hub
from samenbeeld.realtime.line import OpenLine
from samenbeeld.realtime.rules import Author, Grant
from samenbeeld.realtime.tests.writing import AMINA, BRAM, Person, text_of
from samenbeeld.realtime.tokens import Pass

pytestmark = pytest.mark.django_db(transaction=True)

CHANTAL = Author("chantal", "Chantal Vroomen", "ghor-zuid-limburg", "GHOR Zuid-Limburg", "acgz")
EVERYBODY = {author.account: author for author in (AMINA, BRAM, CHANTAL)}


class Client(OpenLine):
    """A person on a line without a network between: what the room sends is applied at once."""

    def __init__(self, hub: Hub, author: Author, room: str) -> None:
        super().__init__(hub, Pass(author.account, None, False), only_room=room, wants_saved=True)
        self.person = Person(author)
        self.saved = 0
        self.sent = 0
        self.is_in = asyncio.Event()
        self.left: str | None = None
        self.open()
        self.hear(wire.step1(self.person.doc.get_state()))

    def send(self, frame: bytes) -> None:
        if frame[:2] in (b"\0\1", b"\0\2"):
            self.person.hears(wire.read_bytes(frame, 2)[0])
            self.is_in.set()
        elif frame[0] == wire.SAVED:
            self.saved = wire.read_varuint(frame, 1)[0]

    def hang_up(self, code: int, key: str) -> None:
        self.left = key

    def say(self, update: bytes) -> None:
        self.sent += 1
        self.hear(wire.update(update))


async def everybody_in(*clients: Client) -> None:
    """Returns when each has the text: what is typed before that waits for the handshake."""
    async with asyncio.timeout(10):
        for client in clients:
            await client.is_in.wait()


def in_a_hub(story: Callable[[Hub], Awaitable[None]]) -> None:
    async def live() -> None:
        hub = Hub()
        hub.authorise = lambda account, room: Grant(EVERYBODY[account], may_write=True)
        await hub.start()
        await story(hub)
        await hub.drain()

    log.forget_writers()
    async_to_sync(live)()


actions = st.lists(
    st.tuples(st.integers(0, 2), st.booleans(), st.integers(0, 40), st.integers(1, 3), st.booleans()),
    max_size=40,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions)
def test_random_concurrent_changes_converge_and_the_log_replays_to_the_same(
    steps: list[tuple[int, bool, int, int, bool]],
) -> None:
    room = f"samen.{len(queries.document_names())}"
    clients: list[Client] = []

    async def story(hub: Hub) -> None:
        clients[:] = [Client(hub, author, room) for author in EVERYBODY.values()]
        await everybody_in(*clients)
        for who, erases, at, length, waits in steps:
            person = clients[who].person
            clients[who].say(person.erases(at, length) if erases else person.types("xyz"[:length], at))
            if waits:
                await asyncio.sleep(0.002)
        await (await hub.room(room)).settle()

    in_a_hub(story)
    texts = {str(client.person.text) for client in clients}
    assert texts == {text_of(queries.state(room))}
    assert [client.saved for client in clients] == [client.sent for client in clients]
    replay = Person()
    for row in log.rows_between(log.document_id(room), 0):
        replay.hears(row.update)
    assert {str(replay.text)} == texts
    assert queries.verify(room) is None


def test_each_author_of_a_tick_has_a_row_of_his_own() -> None:
    async def story(hub: Hub) -> None:
        amina, bram = Client(hub, AMINA, "rij"), Client(hub, BRAM, "rij")
        await everybody_in(amina, bram)
        for client in (amina, bram, amina, bram):
            client.say(client.person.types("x"))
        await (await hub.room("rij")).settle()

    in_a_hub(story)
    stamps = queries.stamps("rij")
    letters = {AMINA: 0, BRAM: 0}
    for stamp in stamps:
        letters[stamp.author] += sum(end - start for _, start, end in stamp.ranges)
        assert len({client for client, _, _ in stamp.ranges}) == 1
    assert letters == {AMINA: 2, BRAM: 2}


def test_a_room_that_is_opened_by_many_at_once_is_opened_once() -> None:
    async def story(hub: Hub) -> None:
        rooms = await asyncio.gather(*(hub.room("koud") for _ in range(50)))
        assert len({id(room) for room in rooms}) == 1

    in_a_hub(story)


def test_a_broadcast_never_comes_before_the_handshake() -> None:
    async def story(hub: Hub) -> None:
        amina = Client(hub, AMINA, "volgorde")
        await everybody_in(amina)
        room = await hub.room("volgorde")
        late = Silent(hub, Pass("bram", None, False), only_room="volgorde", wants_saved=False)
        late.open()
        await asyncio.sleep(0.02)
        amina.say(amina.person.types("voor de groet"))
        await room.settle()
        assert [frame[:2] for frame in late.frames] == [b"\0\0"]

    in_a_hub(story)


class Silent(OpenLine):
    """Somebody who connects and does not ask for the text."""

    def send(self, frame: bytes) -> None:
        self.frames.append(frame)

    def open(self) -> None:
        self.frames: list[bytes] = []
        super().open()

    def hang_up(self, code: int, key: str) -> None:
        pass
