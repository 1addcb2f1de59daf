"""A document with a form: what does not fit is refused before anybody sees it, and the room lives on."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from pycrdt import Array, Doc, Map, Text

from samenbeeld.realtime import actions, log, queries, wire, yjs
from samenbeeld.realtime.deliveries import written
from samenbeeld.realtime.document import LiveDocument
from samenbeeld.realtime.hub import Hub
from samenbeeld.realtime.line import OpenLine
from samenbeeld.realtime.rules import Author, Grant
from samenbeeld.realtime.tests.writing import AMINA, BRAM
from samenbeeld.realtime.tick import Tick
from samenbeeld.realtime.tokens import Pass
from samenbeeld.realtime.trial import NOT_OF_THIS_FORM, Form, Trial, things, with_thing

ROOM = "flood.map.amber"


def only_good(_key: str, value: object, count: int) -> str | None:
    if value is None or (isinstance(value, dict) and value.get("kind") == "good" and count <= 3):
        return None
    return "not-good"


FORM = Form("things", only_good)


class Held:
    """A document with its trial, as a room holds them."""

    def __init__(self) -> None:
        self.doc: Doc[Any] = Doc()
        self.trial = Trial(FORM, self.doc.get_update)

    def offer(self, update: bytes) -> str | None:
        reason = self.trial.refusal(update, yjs.read_update(update))
        if reason is None:
            self.doc.apply_update(update)
        return reason

    def change(self, act: Any) -> str | None:
        other: Doc[Any] = Doc()
        other.apply_update(self.doc.get_update())
        known = other.get_state()
        act(other)
        return self.offer(other.get_update(known))

    def put(self, key: str, **fields: object) -> str | None:
        return self.offer(with_thing(self.doc.get_update(), "things", key, fields))


def test_what_fits_stays_and_what_does_not_leaves_nothing() -> None:
    held = Held()
    assert (held.put("a", kind="good"), held.put("b", kind="bad")) == (None, "not-good")
    assert things(held.doc.get_update(), "things") == {"a": {"kind": "good"}}


def test_a_change_of_one_field_is_judged_as_the_whole_thing() -> None:
    held = Held()
    held.put("a", kind="good")
    assert held.put("a", kind="bad") == "not-good"
    assert held.put("a", kind="good", label="x") is None


def test_the_trial_goes_on_after_a_refusal_and_after_rows_of_elsewhere() -> None:
    held = Held()
    held.put("a", kind="good")
    held.put("b", kind="bad")
    held.doc.apply_update(with_thing(held.doc.get_update(), "things", "c", {"kind": "good"}))
    held.trial.forget()
    assert held.put("d", kind="good") is None
    assert held.put("e", kind="good") == "not-good"  # the fourth


def test_a_thing_may_always_go() -> None:
    held = Held()
    held.put("a", kind="good")
    assert held.offer(with_thing(held.doc.get_update(), "things", "a", None)) is None
    assert things(held.doc.get_update(), "things") == {}


@pytest.mark.parametrize(
    "smuggled",
    [
        lambda doc: doc.get("content", type=Text).insert(0, "verborgen"),
        lambda doc: doc.get("things", type=Map).__setitem__("a", "no map"),
        lambda doc: doc.get("things", type=Map).__setitem__("a", Array(["x"])),
        lambda doc: doc.get("things", type=Map).__setitem__("a", Text("x")),
    ],
    ids=["another root", "a word", "a list", "a text"],
)
def test_nothing_else_is_smuggled_in(smuggled: Any) -> None:
    assert Held().change(smuggled) in (NOT_OF_THIS_FORM, "not-good")


def test_what_waits_for_something_unknown_cannot_be_judged_and_is_refused() -> None:
    author: Doc[Any] = Doc()
    found = author.get("things", type=Map)
    found["a"] = Map({"kind": "good"})
    known = author.get_state()
    found["b"] = Map({"kind": "bad"})
    assert Held().offer(author.get_update(known)) == NOT_OF_THIS_FORM


class Client(OpenLine):
    """A person on a line without a network between."""

    def __init__(self, hub: Hub, author: Author) -> None:
        super().__init__(hub, Pass(author.account, None, False), only_room=ROOM, wants_saved=True)
        self.doc: Doc[Any] = Doc()
        self.is_in = asyncio.Event()
        self.refused: list[bytes] = []
        self.left: str | None = None
        self.open()
        self.hear(wire.step1(self.doc.get_state()))

    def send(self, frame: bytes) -> None:
        if frame[:2] in (b"\0\1", b"\0\2"):
            self.doc.apply_update(wire.read_bytes(frame, 2)[0])
            self.is_in.set()
        elif frame[0] == wire.AUTH:
            self.refused.append(frame)

    def hang_up(self, code: int, key: str) -> None:
        self.left = key

    def put(self, key: str, kind: str) -> None:
        self.hear(wire.update(with_thing(self.doc.get_update(), "things", key, {"kind": kind})))


def in_a_hub(story: Callable[[Hub, Client, Client], Awaitable[None]]) -> None:
    """Tells the story of Amina and Bram, who are in a room with a form and may write."""

    async def live() -> None:
        hub = Hub()
        everybody = {author.account: author for author in (AMINA, BRAM)}
        hub.authorise = lambda account, rooms: dict.fromkeys(rooms, Grant(everybody[account], may_write=True))
        hub.form_of = lambda room: FORM
        await hub.start()
        amina, bram = Client(hub, AMINA), Client(hub, BRAM)
        async with asyncio.timeout(10):
            await amina.is_in.wait()
            await bram.is_in.wait()
            await story(hub, amina, bram)
        await hub.drain()

    log.forget_writers()
    async_to_sync(live)()


@pytest.mark.django_db(transaction=True)
def test_the_room_lives_on_after_something_malformed_and_nobody_saw_it() -> None:
    async def story(hub: Hub, amina: Client, bram: Client) -> None:
        amina.put("a", "bad")
        bram.put("b", "good")
        await (await hub.room(ROOM)).settle()
        assert b"not-good" in amina.refused[0]
        assert bram.refused == []
        assert things(amina.doc.get_update(), "things") == {"b": {"kind": "good"}}

    in_a_hub(story)
    assert things(queries.state(ROOM), "things") == {"b": {"kind": "good"}}
    assert [row.author.account for row in written([ROOM])[ROOM]] == ["bram"]


@pytest.mark.django_db(transaction=True)
def test_what_does_not_go_with_what_another_process_wrote_meanwhile_is_not_written() -> None:
    def another_process_writes() -> None:
        for key in "xyz":
            actions.append_update(
                ROOM, BRAM, with_thing(queries.state(ROOM), "things", key, {"kind": "good"})
            )
        connection.close()

    async def story(hub: Hub, amina: Client, bram: Client) -> None:
        commit = hub.storage.commit

        def overtaken(document: LiveDocument, tick: Tick) -> asyncio.Future[None]:
            hub.storage.commit = commit  # type: ignore[method-assign]
            other = threading.Thread(target=another_process_writes)
            other.start()
            other.join()
            return commit(document, tick)

        hub.storage.commit = overtaken  # type: ignore[method-assign]
        amina.put("a", "good")  # the fourth, which she could not know
        while amina.left is None:
            await asyncio.sleep(0.001)
        assert amina.left == bram.left == "realtime-storage-trouble"
        again = Client(hub, AMINA)
        await again.is_in.wait()
        again.put("a", "good")
        await (await hub.room(ROOM)).settle()
        assert b"not-good" in again.refused[0]

    in_a_hub(story)
    assert set(things(queries.state(ROOM), "things")) == set("xyz")
    assert queries.verify(ROOM) is None
