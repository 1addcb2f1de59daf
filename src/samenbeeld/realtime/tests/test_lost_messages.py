"""What does not arrive, or arrives in another order: nothing is called saved that is not there."""

import asyncio
import time

import pytest
from django.db import OperationalError, connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pycrdt import merge_updates

from samenbeeld.realtime import log, queries, rules, wire, yjs
from samenbeeld.realtime.document import LiveDocument
from samenbeeld.realtime.hub import Hub
from samenbeeld.realtime.models import RefusedUpdate
from samenbeeld.realtime.tests.lines import Client, Silent, everybody_in, in_a_hub, until
from samenbeeld.realtime.tests.writing import AMINA, BRAM, Person, text_of
from samenbeeld.realtime.tokens import Pass

pytestmark = pytest.mark.django_db(transaction=True)


class Shaky(Client):
    """A client that answers the room, over a road that loses and swaps what it says."""

    def __init__(self, hub: Hub, person: Person, room: str) -> None:
        self.arrived: list[bytes] = []
        self.late: list[tuple[int, bytes]] = []
        super().__init__(hub, person.author, room, person)

    def send(self, frame: bytes) -> None:
        super().send(frame)
        if frame[:2] == b"\0\0":
            lacking = self.person.doc.get_update(wire.read_bytes(frame, 2)[0])
            asyncio.get_running_loop().call_soon(self.brings, wire.STEP2, lacking)

    def brings(self, step: int, update: bytes, fate: str = "arrives") -> None:
        if fate == "lost" or self.is_closed:
            return
        self.late.insert(0, (step, update))
        if fate == "late":
            return
        for step, update in self.late:
            self.arrived.append(update)
            self.hear((wire.step2 if step == wire.STEP2 else wire.update)(update))
        self.late.clear()

    @property
    def acknowledged(self) -> list[bytes]:
        return self.arrived[: self.saved]


fates = st.sampled_from(["arrives", "arrives", "arrives", "late", "lost"])
steps = st.lists(
    st.tuples(st.integers(0, 1), st.booleans(), st.integers(0, 40), st.integers(1, 3), fates, st.booleans()),
    max_size=40,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_every_acknowledged_change_is_in_the_text_that_is_loaded_again(
    steps: list[tuple[int, bool, int, int, str, bool]],
) -> None:
    room = f"kwijt.{len(queries.document_names())}"
    people = [Person(AMINA), Person(BRAM)]
    lines: list[Shaky] = []

    async def story(hub: Hub) -> None:
        here = [Shaky(hub, person, room) for person in people]
        lines.extend(here)
        await everybody_in(*here)
        for who, erases, at, length, fate, waits in steps:
            if here[who].left is not None:
                here[who] = Shaky(hub, people[who], room)
                lines.append(here[who])
            person = people[who]
            update = person.erases(at, length) if erases else person.types("xyz"[:length], at)
            here[who].brings(wire.UPDATE, update, fate)
            if waits:
                await asyncio.sleep(0.002)
        await (await hub.room(room)).settle()
        for line in here:
            line.lost()
        # With a good line everything arrives after all.
        last = [Shaky(hub, person, room) for person in people]
        lines.extend(last)
        await until(lambda: all(line.saved for line in last))
        assert not any(line.left for line in last)

    in_a_hub(story)
    again = LiveDocument(log.load(room))
    for line in lines:
        for update in line.acknowledged:
            assert again.is_known(yjs.read_update(update))
    assert {str(person.text) for person in people} == {text_of(queries.state(room))}


def test_a_change_that_stands_on_a_lost_one_is_asked_for_again_and_then_both_are_there() -> None:
    async def story(hub: Hub) -> None:
        person = Person(AMINA)
        line = Shaky(hub, person, "gat")
        await everybody_in(line)
        line.brings(wire.UPDATE, person.types("een "), "lost")
        line.brings(wire.UPDATE, person.types("twee ", 4))
        await until(lambda: line.left is not None)
        assert (line.left, line.acknowledged[1:]) == ("realtime-out-of-step", [])
        again = Shaky(hub, person, "gat")
        await until(lambda: again.saved == 1)

    in_a_hub(story)
    assert text_of(queries.state("gat")) == "een twee "
    assert RefusedUpdate.objects.get().reason == "realtime-out-of-step"


def test_a_change_beside_letters_of_another_that_never_came_is_not_called_saved() -> None:
    async def story(hub: Hub) -> None:
        amina, bram = Person(AMINA), Person(BRAM)
        line = Shaky(hub, bram, "naast")
        await everybody_in(line)
        bram.hears(amina.types("amina"))
        line.brings(wire.UPDATE, bram.types("bram ", 2))
        await until(lambda: line.left is not None)
        assert (line.left, line.acknowledged[1:]) == ("realtime-out-of-step", [])

    in_a_hub(story)
    assert queries.state("naast") == b""


def test_the_deletion_of_letters_that_never_came_is_not_called_saved() -> None:
    async def story(hub: Hub) -> None:
        amina, bram = Person(AMINA), Person(BRAM)
        line = Shaky(hub, bram, "wissen")
        await everybody_in(line)
        bram.hears(amina.types("amina"))
        line.brings(wire.UPDATE, bram.erases(0, 2))
        await until(lambda: line.left is not None)
        assert (line.left, line.acknowledged[1:]) == ("realtime-out-of-step", [])

    in_a_hub(story)


def test_of_a_whole_answer_all_is_taken_but_what_waits_at_the_client_too() -> None:
    async def story(hub: Hub) -> None:
        amina, bram = Person(AMINA), Person(BRAM)
        amina.types("nooit ontvangen ")
        waits = amina.types("wacht", 16)
        line = Client(hub, BRAM, "half", bram)
        await everybody_in(line)
        line.hear(wire.step2(merge_updates(bram.types("van bram"), waits)))
        await until(lambda: line.saved == 1)

    in_a_hub(story)
    assert text_of(queries.state("half")) == "van bram"


def test_what_was_typed_while_the_database_was_in_trouble_is_said_again_and_saved() -> None:
    def rename(table: str, new: str) -> None:
        # Of a database in memory no table gets another name while somebody reads in it.
        for patience in range(100, -1, -1):
            try:
                with connection.cursor() as cursor:
                    cursor.execute(f"ALTER TABLE {table} RENAME TO {new}")
                return
            except OperationalError:
                if not patience:
                    raise
                time.sleep(0.01)

    async def story(hub: Hub) -> None:
        person = Person(AMINA)
        line = Shaky(hub, person, "staart")
        await everybody_in(line)
        await until(lambda: line.saved == 1)
        await hub.storage.read(rename, "realtime_clientbinding", "away")
        # Somebody else wrote, so the room reads what, while a change of ours is in its hands.
        hub.tail_changed("staart", 99)
        line.brings(wire.UPDATE, person.types("een "))
        await until(lambda: line.left is not None)
        await hub.storage.read(rename, "away", "realtime_clientbinding")
        assert (line.left, line.saved) == ("realtime-storage-trouble", 1)
        again = Shaky(hub, person, "staart")
        await until(lambda: again.saved == 1)

    in_a_hub(story)
    assert text_of(queries.state("staart")) == "een "


def test_what_was_under_way_to_a_seat_that_is_gone_does_not_count_for_the_next() -> None:
    async def story(hub: Hub) -> None:
        amina, room = Person(AMINA), wire.carried("rest")
        line = Silent(hub, Pass("amina", None, False), only_room=None, wants_saved=True)
        line.open()
        line.hear(room + wire.step1(b"\0"))
        await until(lambda: bool(line.seats))
        line.seats["rest"].send_away(1013, "realtime-storage-trouble")
        line.hear(room + wire.update(amina.types("nog onderweg ")))
        line.hear(room + b"\x03")
        assert line.frames[-1] == room + wire.awareness([])
        await asyncio.sleep(0.05)
        assert not line.seats
        line.hear(room + wire.step1(b"\0"))
        await until(lambda: bool(line.seats))
        line.hear(room + wire.step2(amina.doc.get_update()))
        saved = room + bytes([wire.SAVED, 1])
        await until(lambda: any(frame.startswith(saved) for frame in line.frames))

    in_a_hub(story)
    assert text_of(queries.state("rest")) == "nog onderweg "


def test_a_row_never_builds_on_a_row_after_it() -> None:
    async def story(hub: Hub) -> None:
        amina, bram = Client(hub, AMINA, "volgorde"), Client(hub, BRAM, "volgorde")
        await everybody_in(amina, bram)
        amina.say(amina.person.types("een "))
        bram.say(seen_elsewhere := bram.person.types("twee "))
        amina.person.hears(seen_elsewhere)
        amina.say(amina.person.types("drie ", len(str(amina.person.text)) - 2))
        await (await hub.room("volgorde")).settle()

    in_a_hub(story)
    clocks: dict[int, int] = {}
    for row in log.rows_between(log.document_id("volgorde"), 0):
        reading = yjs.read_update(row.update)
        assert rules.fits(reading, clocks)
        clocks.update({client: end for client, _, end in reading.inserts})
