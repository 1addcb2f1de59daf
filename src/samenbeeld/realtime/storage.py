"""Between rooms and the database: threads that may wait, so that the event loop never does."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import ParamSpec, TypeVar

from django.db import connection

from samenbeeld.realtime import folding, log
from samenbeeld.realtime.document import LiveDocument
from samenbeeld.realtime.rules import CHECKPOINT_EVERY_ROWS, SEGMENT_ROWS, Row
from samenbeeld.realtime.tick import Tick
from samenbeeld.realtime.trial import Form
from samenbeeld.realtime.writer import LogWriter

P = ParamSpec("P")
T = TypeVar("T")
_READERS = 2
_PATIENCE_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Tail:
    """Rows that another process, or a door of this one, added to the log; and all owners of client ids."""

    rows: list[Row]
    owners: dict[int, str]


class Storage:
    """One per process. Started with the first room, closed at shutdown."""

    def __init__(self) -> None:
        self._writer = LogWriter()
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="live-read")

    def start(self) -> None:
        self._writer.start()

    async def stop(self) -> None:
        """Everything handed over is written; connections of our threads are closed."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, self._writer.stop)
        # They wait for each other, so that none of them closes twice and another never.
        all_here = threading.Barrier(_READERS)
        await asyncio.gather(
            *(loop.run_in_executor(self._readers, _close_connection, all_here) for _ in range(_READERS))
        )
        self._readers.shutdown(wait=False)

    async def read(self, call: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """Run something that waits for the database in a reader thread."""
        work = partial(call, *given, **named)
        return await asyncio.get_running_loop().run_in_executor(self._readers, work)

    async def open(self, name: str, form: Form | None = None) -> LiveDocument:
        """The document as the log has it now."""
        return LiveDocument(await self.read(log.load, name), form)

    def commit(self, document: LiveDocument, tick: Tick) -> asyncio.Future[None]:
        """Done when the rows of this tick are on disk. Fails with SomebodyElseWrote or NotWritten."""
        return self._writer.append(document.id, tick.rows, tick.owners)

    def after_commit(self, document: LiveDocument) -> None:
        """Keep a checkpoint now and then, and fold old rows, between commits."""
        if document.head.seq - document.checkpoint_seq >= CHECKPOINT_EVERY_ROWS:
            self.keep_checkpoint(document)

    def keep_checkpoint(self, document: LiveDocument) -> None:
        """The whole document as it is now, so that opening it is quick. Call it in a settled room."""
        seq = document.head.seq
        if seq == document.checkpoint_seq:
            return
        state = document.state()
        self._writer.later(partial(folding.keep_checkpoint, document.id, seq, state))
        # Fold when a checkpoint passes the border of a segment, so that time travel starts near.
        if seq // SEGMENT_ROWS > document.checkpoint_seq // SEGMENT_ROWS:
            self._writer.later(partial(folding.fold, document.id))
        document.checkpoint_seq = seq

    async def read_tail(self, document: LiveDocument) -> Tail:
        """Apply what the log has beyond `document.head`. Raises Broken."""
        rows, owners = await self.read(log.tail, document.id, document.head.seq)
        document.replay(rows)
        document.owners.update(owners)
        return Tail(rows, owners)

    def keep_refused(self, room: str, account: str, reason: str, update: bytes) -> None:
        """What was refused is kept for a while; nobody waits for it."""
        self._writer.later(partial(log.keep_refused, room, account, reason, update))


def _close_connection(all_here: threading.Barrier) -> None:
    # Who is still reading closes none; the farewell to people does not wait for that.
    with suppress(threading.BrokenBarrierError):
        all_here.wait(_PATIENCE_SECONDS)
    connection.close()  # of this thread
