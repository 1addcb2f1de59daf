"""The loop that does the work: a thread beside the server, or a process of its own."""

import threading
from datetime import datetime

import structlog
from django.db import connection

from samenbeeld.jobs import queue, ticker

_report = structlog.get_logger("samenbeeld.jobs")
# A task of this process wakes the loop at once; this is for the clock and for tasks of other processes.
_PAUSE_SECONDS = 3.0
_LONGEST_PAUSE_SECONDS = 60.0


class Work:
    """Does what is due until it is told to stop. Whatever breaks is reported, and tried again later."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def run(self) -> None:
        """In this thread, until `stop`."""
        pause, has_begun = _PAUSE_SECONDS, False
        quiet: dict[str, datetime] = {}
        while not self._stop.is_set():
            try:
                if not has_begun:
                    ticker.release_left_behind()
                    queue.rescue()
                    has_begun = True
                queue.wake.clear()
                ticker.tick(quiet)
                queue.work_off(self._stop.is_set)
                pause = _PAUSE_SECONDS
            except Exception:
                # The disk may be full or the database away: no reason to end, a reason to slow down.
                _report.exception("jobs.round_failed", again_in_seconds=pause)
                connection.close()  # perhaps it is what is broken
                pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
            if not self._stop.is_set():
                queue.wake.wait(pause)
        connection.close()

    def start(self) -> None:
        """In a thread of its own. It dies with the process; what it had in hand is then done by the next."""
        self._thread = threading.Thread(target=self.run, name="work", daemon=True)
        self._thread.start()

    def stop(self, seconds: float = 5.0) -> None:
        """Finish what is in hand and start nothing new; waits at most this long."""
        self._stop.set()
        queue.wake.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(seconds)
