"""People on lines without a network between: what a room sends is heard at once."""

import asyncio
from collections.abc import Awaitable, Callable, Collection

from asgiref.sync import async_to_sync

from samenbeeld.realtime import log, wire
from samenbeeld.realtime.hub import Hub
from samenbeeld.realtime.line import OpenLine
from samenbeeld.realtime.rules import Author, Grant
from samenbeeld.realtime.seat import Seat
from samenbeeld.realtime.tests.writing import AMINA, BRAM, Person
from samenbeeld.realtime.tokens import Pass

CHANTAL = Author("chantal", "Chantal Vroomen", "ghor-zuid-limburg", "GHOR Zuid-Limburg", "acgz")
EVERYBODY = {author.account: author for author in (AMINA, BRAM, CHANTAL)}


class Client(OpenLine):
    """A person on a plain line, who applies what the room sends and does not answer its question."""

    def __init__(self, hub: Hub, author: Author, room: str, person: Person | None = None) -> None:
        super().__init__(hub, Pass(author.account, None, False), only_room=room, wants_saved=True)
        self.person = person or Person(author)
        self.saved = 0
        self.sent = 0
        self.left: str | None = None
        self.open()
        self.hear(wire.step1(self.person.doc.get_state()))

    def send(self, frame: bytes) -> None:
        if frame[:2] in (b"\0\1", b"\0\2"):
            self.person.hears(wire.read_bytes(frame, 2)[0])
        elif frame[0] == wire.SAVED:
            self.saved = wire.read_varuint(frame, 1)[0]

    def hang_up(self, code: int, key: str) -> None:
        self.left = key

    def say(self, update: bytes) -> None:
        self.sent += 1
        self.hear(wire.update(update))

    @property
    def seat(self) -> Seat:
        (seat,) = self.seats.values()
        return seat


class Silent(OpenLine):
    """Somebody who connects and does not ask for the text."""

    def send(self, frame: bytes) -> None:
        self.frames.append(frame)

    def open(self) -> None:
        self.frames: list[bytes] = []
        super().open()

    def hang_up(self, code: int, key: str) -> None:
        pass


async def until(is_so: Callable[[], bool]) -> None:
    """Waits until this is so; a machine may be busy with other tests."""
    async with asyncio.timeout(20):
        while not is_so():
            await asyncio.sleep(0.001)


async def everybody_in(*clients: Client) -> None:
    """Returns when the room broadcasts to each of them: what is typed before that waits for the handshake."""
    await until(lambda: all(client.seats and client.seat.is_present for client in clients))


def everything(account: str, rooms: Collection[str]) -> dict[str, Grant]:
    """Everybody may write everywhere."""
    return {room: Grant(EVERYBODY[account], may_write=True) for room in rooms}


def nothing(_account: str, _rooms: Collection[str]) -> dict[str, Grant]:
    """Nobody may be anywhere."""
    return {}


def in_a_hub(story: Callable[[Hub], Awaitable[None]]) -> None:
    """Tells the story on an event loop of its own, with a hub where everybody may write everywhere."""

    async def live() -> None:
        hub = Hub()
        hub.authorise = everything
        await hub.start()
        await story(hub)
        await hub.drain()

    log.forget_writers()
    async_to_sync(live)()
