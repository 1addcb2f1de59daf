"""A request is answered in a thread that waited for it, with the connection of the request before."""

import asyncio
import threading
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import DEFAULT_DB_ALIAS, connections

from samenbeeld.project import threads
from samenbeeld.project.threads import Threads

NOTHING: Any = None


async def asked(served: Threads, times: int) -> None:
    """So many requests one after the other."""
    for _ in range(times):
        await served(NOTHING, NOTHING, NOTHING)


def test_who_comes_later_finds_the_thread_and_the_connection_of_who_was_first() -> None:
    met = []

    def look() -> None:
        met.append((threading.get_ident(), connections[DEFAULT_DB_ALIAS]))

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(look)()

    served = Threads(application)
    asyncio.run(asked(served, 5))
    served.end()
    assert met == met[:1] * 5


def test_who_comes_at_once_waits_for_nobody() -> None:
    together = threading.Barrier(3, timeout=10)

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(together.wait)()

    served = Threads(application)

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

    served = Threads(application)

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

    served = Threads(slow)

    async def hang_up_and_ask() -> None:
        hung_up = asyncio.create_task(served("slow", NOTHING, NOTHING))  # type: ignore[arg-type]
        await asyncio.sleep(0.05)
        hung_up.cancel()
        await asyncio.wait([hung_up])
        await asyncio.wait_for(asked(served, 1), timeout=10)

    asyncio.run(hang_up_and_ask())
    goes_on.set()
    served.end()
    assert len(met) == 1


def test_after_a_rush_only_so_many_threads_stay() -> None:
    many = threads._MOST_KEPT + 3
    together = threading.Barrier(many, timeout=10)

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await sync_to_async(together.wait)()

    served = Threads(application)

    async def rush() -> int:
        await asyncio.gather(*(asked(served, 1) for _ in range(many)))
        return await _waiting(threads._MOST_KEPT)

    assert asyncio.run(rush()) == threads._MOST_KEPT
    served.end()


async def _waiting(most: int) -> int:
    """How many threads wait for a request, once there are no more than `most`: those of before end too."""
    for _ in range(100):
        found = sum(each.name.startswith("page") for each in threading.enumerate())
        if found <= most:
            break
        await asyncio.sleep(0.05)
    return found
