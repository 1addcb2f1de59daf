"""What only actions change, kept in memory until one of them has changed something it was read from.

Every change is a line in the journal, under the name of the package whose tables it changed, and the seal
of a line is made of all lines before it. So the last line of a package is the version of its tables: as long
as it is the same for every table that a question read, the answer can be shown again. Which tables those are
is seen while it is read. So it is never older than what the same question would read now. Permission is
asked anew each time, and so is what changes without an action: live texts, drafts, the steps of an alarm.

It is kept for everybody, so it is read for the node, whoever asks first (`security.second_lock`).
"""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, lru_cache, wraps
from hashlib import sha256
from threading import Lock
from typing import Any, Generic, ParamSpec, TypeVar

from django.apps import apps
from django.db import connections
from django.db.models import Model

from samenbeeld.audit import queries
from samenbeeld.audit.models import JournalLine
from samenbeeld.security.second_lock import NODE, reading_for

P = ParamSpec("P")
R = TypeVar("R")

_MOST_KEPT = 32  # answers per question
_MOST_KNOWN = 8  # ways that the journal stood; what is undone brings back one before
_WORD = re.compile(r"\w+")
# Whoever reads the journal itself depends on everything.
JOURNAL = "audit"
# Kind of line -> the only tables that such a change touches; of other kinds it may be any of the package.
_narrow: dict[str, frozenset[str]] = {}


@dataclass(frozen=True)
class Versions:
    """The last change in each package, and in each table of which a change says that it touches no other, by
    its seal; `before` counts for whatever did not change since.
    """

    number: int
    seal: str
    before: str
    changed: Mapping[str, str] = field(default_factory=dict)
    _told: dict[frozenset[str], Hashable] = field(default_factory=dict, repr=False, compare=False)

    def of(self, tables: frozenset[str]) -> Hashable:
        """The same as long as nothing in these tables changed; none of them is all of them."""
        # A page asks it a thousand times.
        if tables not in self._told:
            self._told[tables] = self._of(tables)
        return self._told[tables]

    def _of(self, tables: frozenset[str]) -> Hashable:
        packages = {_owners()[table] for table in tables}
        if not tables or JOURNAL in packages:
            return self.seal
        return tuple((name, self.changed.get(name, self.before)) for name in sorted(packages | tables))


@dataclass
class _Look:
    """One person looking at one page, or one action, of which the lines so far are of the kinds `told`."""

    versions: Versions | None = None
    is_acting: bool = False
    told: set[str] = field(default_factory=set)
    answers: dict[Hashable, Any] = field(default_factory=dict)  # to what is asked `once_a_look`


@dataclass(frozen=True)
class _Answer(Generic[R]):
    version: Hashable
    read_from: frozenset[str]
    given: R


_look: ContextVar[_Look | None] = ContextVar("look", default=None)
# What the question that is being answered has read from so far; None when there is none.
_reading: ContextVar[set[str] | None] = ContextVar("reading", default=None)
# How the journal stood, by its last change; the newest last.
_known: dict[tuple[int, str], Versions] = {}
_one_at_a_time = Lock()  # pages are made in several threads


@contextmanager
def one_look() -> Iterator[None]:
    """All that is asked inside is asked for one page: it stands as it stood when its first part was asked."""
    token = _look.set(_Look())
    try:
        yield
    finally:
        _look.reset(token)


@contextmanager
def an_action() -> Iterator[set[str]]:
    """Something is being changed inside: of what is not committed nothing is kept, and after it the page
    looks anew. Gives the kinds of line that were written so far.
    """
    around = _look.get()
    acting = _Look(is_acting=True)
    token = _look.set(acting)
    try:
        yield acting.told
    finally:
        _look.reset(token)
        if around is not None:
            around.versions = None
            around.answers.clear()
            around.told |= acting.told


def told(kind: str) -> None:
    """A line of this kind was written."""
    look = _look.get()
    if look is not None:
        look.told.add(kind)


def changes_only(kind: str, *tables: str) -> None:
    """A change of this kind touches these tables and no other. Tests watch whether that is so."""
    _narrow[kind] = frozenset(tables)


def changed_by(kind: str) -> frozenset[str]:
    """What has another version after a line of this kind: its package, or tables of it alone."""
    return _narrow.get(kind) or frozenset({kind.partition(".")[0]})


def once_a_look(read: Callable[P, R]) -> Callable[P, R]:
    """What `read` gives, asked once for all parts of a page. It is shared by them: nobody changes it.

    Unlike `until_a_change` it may depend on anything. In an action, and where no page is made, it is asked
    each time.
    """

    @wraps(read)
    def answered(*args: P.args, **kwargs: P.kwargs) -> R:
        look = _look.get()
        if look is None or look.is_acting:
            return read(*args, **kwargs)
        about = (read, args, frozenset(kwargs.items()))
        if about not in look.answers:
            look.answers[about] = read(*args, **kwargs)
        found: R = look.answers[about]
        return found

    return answered


def forget() -> None:
    """As a process that has just begun: it knows no way that the journal stood."""
    with _one_at_a_time:
        _known.clear()
    _last_of.cache_clear()


def seal() -> str:
    """The seal of the last change, asked once per page; "" while something is being changed."""
    versions = _versions()
    return versions.seal if versions else ""


def version(*packages: str) -> str:
    """The same as long as no action changed anything of these packages, in whichever process it is asked; ""
    while something is being changed. Changes that touch only tables they name (`changes_only`) do not count.
    """
    versions = _versions()
    if versions is None:
        return ""
    last = [versions.changed.get(name) or _last_of(name, versions.before) for name in sorted(packages)]
    return sha256("".join(last).encode()).hexdigest()[:16]


@lru_cache(maxsize=256)
def _last_of(package: str, before: str) -> str:
    """The seal of the last change of this package, of all that there were at that seal."""
    return queries.last_change_of(package, before)


def _versions() -> Versions | None:
    """As the journal stands; None while something is being changed, and before the first line."""
    look = _look.get()
    if look is None:
        return _as_it_stands()
    if look.is_acting:
        return None
    if look.versions is None:
        look.versions = _as_it_stands()
    return look.versions


def _as_it_stands() -> Versions | None:
    around = _reading.set(None)
    try:
        return _asked_of_the_journal()
    finally:
        _reading.reset(around)


def _asked_of_the_journal() -> Versions | None:
    last = queries.last_change()
    if last is None:
        return None
    if (standing := _known.get(last)) is not None:
        return standing
    with _one_at_a_time:
        before = [each for (number, _), each in _known.items() if number < last[0]]
    found = next((gone_on for each in reversed(before) if (gone_on := _gone_on(each))), None)
    # First asked here, or another past: a copy was put back.
    found = found or Versions(last[0], last[1], before=last[1])
    with _one_at_a_time:
        _known[found.number, found.seal] = found
        while len(_known) > _MOST_KNOWN:
            _known.pop(next(iter(_known)))
    return found


def _gone_on(known: Versions) -> Versions | None:
    """What changed since then; None when what was last then is not there."""
    first, *since = queries.changes_from(known.number) or [(0, "", "")]
    if not since or first[:2] != (known.number, known.seal):
        return None
    changed = {name: seal for _, seal, kind in since for name in changed_by(kind)}
    return Versions(since[-1][0], since[-1][1], known.before, {**known.changed, **changed})


def until_a_change(read: Callable[P, R]) -> Callable[P, R]:
    """What `read` gives, read again only when what it was read from changed. It is shared: nobody changes it.

    `read` depends on no clock, language or person, and reads only what actions write.
    """
    return kept_until_a_change(_MOST_KEPT)(read)


def kept_until_a_change(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """The same, for a question with up to `most` different answers: `@kept_until_a_change(1_000)`."""
    return lambda read: _kept(read, most)


def _kept(read: Callable[P, R], most: int) -> Callable[P, R]:
    kept: dict[Hashable, _Answer[R]] = {}
    one_at_a_time = Lock()

    @wraps(read)
    def answered(*args: P.args, **kwargs: P.kwargs) -> R:
        # The versions are asked first: what is committed while it is read makes the next answer new, never
        # this one old.
        versions = _versions()
        if versions is None:
            return read(*args, **kwargs)
        about = (args, frozenset(kwargs.items()))
        found = kept.get(about)
        if found is None or found.version != versions.of(found.read_from):
            with reading_for(NODE), _noted() as seen:
                # What was read before and is asked about is handed on as it is.
                seen.update(each._meta.db_table for each in args if isinstance(each, Model))
                value = read(*args, **kwargs)
            read_from = frozenset(seen)
            found = _Answer(versions.of(read_from), read_from, value)
            with one_at_a_time:
                kept[about] = found
                while len(kept) > most:
                    kept.pop(next(iter(kept)))
        around = _reading.get()
        if around is not None:
            around |= found.read_from or {JournalLine._meta.db_table}
        return found.given

    return answered


@contextmanager
def _noted() -> Iterator[set[str]]:
    """The tables that are read inside."""
    read_from: set[str] = set()

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        # The innermost question notes it, and hands it on; what we ask of the journal ourselves is nobody's.
        if _reading.get() is read_from:
            read_from.update(_owners().keys() & _WORD.findall(sql))
        return execute(sql, params, many, context)

    token = _reading.set(read_from)
    try:
        with ExitStack() as stack:
            for connection in connections.all(initialized_only=True):
                stack.enter_context(connection.execute_wrapper(note))
            yield read_from
    finally:
        _reading.reset(token)


@cache
def _owners() -> dict[str, str]:
    """Name of a table -> the package that owns it."""
    return {
        model._meta.db_table: model._meta.app_label for model in apps.get_models(include_auto_created=True)
    }
