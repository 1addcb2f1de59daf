"""What only actions change, kept in memory until one of them has changed something.

Every change is a line in the journal, and the seal of a line is made of all lines before it: as long as the
last one is the same, no action changed anything, and what was read can be shown again. So it is never older
than what the same question would read now. Permission is asked anew each time, and so is what changes
without an action: live texts, drafts, the steps of an alarm.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

from samenbeeld.audit import queries

P = ParamSpec("P")
R = TypeVar("R")

_MOST_KEPT = 32  # answers per question


@dataclass
class _Look:
    """One person looking at one page: the journal is asked once."""

    seal: str | None = None
    is_acting: bool = False


_look: ContextVar[_Look | None] = ContextVar("look", default=None)


@contextmanager
def one_look() -> Iterator[None]:
    """All that is asked inside is asked for one page: it stands as it stood when its first part was asked."""
    token = _look.set(_Look())
    try:
        yield
    finally:
        _look.reset(token)


@contextmanager
def an_action() -> Iterator[None]:
    """Something is being changed inside: of what is not committed nothing is kept, and after it the page
    looks anew.
    """
    around = _look.get()
    token = _look.set(_Look(is_acting=True))
    try:
        yield
    finally:
        _look.reset(token)
        if around is not None:
            around.seal = None


def seal() -> str:
    """`queries.last_change`, asked once per page."""
    look = _look.get()
    if look is None or look.is_acting:
        return queries.last_change()
    if look.seal is None:
        look.seal = queries.last_change()
    return look.seal


def until_a_change(read: Callable[P, R]) -> Callable[P, R]:
    """What `read` gives, read again only when something was changed since. It is shared: nobody changes it.

    `read` depends on no clock, language or person, and reads only what actions write.
    """
    kept: dict[Hashable, tuple[str, R]] = {}
    one_at_a_time = Lock()  # pages are made in several threads

    @wraps(read)
    def answered(*args: P.args, **kwargs: P.kwargs) -> R:
        look = _look.get()
        # The seal is asked first: what is committed while it is read makes the next answer new, never this
        # one old.
        current = "" if look is not None and look.is_acting else seal()
        if not current:
            return read(*args, **kwargs)
        about = (args, frozenset(kwargs.items()))
        found = kept.get(about)
        if found is None or found[0] != current:
            found = (current, read(*args, **kwargs))
            with one_at_a_time:
                kept[about] = found
                while len(kept) > _MOST_KEPT:
                    kept.pop(next(iter(kept)))
        return found[1]

    return answered
