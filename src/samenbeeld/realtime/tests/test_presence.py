"""What people say of themselves is shown to everybody, so nothing may stand in it that breaks a room."""

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.realtime import wire
from samenbeeld.realtime.hub import Hub
from samenbeeld.realtime.rules import Author
from samenbeeld.realtime.tests.lines import CHANTAL, Client, Silent, everybody_in, in_a_hub, until
from samenbeeld.realtime.tests.writing import AMINA, BRAM
from samenbeeld.realtime.tokens import Pass
from samenbeeld.realtime.wire import AwarenessEntry

HALF_A_LETTER = '{"place":"\\ud800"}'
BROKEN = {
    "half a letter": AwarenessEntry(7, 1, HALF_A_LETTER),
    "half a letter in a key": AwarenessEntry(7, 1, '{"\\udfff":1}'),
    "no number": AwarenessEntry(7, 1, '{"place":NaN}'),
    "an endless number": AwarenessEntry(7, 1, '{"place":[-Infinity]}'),
    "a number that becomes endless": AwarenessEntry(7, 1, '{"place":1e999}'),
    "a client that JavaScript cannot count to": AwarenessEntry(2**53, 1, "{}"),
    "a clock that JavaScript cannot count to": AwarenessEntry(7, 2**53 - 1, "{}"),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("entry", BROKEN.values(), ids=BROKEN.keys())
def test_presence_that_would_break_others_is_malformed_and_the_room_goes_on(entry: AwarenessEntry) -> None:
    async def story(hub: Hub) -> None:
        bad = Client(hub, AMINA, "aanwezig")
        await everybody_in(bad)
        bad.hear(wire.awareness([entry]))
        assert bad.left == "realtime-malformed"
        late = Client(hub, BRAM, "aanwezig")
        await everybody_in(late)
        late.say(late.person.types("hallo"))
        await until(lambda: late.saved == 1)

    in_a_hub(story)


@pytest.mark.django_db(transaction=True)
def test_broken_presence_on_a_carrying_line_ends_that_line_only() -> None:
    async def story(hub: Hub) -> None:
        room = wire.carried("gedragen")
        bad = Silent(hub, Pass("amina", None, False), only_room=None, wants_saved=True)
        bad.open()
        bad.hear(room + wire.step1(b"\0"))
        await until(lambda: bool(bad.seats))
        bad.hear(room + wire.awareness([AwarenessEntry(7, 1, HALF_A_LETTER)]))
        assert bad.is_closed
        await everybody_in(Client(hub, BRAM, "gedragen"))

    in_a_hub(story)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters()), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.django_db(transaction=True)
def test_whatever_is_shown_to_others_is_strict_json_in_utf_8() -> None:
    async def story(hub: Hub) -> None:
        amina = Client(hub, AMINA, "streng")
        await everybody_in(amina)
        clocks = itertools.count(1)

        @given(st.dictionaries(st.text(st.characters(), max_size=9), values, max_size=4))
        def is_strict(said: dict[str, object]) -> None:
            presence = amina.seat.room.presence
            try:
                presence.hear(amina.seat, [AwarenessEntry(7, next(clocks), json.dumps(said))])
            except wire.Malformed:
                return
            (entry,) = wire.read_awareness(wire.read_bytes(wire.awareness(presence.changes().values()), 1)[0])
            json.loads(entry.state, parse_constant=pytest.fail)

        is_strict()

    in_a_hub(story)


class Watching(Client):
    """Somebody who remembers whom the room showed, as a Yjs client does: what is not newer is not heard."""

    def __init__(self, hub: Hub, author: Author, room: str) -> None:
        self.seen: dict[int, AwarenessEntry] = {}
        super().__init__(hub, author, room)

    def send(self, frame: bytes) -> None:
        if frame[0] == wire.AWARENESS:
            for entry in wire.read_awareness(wire.read_bytes(frame, 1)[0]):
                known = self.seen.get(entry.client)
                if known is None or entry.clock > known.clock:
                    self.seen[entry.client] = entry
        super().send(frame)

    @property
    def here(self) -> set[int]:
        return {client for client, entry in self.seen.items() if entry.state != "null"}


@pytest.mark.django_db(transaction=True)
def test_who_was_too_slow_for_a_while_sees_afterwards_who_came_and_who_left() -> None:
    async def story(hub: Hub) -> None:
        reader, staying, leaving = (
            Watching(hub, BRAM, "pauze"), Client(hub, AMINA, "pauze"), Client(hub, CHANTAL, "pauze"),
        )  # fmt: skip
        await everybody_in(reader, staying, leaving)
        leaving.hear(wire.awareness([AwarenessEntry(11, 1, "{}")]))
        await until(lambda: reader.here == {11})
        reader.pause()
        await until(lambda: not reader.seat.is_present)
        staying.hear(wire.awareness([AwarenessEntry(12, 1, "{}")]))
        leaving.close(1000, "")
        await until(lambda: set(reader.seat.missed) == {11, 12})
        assert reader.here == {11}
        reader.resume()
        await until(lambda: reader.here == {12})

    in_a_hub(story)


@pytest.mark.django_db(transaction=True)
def test_who_comes_back_without_having_moved_is_seen_again_by_who_was_here_all_the_time() -> None:
    async def story(hub: Hub) -> None:
        reader = Watching(hub, BRAM, "terug")
        await everybody_in(reader)
        for _ in range(2):
            blinking = Client(hub, AMINA, "terug")
            await everybody_in(blinking)
            blinking.hear(wire.awareness([AwarenessEntry(11, 1, "{}")]))
            await until(lambda: reader.here == {11})
            blinking.close(1000, "")
            await until(lambda: reader.here == set())

    in_a_hub(story)


@pytest.mark.django_db(transaction=True)
def test_who_goes_over_to_another_process_stays_in_the_room() -> None:
    async def story(hub: Hub) -> None:
        reader, leaving = Watching(hub, BRAM, "over"), Client(hub, AMINA, "over")
        await everybody_in(reader, leaving)
        room = reader.seat.room
        leaving.hear(wire.awareness([AwarenessEntry(11, 1, "{}")]))
        await until(lambda: reader.here == {11})
        state = room.presence.own()[11].state
        room.present_elsewhere("there", [AwarenessEntry(11, 1, state)])
        leaving.close(1000, "")
        await until(lambda: reader.seen[11].clock == 2)
        assert reader.here == {11}
        room.gone_elsewhere("another")
        room.gone_elsewhere("there")
        await until(lambda: reader.here == set())

    in_a_hub(story)


@pytest.mark.django_db(transaction=True)
def test_nobody_takes_the_place_of_somebody_who_is_in_the_room_elsewhere() -> None:
    async def story(hub: Hub) -> None:
        bram = Client(hub, BRAM, "plaats")
        await everybody_in(bram)
        presence = bram.seat.room.presence
        presence.hear_elsewhere("there", [AwarenessEntry(11, 1, '{"user":{"account":"amina"}}')])
        bram.hear(wire.awareness([AwarenessEntry(11, 9, "{}")]))
        assert presence.own() == {}

    in_a_hub(story)
