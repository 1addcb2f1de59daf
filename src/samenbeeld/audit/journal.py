"""The one place that writes in the journal. Every public action wears `@journalled` and calls `record`."""

import dataclasses
import functools
from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from django.db import connection, transaction

from samenbeeld.audit import keeping, rules, witness
from samenbeeld.audit.events import ObjectRead
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.clock import now
from samenbeeld.security.second_lock import NODE, reading_for

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

P = ParamSpec("P")
R = TypeVar("R")

# The same person looking again at the same thing within this time is one reading, not many.
ONE_READING = timedelta(minutes=5)
# Any number, as long as nobody else in this database takes the same advisory lock.
_CHAIN_LOCK = 7_513_027_001


class JournalMissing(RuntimeError):
    """An action ended without a line in the journal, or a line was written outside a transaction."""


@dataclass(frozen=True)
class Stamp:
    """Who did it, in which role, as the journal keeps it: copied, so that a later name does not change it."""

    account: str
    name: str
    organisation: str = ""
    function: str = ""


# The platform itself: the clock, an import, the demonstration.
SYSTEM = Stamp(account="", name="Samenbeeld", organisation="", function="system")

_lines_so_far: ContextVar[int] = ContextVar("journal_lines_so_far", default=0)


def journalled(action: Callable[P, R]) -> Callable[P, R]:
    """Run `action` in one transaction. Raises JournalMissing, and undoes all, when no line was written.

    Actions may call actions: the line of an inner one counts for the outer one as well.
    """

    @functools.wraps(action)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        with reading_for(NODE), keeping.an_action(), transaction.atomic():
            _one_at_a_time()
            before = _lines_so_far.get()
            try:
                result = action(*args, **kwargs)
            except BaseException:
                # Its lines are undone with it, so they may not count for an action around it that goes on.
                _lines_so_far.set(before)
                raise
            if _lines_so_far.get() == before:
                raise JournalMissing(f"{action.__module__}.{action.__qualname__} wrote no journal line")
            return result

    wrapped.__journalled__ = True  # type: ignore[attr-defined]  # the architecture test looks for it
    return wrapped


def record(
    stamp: Stamp,
    event: "DataclassInstance",
    *,
    object_kind: str,
    object_id: str,
    object_label: str = "",
    before: object = None,
    after: object = None,
    purpose: str = "",
    tlp: str = "",
    mode: str = "",
) -> JournalLine:
    """Append one line, in the transaction of the action. `after` is the event itself when not given.

    Raises JournalMissing outside a transaction: a line that can outlive its change is a false line.
    """
    last = _end()
    line = _line(
        last,
        stamp,
        event,
        object_kind=object_kind,
        object_id=str(object_id),
        object_label=object_label,
        before=before,
        after=dataclasses.asdict(event) if after is None else after,
        purpose=purpose,
        tlp=tlp,
        mode=mode,
    )
    line.save(force_insert=True)
    _written([line])
    return line


def record_each(
    stamp: Stamp, told: Iterable[tuple["DataclassInstance", str, str]], *, object_kind: str
) -> None:
    """As `record`, for each of several things in one go: the event, the id and the label of its object."""
    last, lines = _end(), []
    for event, object_id, object_label in told:
        line = _line(
            last,
            stamp,
            event,
            object_kind=object_kind,
            object_id=object_id,
            object_label=object_label,
            after=dataclasses.asdict(event),
        )
        lines.append(line)
        last = line.number, line.digest
    if lines:
        JournalLine.objects.bulk_create(lines)
        _written(lines)


def _end() -> tuple[int, str]:
    """Number and seal of the last line. Raises JournalMissing outside a transaction."""
    if not connection.in_atomic_block:
        raise JournalMissing("journal.record needs the transaction of its action")
    _one_at_a_time()
    return JournalLine.last() or (0, rules.START)


def _line(
    last: tuple[int, str],
    stamp: Stamp,
    event: "DataclassInstance",
    *,
    object_kind: str,
    object_id: str,
    object_label: str = "",
    before: object = None,
    after: object,
    purpose: str = "",
    tlp: str = "",
    mode: str = "",
) -> JournalLine:
    """The line that follows on `last`, sealed."""
    line = JournalLine(
        number=last[0] + 1,
        at=now(),
        kind=_kind(event),
        actor_account=stamp.account,
        actor_name=_fit(stamp.name, "actor_name"),
        organisation=stamp.organisation,
        function=stamp.function,
        purpose=_fit(purpose, "purpose"),
        object_kind=object_kind,
        object_id=object_id,
        object_label=_fit(object_label, "object_label"),
        tlp=str(tlp),
        mode=str(mode),
        before=rules.plain(before),
        after=rules.plain(after),
        previous_digest=last[1],
    )
    line.digest = rules.digest(line.previous_digest, line.sealed())
    return line


def _written(lines: Sequence[JournalLine]) -> None:
    """They stand in the journal, in the transaction of their action."""
    _lines_so_far.set(_lines_so_far.get() + len(lines))
    for line in lines:
        keeping.told(line.kind)
    # A witness that cannot write may not undo what is committed; `samenbeeld verify` will show it.
    transaction.on_commit(lambda: witness.saw(lines[0]), robust=True)


def record_read(
    stamp: Stamp,
    *,
    object_kind: str,
    object_id: str,
    object_label: str = "",
    purpose: str = "",
    tlp: str = "",
    mode: str = "",
) -> JournalLine | None:
    """Write down that somebody saw a labelled object; opens its own transaction when there is none.

    Returns None when the same person, for the same organisation, read the same object less than five minutes
    ago: the first reading stands in the journal, and a page that refreshes itself does not fill it.
    """
    object_id = str(object_id)
    seen = JournalLine.objects.filter(
        kind=READ,
        actor_account=stamp.account,
        organisation=stamp.organisation,
        object_kind=object_kind,
        object_id=object_id,
        at__gt=now() - ONE_READING,
    )
    if seen.exists():
        return None
    with transaction.atomic():
        return record(
            stamp,
            ObjectRead(object_kind, object_id),
            object_kind=object_kind,
            object_id=object_id,
            object_label=object_label,
            purpose=purpose,
            tlp=tlp,
            mode=mode,
        )


def _kind(event: "DataclassInstance | type[DataclassInstance]") -> str:
    """`activities.GripLevelSet` for the class of that name in `samenbeeld.activities.events`."""
    event_type = event if isinstance(event, type) else type(event)
    return f"{event_type.__module__.split('.')[1]}.{event_type.__name__}"


READ = _kind(ObjectRead)


def _one_at_a_time() -> None:
    """Two lines may not seal the same predecessor, and two actions may not both be the first.

    SQLite: transactions here are IMMEDIATE, so whoever writes is alone already. PostgreSQL: an advisory lock
    until the end of the transaction. An action takes it before it looks at anything: a lock on what is not
    there yet holds nobody up, and who takes two locks in another order than somebody else waits for ever.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CHAIN_LOCK])


def _fit(text: str, field: str) -> str:
    """The text, cut to its column: a long label may never make an action fail."""
    length = getattr(JournalLine._meta.get_field(field), "max_length", None) or 0
    return text if len(text) <= length else text[: length - 1] + "…"
