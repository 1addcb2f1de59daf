"""Whatever goes wrong with one, the thread that writes and the tasks that look after all go on."""

import asyncio
import threading
from collections.abc import Collection

import pytest
from asgiref.sync import async_to_sync

from samenbeeld.realtime import log, rules
from samenbeeld.realtime.hub import Hub
from samenbeeld.realtime.rules import Grant, Row
from samenbeeld.realtime.tests.lines import Client, everybody_in, in_a_hub, nothing, until
from samenbeeld.realtime.tests.writing import AMINA, BRAM
from samenbeeld.realtime.writer import LogWriter, NotWritten, SomebodyElseWrote

pytestmark = pytest.mark.django_db(transaction=True)


def row(seq: int) -> Row:
    return rules.next_row(b"", seq, AMINA, 0, [], False, b"\0\0")


def fails() -> None:
    raise KeyError("nothing")


def with_a_writer(*rows: Row | None, nowhere: int = 0) -> list[str]:
    """What becomes of each of these rows; None is a piece of work that fails.

    The first `nowhere` of them are for a document that is not there.
    """
    told: list[str] = []
    document = log.document_id("schrijver")

    async def live() -> None:
        writer = LogWriter()
        writer.start()
        for one in rows:
            if one is None:
                writer.later(fails)
                continue
            try:
                async with asyncio.timeout(5):
                    await writer.append(document if len(told) >= nowhere else 10**9, [one], {})
                told.append("written")
            except (NotWritten, SomebodyElseWrote, TimeoutError) as failure:
                told.append(type(failure).__name__)
        await asyncio.to_thread(writer.stop)

    log.forget_writers()
    async_to_sync(live)()
    return told


def test_a_row_that_no_database_can_hold_is_told_to_be_not_written_and_the_next_is() -> None:
    assert with_a_writer(row(2**70), row(1)) == ["NotWritten", "written"]


def test_what_fails_only_at_the_commit_keeps_no_other_from_being_written() -> None:
    assert with_a_writer(row(1), row(1), nowhere=1) == ["SomebodyElseWrote", "written"]


def test_work_that_fails_does_not_end_the_thread_that_writes() -> None:
    assert with_a_writer(None, row(1)) == ["written"]


def test_a_room_whose_loop_is_gone_does_not_end_the_thread_that_writes() -> None:
    log.forget_writers()
    document = log.document_id("schrijver")
    writer, busy, may_go_on = LogWriter(), threading.Event(), threading.Event()

    async def leaves_before_it_is_written() -> None:
        writer.start()
        writer.later(busy.set)
        writer.later(lambda: may_go_on.wait(5))
        assert busy.wait(5)
        writer.append(document, [row(1)], {})

    async def writes() -> None:
        async with asyncio.timeout(5):
            await writer.append(document, [row(2)], {})
        await asyncio.to_thread(writer.stop)

    asyncio.run(leaves_before_it_is_written())
    may_go_on.set()
    async_to_sync(writes)()


def test_one_line_that_cannot_be_looked_after_keeps_nobody_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(Client):
        def look_after(self, now: float) -> None:
            raise OSError("the transport is gone")

    class Counted(Client):
        times = 0

        def look_after(self, now: float) -> None:
            self.times += 1

    async def story(hub: Hub) -> None:
        Gone(hub, AMINA, "kijken")
        here = [Counted(hub, BRAM, "kijken") for _ in range(5)]
        await until(lambda: all(one.times > 2 for one in here))

    monkeypatch.setattr("samenbeeld.realtime.hub._WATCH_SECONDS", 0.01)
    in_a_hub(story)


def test_rights_are_looked_at_again_also_after_asking_went_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(hub: Hub) -> None:
        amina = Client(hub, AMINA, "rechten")
        await everybody_in(amina)
        failures = [KeyError("a membership that is gone")]

        def fails_once(account: str, rooms: Collection[str]) -> dict[str, Grant]:
            if failures:
                raise failures.pop()
            return nothing(account, rooms)

        hub.authorise = fails_once
        await until(lambda: amina.left is not None)
        assert amina.left == "realtime-not-allowed"

    monkeypatch.setattr("samenbeeld.realtime.hub._WATCH_SECONDS", 0.01)
    monkeypatch.setattr("samenbeeld.realtime.hub.RECHECK_SECONDS", 0.01)
    monkeypatch.setattr("samenbeeld.realtime.line.RECHECK_SECONDS", 0.01)
    monkeypatch.setattr("samenbeeld.realtime.grants._REMEMBERED_SECONDS", 0.0)
    in_a_hub(story)
