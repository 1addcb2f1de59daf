"""Threads in which Django answers, kept with their connection to the database for the next request.

Left to itself Django begins a thread for each request, opens a connection in it, and ends both after the
answer: a tenth of the work of a page on SQLite, and more where the database is another process.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from asgiref.sync import ThreadSensitiveContext
from django.db import connections

from samenbeeld.security.body_limit import Application, Receive, Scope, Send

# As many wait for the next request; when more come at once, the others end after their answer.
_MOST_KEPT = 16


P = ParamSpec("P")
R = TypeVar("R")


class _Thread(ThreadPoolExecutor):
    """One thread, which knows what it was asked to do last."""

    def __init__(self) -> None:
        super().__init__(1, thread_name_prefix="page")
        self.last: Future[object] = Future()
        self.last.set_result(None)

    def submit(self, do: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        self.last = asked = super().submit(do, *args, **kwargs)  # type: ignore[assignment]  # only its end
        return asked


class Threads:
    """Lends one thread to each request, the one that was last in use first: its memory is warm."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._idle: list[_Thread] = []
        self._most = _MOST_KEPT

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request. Called on the event loop alone, so that two never take the same thread."""
        thread = self._idle.pop() if self._idle else _Thread()
        try:
            async with ThreadSensitiveContext(executor=thread):
                await self._application(scope, receive, send)
        finally:
            # Whoever hangs up ends the request, and not what the thread was doing for it.
            thread.last.add_done_callback(lambda _: self._take_back(thread))

    def _take_back(self, thread: _Thread) -> None:
        if len(self._idle) < self._most:
            self._idle.append(thread)
        else:
            _end(thread)

    def end(self) -> None:
        """The server stops: no thread waits any longer, nor one that still does something."""
        self._most = 0
        while self._idle:
            _end(self._idle.pop())


def _end(thread: _Thread) -> None:
    thread.submit(connections.close_all)
    thread.shutdown(wait=False)
