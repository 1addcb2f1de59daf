"""A task whose first part runs at once, up to where it first waits, as `asyncio.eager_task_factory` has it from
Python 3.12 on. A lone keystroke is at the disk before the event loop has gone round."""

import asyncio
from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any


def begun(work: Coroutine[Any, Any, None]) -> asyncio.Task[None] | None:
    """The task that does the rest of `work`; None when there was nothing to wait for.

    What `work` raises before it first waits is raised here. Until then `asyncio.current_task` is not its own.
    """
    try:
        waits_for = work.send(None)
    except StopIteration:
        return None
    return asyncio.get_running_loop().create_task(_rest(work, waits_for))


@coroutine
def _rest(work: Coroutine[Any, Any, None], waits_for: Any) -> Generator[Any, Any, None]:
    """Hand the task what `work` waits for, and the answer to `work`, until it is done."""
    while True:
        try:
            answer = yield waits_for
        except BaseException as error:  # cancelled: for `work` to deal with
            step = work.throw
            given: Any = error
        else:
            step, given = work.send, answer
        try:
            waits_for = step(given)
        except StopIteration:
            return
