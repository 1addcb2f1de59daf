"""A request is answered in a thread that waited for it, with the connection of the request before."""

import asyncio
import threading
from contextlib import suppress
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import DEFAULT_DB_ALIAS, connections

from samenbeeld.project.threads import MOST, Threads

NOTHING: Any = None


async def nobody(scope: Any, receive: Any, send: Any) -> None:
    """Of whom nobody should hear."""
    raise AssertionError("somebody got no turn")


def asks(name: str) -> Any:
    """What stands for a whole request here: the application of a test looks at nothing but its name."""
    return name


async def waiting() -> Any:
    """The connection of somebody who waits for the answer."""
    await asyncio.Event().wait()


async def asked(served: Threads, times: int) -> None:
    """So many requests one after the other."""
    for _ in range(times):
        await served(NOTHING, waiting, NOTHING)


def test_who_comes_later_finds_the_thread_and_the_connection_of_who_was_first() -> None:
    met = []

    def look() -> None:
        met.append((threading.get_ident(), connections[DEFAULT_DB_ALIAS]))

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(look)()

    served = Threads(application, nobody)
    asyncio.run(asked(served, 5))
    served.end()
    assert met == met[:1] * 5


def test_who_comes_at_once_waits_for_nobody() -> None:
    together = threading.Barrier(3, timeout=10)

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(together.wait)()

    served = Threads(application, nobody)

    async def all_of_them() -> None:
        await asyncio.gather(*(asked(served, 1) for _ in range(3)))

    asyncio.run(all_of_them())
    served.end()
    assert together.broken is False


def test_a_request_that_fails_gives_its_thread_back() -> None:
    met: set[int] = set()

    def fail() -> None:
        met.add(threading.get_ident())
        raise LookupError

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(fail)()

    served = Threads(application, nobody)

    async def twice() -> None:
        for _ in range(2):
            with pytest.raises(LookupError):
                await asked(served, 1)

    asyncio.run(twice())
    served.end()
    assert len(met) == 1


def test_nobody_is_put_behind_what_is_still_done_for_somebody_who_hung_up() -> None:
    goes_on = threading.Event()
    met: set[int] = set()

    def look() -> None:
        met.add(threading.get_ident())

    async def slow(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(goes_on.wait if scope == "slow" else look)()

    served = Threads(slow, nobody)

    async def hang_up_and_ask() -> None:
        hung_up = asyncio.create_task(served(asks("slow"), waiting, NOTHING))
        await asyncio.sleep(0.05)
        hung_up.cancel()
        await asyncio.wait([hung_up])
        await asyncio.wait_for(asked(served, 1), timeout=10)

    asyncio.run(hang_up_and_ask())
    goes_on.set()
    served.end()
    assert len(met) == 1


def test_there_are_never_more_threads_than_so_many_and_all_get_their_turn() -> None:
    many, met = 2 * MOST + 3, set[int]()
    together = threading.Barrier(MOST, timeout=10)

    def look() -> None:
        met.add(threading.get_ident())
        with suppress(threading.BrokenBarrierError):
            together.wait(0.2)  # the last three are not so many

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(look)()

    served = Threads(application, nobody)

    async def rush() -> None:
        await asyncio.gather(*(asked(served, 1) for _ in range(many)))

    asyncio.run(rush())
    served.end()
    assert len(met) == MOST


def test_who_waits_too_long_hears_that_and_keeps_no_thread() -> None:
    goes_on = threading.Event()
    told = []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(goes_on.wait if scope == "slow" else threading.get_ident)()

    async def busy(scope: Any, receive: Any, send: Any) -> None:
        told.append(scope)

    served = Threads(application, busy, most=1, patience=0.05)

    async def one_is_slow() -> None:
        slow = asyncio.create_task(served(asks("slow"), waiting, NOTHING))
        await asyncio.sleep(0)
        await served(asks("late"), waiting, NOTHING)
        goes_on.set()
        await slow
        await served(asks("later"), waiting, NOTHING)

    asyncio.run(one_is_slow())
    served.end()
    assert told == ["late"]


def test_who_hangs_up_while_waiting_is_not_answered_any_more() -> None:
    goes_on = threading.Event()
    met: list[str] = []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        if scope == "slow":
            await sync_to_async(goes_on.wait)()
        else:
            await sync_to_async(met.append)(scope)

    async def hung_up() -> dict[str, str]:
        return {"type": "http.disconnect"}

    served = Threads(application, nobody, most=1)

    async def one_leaves() -> None:
        slow = asyncio.create_task(served(asks("slow"), waiting, NOTHING))
        await asyncio.sleep(0)
        await asyncio.wait_for(served(asks("gone"), hung_up, NOTHING), timeout=10)
        goes_on.set()
        await slow
        await served(asks("next"), waiting, NOTHING)

    asyncio.run(one_leaves())
    served.end()
    assert met == ["next"]


def test_who_reads_slowly_keeps_no_thread_from_others() -> None:
    async def application(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(threading.get_ident)()
        await send({"type": "http.response.start"})
        await send({"type": "http.response.body"})
        await sync_to_async(threading.get_ident)()

    has_read = asyncio.Event()

    async def slowly(message: Any) -> None:
        if message["type"] == "http.response.body":
            await has_read.wait()

    async def at_once(message: Any) -> None:
        return

    served = Threads(application, nobody, most=1)

    async def both() -> None:
        slow = asyncio.create_task(served(NOTHING, waiting, slowly))
        await asyncio.sleep(0.05)
        await asyncio.wait_for(served(NOTHING, waiting, at_once), timeout=10)
        has_read.set()
        await slow

    asyncio.run(both())
    served.end()
