"""Threads in which Django answers, kept with their connection to the database for the next request.

Left to itself Django begins a thread for each request, opens a connection in it, and ends both after the
answer: a tenth of the work of a page on SQLite, and more where the database is another process.

There are never more than `MOST`, because a server has room for so many connections and no more. Whoever comes
when all are taken waits for a turn; who waits too long hears that, from `busy`.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from typing import Any, ParamSpec, TypeVar

from asgiref.sync import ThreadSensitiveContext
from django.db import connections

from samenbeeld.project.postgresql.patience import be_patient
from samenbeeld.security.body_limit import Application, Message, Receive, Scope, Send

# More would not answer sooner: they share a processor, and those who change something come one at a time.
MOST = 16
# Somebody looks at a page that does not come.
PATIENCE_SECONDS = 10.0


P = ParamSpec("P")
R = TypeVar("R")


class NoTurn(Exception):
    """All threads were taken for as long as somebody would wait."""


class _HungUp(Exception):
    """Nobody waits for the answer any more."""


class _Thread(ThreadPoolExecutor):
    """One thread, which knows what it was asked to do last."""

    def __init__(self) -> None:
        super().__init__(1, thread_name_prefix="page", initializer=be_patient)
        self.last: Future[Any] = Future()
        self.last.set_result(None)

    def submit(self, do: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        self.last = asked = super().submit(do, *args, **kwargs)
        return asked


class Threads:
    """Lends one thread to each request, the one that was last in use first: its memory is warm.

    `busy` answers who got no turn within `patience` seconds. All of it on the event loop alone, so that two
    never take the same thread.
    """

    def __init__(
        self,
        application: Application,
        busy: Application,
        *,
        most: int = MOST,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._application = application
        self._busy = busy
        self.patience = patience
        self._may_begin = most
        self._idle: list[_Thread] = []
        self._waiting: deque[asyncio.Future[_Thread]] = deque()
        self._is_over = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        request = _Request(self, receive, send)
        try:
            async with ThreadSensitiveContext(executor=request):
                await self._application(scope, receive, request.send)
        except NoTurn:
            await self._busy(scope, receive, send)
        except _HungUp:
            pass
        finally:
            request.give_back()

    def take(self) -> _Thread | None:
        """A thread, when there is one. Those that wait have none, so nobody is overtaken."""
        if self._idle:
            return self._idle.pop()
        if self._may_begin:
            self._may_begin -= 1
            return _Thread()
        return None

    async def next(self) -> _Thread:
        """The first thread that comes free, after those who waited longer."""
        turn: asyncio.Future[_Thread] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._free(turn.result())
            raise

    def give_back(self, thread: _Thread) -> None:
        """Whoever hangs up ends the request, and not what the thread was doing for it."""
        if thread.last.done():
            self._free(thread)
        else:
            free = partial(asyncio.get_running_loop().call_soon_threadsafe, self._free, thread)
            thread.last.add_done_callback(lambda _: free() if not self._is_over else _end(thread))

    def end(self) -> None:
        """The server stops: no thread waits any longer, nor one that still does something."""
        self._is_over = True
        while self._idle:
            _end(self._idle.pop())

    def _free(self, thread: _Thread) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(thread)
                return
        if self._is_over:
            _end(thread)
        else:
            self._idle.append(thread)


class _Request(Executor):
    """What Django asks for one request is done in one thread, from its first question until its answer
    begins: who sends or reads slowly keeps nobody waiting.
    """

    def __init__(self, threads: Threads, receive: Receive, send: Send) -> None:
        self._threads, self._receive, self._send = threads, receive, send
        self._thread: _Thread | None = None
        self._is_answering = False
        self._tasks: set[asyncio.Task[None]] = set()

    async def send(self, message: Message) -> None:
        """To the client. What is asked after this, of a file or to tidy up, takes a thread each time."""
        if not self._is_answering:
            self._is_answering = True
            self.give_back()
        await self._send(message)

    def give_back(self) -> None:
        """The thread is there for others."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._threads.give_back(thread)

    def submit(self, do: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        work = partial(do, *args, **kwargs)
        self._thread = self._thread or self._threads.take()
        if self._thread is not None:
            return self._ask(work)
        answer: Future[R] = Future()
        task = asyncio.get_running_loop().create_task(self._ask_later(work, answer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return answer

    def _ask(self, work: Callable[[], R]) -> Future[R]:
        assert self._thread is not None
        asked = self._thread.submit(work)
        if self._is_answering:
            self.give_back()
        return asked

    async def _ask_later(self, work: Callable[[], R], answer: Future[R]) -> None:
        try:
            thread = await (self._threads.next() if self._is_answering else self._turn())
        except (NoTurn, _HungUp) as why:
            answer.set_exception(why)
            return
        if self._thread is None:
            self._thread = thread
        else:
            self._threads.give_back(thread)
        if answer.set_running_or_notify_cancel():
            self._ask(work).add_done_callback(partial(_same, answer))
        else:
            self.give_back()

    async def _turn(self) -> _Thread:
        """As `Threads.next`, for who may give up: in a rush people load a page again and again."""
        turn = asyncio.ensure_future(self._threads.next())
        gone = asyncio.ensure_future(_hung_up(self._receive))
        try:
            await asyncio.wait((turn, gone), timeout=self._threads.patience, return_when="FIRST_COMPLETED")
            if turn.done():
                return turn.result()
            raise _HungUp if gone.done() else NoTurn
        finally:
            gone.cancel()
            turn.cancel()


async def _hung_up(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _same(answer: "Future[R]", asked: "Future[R]") -> None:
    if (error := asked.exception()) is not None:
        answer.set_exception(error)
    else:
        answer.set_result(asked.result())


def _end(thread: _Thread) -> None:
    thread.submit(connections.close_all)
    thread.shutdown(wait=False)
