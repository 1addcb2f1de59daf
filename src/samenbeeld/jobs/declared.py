"""What is done every so often: a package says so in its `tasks.py`, and `project` loads those."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

Work = Callable[[], object]


@dataclass(frozen=True)
class Periodic:
    """`run` is done `every` so often. After `lease` another process may take it over: it must take less.

    `when`, one cheap question, says whether there is anything to do at all: taking work in hand and putting
    it back are two commits, and somebody may be typing.
    """

    name: str
    every: timedelta
    lease: timedelta
    run: Work
    when: Callable[[], bool] | None = None


_declared: dict[str, Periodic] = {}


def every(
    interval: timedelta, *, lease: timedelta = timedelta(minutes=5), when: Callable[[], bool] | None = None
) -> Callable[[Work], Work]:
    """Declare a function without arguments as periodic work, under `package.function`.

    Done only `when` there is something to do. It may run twice when a process is killed in the middle, so
    doing it again must do no harm.
    """

    def declare(work: Work) -> Work:
        name = f"{work.__module__.split('.')[1]}.{work.__name__}"
        _declared[name] = Periodic(name, interval, lease, work, when)
        return work

    return declare


def all_declared() -> dict[str, Periodic]:
    """Everything that this process knows of, by name."""
    return dict(_declared)
