"""The one thread that writes the log. One transaction takes every room whose tick is waiting.

The event loop hands over rows and gets a future; it is done when the rows are on disk, or failed.
"""

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import structlog
from django.db import IntegrityError, connection

from samenbeeld.realtime import log
from samenbeeld.realtime.awake import NUDGE_SECONDS, Disk
from samenbeeld.realtime.rules import Row

_report = structlog.get_logger("samenbeeld.live")
# Who wrote nothing for so long types alone; in a busy room the disk is awake, or everybody waits anyway.
_ALONE_SECONDS = 0.08
# A statement has room for so many rows; a tick with more of them takes the long way.
_MOST_AT_ONCE = 40


class SomebodyElseWrote(Exception):
    """Another process took these sequence numbers; read its rows first, then try again."""


class NotWritten(Exception):
    """The database did not take it: full, locked too long, gone. Nothing may be acknowledged."""


@dataclass(frozen=True, slots=True)
class _Append:
    document: int
    rows: Sequence[Row]
    owners: Mapping[int, str]
    loop: asyncio.AbstractEventLoop
    done: asyncio.Future[None]


_Job = _Append | Callable[[], object] | None


class LogWriter:
    """Start it with `start`, end it with `stop`; `append` is called from the event loop."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[_Job] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="live-log", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Write what is waiting, then end. Blocks until then."""
        self._jobs.put(None)
        self._thread.join()

    def append(self, document: int, rows: Sequence[Row], owners: Mapping[int, str]) -> asyncio.Future[None]:
        """Done when committed. Fails with SomebodyElseWrote or NotWritten."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = loop.create_future()
        self._jobs.put(_Append(document, rows, owners, loop, done))
        return done

    def later(self, work: Callable[[], object]) -> None:
        """Do this between commits; nobody waits for it. What goes wrong is reported and forgotten."""
        self._jobs.put(work)

    def _run(self) -> None:
        self._do(log.leave_checkpoints_to_tidy)
        disk = Disk(log.folder())
        last = 0.0
        try:
            while (job := self._next(disk)) is not None:
                appends: list[_Append] = []
                works: list[Callable[[], object]] = []
                stopping = self._take_all(job, appends, works)
                if appends:
                    self._write(appends)
                    before, last = last, time.monotonic()
                    if len(appends) == len(appends[0].rows) == 1 and last - before > _ALONE_SECONDS:
                        disk.somebody_types()
                for work in works:
                    self._do(work)
                if stopping:
                    return
        finally:
            disk.close()
            connection.close()

    def _next(self, disk: Disk) -> _Job:
        while not disk.may_sleep:
            try:
                return self._jobs.get(timeout=NUDGE_SECONDS)
            except Empty:
                disk.nudge()
        return self._jobs.get()

    def _take_all(self, job: _Job, appends: list[_Append], works: list[Callable[[], object]]) -> bool:
        """Everything that waits goes into the same transaction. True when asked to stop."""
        while job is not None:
            if isinstance(job, _Append):
                appends.append(job)
            else:
                works.append(job)
            if self._jobs.empty():
                return False
            job = self._jobs.get()
        return True

    def _write(self, appends: list[_Append]) -> None:
        failure = _commit(appends)
        if failure is None or len(appends) == 1:
            for append in appends:
                _tell(append, failure)
            return
        # One bad room must not keep the others from being written.
        for append in appends:
            _tell(append, _commit([append]))

    def _do(self, work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException:  # a panic of pycrdt is no Exception
            _failed("live.work_failed")


def _commit(appends: list[_Append]) -> Exception | None:
    try:
        log.know_writers({row.author for append in appends for row in append.rows})
        first = appends[0]
        if len(appends) == 1 and not first.owners and len(first.rows) <= _MOST_AT_ONCE:
            log.append_alone(first.document, first.rows)
            return None
        with log.one_transaction() as cursor:
            for append in appends:
                log.append(cursor, append.document, append.rows, append.owners)
    except IntegrityError:
        log.forget_writers()
        return SomebodyElseWrote()
    except Exception as error:
        _failed("live.not_written")
        return NotWritten(str(error))
    return None


def _failed(what: str) -> None:
    """Report the exception in hand. This thread goes on whatever happens: every room waits for it."""
    _report.exception(what)
    with contextlib.suppress(Exception):
        connection.close_if_unusable_or_obsolete()


def _tell(append: _Append, failure: Exception | None) -> None:
    # Nobody waits any more when the loop is closed.
    with contextlib.suppress(RuntimeError):
        append.loop.call_soon_threadsafe(_settle, append.done, failure)


def _settle(done: asyncio.Future[None], failure: Exception | None) -> None:
    if done.cancelled():
        return
    if failure is None:
        done.set_result(None)
    else:
        done.set_exception(failure)
