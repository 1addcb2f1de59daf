"""One process, one port: uvicorn for the pages, picows for the live sockets it hands over, one event loop."""

import asyncio
import contextlib
import inspect
import sys
import threading
from collections.abc import Callable
from itertools import count
from types import FrameType
from typing import TYPE_CHECKING, Any

import uvicorn
from django.conf import settings

from samenbeeld.project import memory
from samenbeeld.realtime import rooms

if TYPE_CHECKING:
    # The live path can be served alone, without the tables of the queue.
    from samenbeeld.jobs.work import Work

# The writer of the log must get its turn soon after the disk is done, also while the loop is busy sending.
_SWITCH_SECONDS = 0.0005
# Whoever waits for a lock hears after twenty seconds that it did not succeed; nobody is cut off before that.
_PAGES_SECONDS = 25
_WORK_SECONDS = 5


class Server(uvicorn.Server):
    """Drains the rooms first: what was received is written and acknowledged before a connection ends."""

    work: "Work | None" = None

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._told_to_end = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[Any] | None = None) -> None:
        await super().startup(sockets)
        memory.settle()

    async def main_loop(self) -> None:
        """Once a second, as the date in the answers changes; and at once when told to end."""
        self._loop = asyncio.get_running_loop()
        for second in count():
            if await self.on_tick(10 * second):
                return
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._told_to_end.wait(), timeout=1)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._told_to_end.set)

    async def shutdown(self, sockets: list[Any] | None = None) -> None:
        for server in self.servers:
            server.close()
        await rooms.stop()
        if self.work is not None:
            await asyncio.to_thread(self.work.stop, _WORK_SECONDS)
        await super().shutdown(sockets)


def run(
    application: str = "samenbeeld.project.asgi:application",
    *,
    beside: Callable[[], Any] | None = None,
    work: "Work | None" = None,
    port: int | None = None,
    host: str = "",
) -> None:
    """Serve until told to stop. `beside` runs next to it: a coroutine on the loop, else a thread.

    `work` is what happens later; without it another process (`samenbeeld work`) has to do it.
    """
    sys.setswitchinterval(_SWITCH_SECONDS)
    config = uvicorn.Config(
        application,
        host=host or getattr(settings, "HOST", "127.0.0.1"),
        port=settings.PORT if port is None else port,
        loop="uvloop",
        http="httptools",
        ws=rooms.LiveProtocol,
        lifespan="on",
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=_PAGES_SECONDS,
    )
    # Ctrl-C comes back as an exception after the server has ended in good order.
    with (
        contextlib.suppress(KeyboardInterrupt),
        asyncio.Runner(loop_factory=config.get_loop_factory()) as runner,
    ):
        runner.run(_serve(Server(config), beside, work))


async def _serve(server: Server, beside: Callable[[], Any] | None, work: "Work | None") -> None:
    task = None
    if work is not None:
        server.work = work
        work.start()
    if beside is not None and inspect.iscoroutinefunction(beside):
        task = asyncio.create_task(beside())
    elif beside is not None:
        threading.Thread(target=beside, name="beside", daemon=True).start()
    await server.serve()
    if task is not None:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
