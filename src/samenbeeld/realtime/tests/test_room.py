"""A room on a real database: whatever people type at once, everyone and the log end up the same."""

import asyncio
import itertools
import threading
from collections.abc import Collection

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenbeeld.realtime import actions, log, queries, wire
from samenbeeld.realtime.document import LiveDocument
from samenbeeld.realtime.hub import Hub
from samenbeeld.realtime.rules import Grant
from samenbeeld.realtime.tests.lines import (
    EVERYBODY,
    Client,
    Silent,
    everybody_in,
    everything,
    in_a_hub,
    nothing,
    until,
)
from samenbeeld.realtime.tests.writing import AMINA, BRAM, Person, text_of
from samenbeeld.realtime.tick import Tick
from samenbeeld.realtime.tokens import Pass

pytestmark = pytest.mark.django_db(transaction=True)

what_people_do = st.lists(
    st.tuples(st.integers(0, 2), st.booleans(), st.integers(0, 40), st.integers(1, 3), st.booleans()),
    max_size=40,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(what_people_do)
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
        await until(lambda: bool(late.frames))
        amina.say(amina.person.types("voor de groet"))
        await room.settle()
        assert [frame[:2] for frame in late.frames] == [b"\0\0"]

    in_a_hub(story)


def test_a_reader_who_falls_behind_while_a_tick_is_written_gets_that_tick_too() -> None:
    async def story(hub: Hub) -> None:
        amina, bram = Client(hub, AMINA, "traag"), Client(hub, BRAM, "traag")
        await everybody_in(amina, bram)
        room = await hub.room("traag")
        amina.say(amina.person.types("eerste "))
        while not room.document.clocks:
            await asyncio.sleep(0)
        assert not room.is_settled
        bram.pause()
        await room.settle()
        amina.say(amina.person.types("tweede ", 7))
        await room.settle()
        bram.resume()
        assert str(bram.person.text) == "eerste tweede "

    in_a_hub(story)


def test_who_caught_his_breath_before_the_tick_was_written_hears_everything_after_it() -> None:
    async def story(hub: Hub) -> None:
        amina, bram = Client(hub, AMINA, "adem"), Client(hub, BRAM, "adem")
        await everybody_in(amina, bram)
        room = await hub.room("adem")
        amina.say(amina.person.types("eerste "))
        bram.pause()
        bram.resume()
        await room.settle()
        amina.say(amina.person.types("tweede ", 7))
        await room.settle()
        assert str(bram.person.text) == "eerste tweede "

    in_a_hub(story)


def test_a_right_that_is_taken_away_while_somebody_comes_in_is_not_had_for_one_moment() -> None:
    is_asked, may_answer = threading.Event(), threading.Event()

    def asked_just_before(account: str, rooms: Collection[str]) -> dict[str, Grant]:
        is_asked.set()
        may_answer.wait(5)
        return everything(account, rooms)

    async def story(hub: Hub) -> None:
        hub.authorise = asked_just_before
        amina = Client(hub, AMINA, "net.te.laat")
        await until(is_asked.is_set)
        hub.authorise = nothing
        hub.rights_changed(AMINA.account)
        await asyncio.sleep(0.01)
        may_answer.set()
        await until(lambda: amina.left is not None)
        assert amina.left == "realtime-not-allowed"

    in_a_hub(story)


def test_a_room_that_is_overtaken_again_and_again_gives_nobody_up() -> None:
    times, bram = 10, Person(BRAM)

    def somebody_else_writes() -> None:
        actions.append_update("ingehaald", BRAM, bram.types("b"))
        connection.close()

    async def story(hub: Hub) -> None:
        amina = Client(hub, AMINA, "ingehaald")
        await everybody_in(amina)
        commit, tries = hub.storage.commit, itertools.count()

        def overtaken(document: LiveDocument, tick: Tick) -> asyncio.Future[None]:
            if next(tries) < times:
                other = threading.Thread(target=somebody_else_writes)
                other.start()
                other.join()
            return commit(document, tick)

        hub.storage.commit = overtaken  # type: ignore[method-assign]
        amina.say(amina.person.types("a"))
        await until(lambda: amina.saved == 1)
        assert amina.left is None
        assert sorted(str(amina.person.text)) == sorted("a" + times * "b")

    in_a_hub(story)
    assert sorted(text_of(queries.state("ingehaald"))) == sorted("a" + times * "b")
    assert queries.verify("ingehaald") is None


def test_that_something_is_new_beside_a_text_is_told_to_who_is_there_also_who_only_reads() -> None:
    def amina_only_reads(account: str, rooms: Collection[str]) -> dict[str, Grant]:
        return {room: Grant(EVERYBODY[account], may_write=account != AMINA.account) for room in rooms}

    async def story(hub: Hub) -> None:
        hub.authorise = amina_only_reads
        lines = {
            (author.account, only): Silent(
                hub, Pass(author.account, None, False), only_room=only, wants_saved=False
            )
            for author in (AMINA, BRAM)
            for only in (None, "ernaast")
        }
        for (_, only), line in lines.items():
            line.open()
            line.hear((b"" if only else wire.carried("ernaast")) + wire.step1(b"\0"))
        await until(
            lambda: (
                all(seat.is_present for line in lines.values() for seat in line.seats.values())
                and all(line.seats for line in lines.values())
            )
        )
        hub.news("ernaast")
        hub.news("een ander")
        several = [lines[author.account, None] for author in (AMINA, BRAM)]
        await until(lambda: all(line.frames[-1].endswith(wire.NEWS) for line in several))
        told = [frame for line in lines.values() for frame in line.frames if frame.endswith(wire.NEWS)]
        # A client of one text knows no such message.
        assert told == [wire.carried("ernaast") + wire.NEWS] * 2

    in_a_hub(story)
