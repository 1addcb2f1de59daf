"""The clock: does periodic work when it is due. Safe with several processes; an error never stops it."""

from datetime import datetime

import structlog
from django.db.models import Q

from samenbeeld.jobs import declared, rules, worker_id
from samenbeeld.jobs.declared import Periodic
from samenbeeld.jobs.models import PeriodicWork
from samenbeeld.kernel.clock import now

_report = structlog.get_logger("samenbeeld.jobs")
_FREE = Q(held_until__isnull=True)


def tick(quiet: dict[str, datetime] | None = None) -> int:
    """Do what is due now and held by nobody else. Returns how much was done, well or not.

    `quiet` is the memory of a loop: work that had nothing to do is not asked again before its interval is
    over. Somebody may be typing, and each question takes some of the processor.
    """
    quiet = {} if quiet is None else quiet
    known = declared.all_declared()
    rows = {row.name: row for row in PeriodicWork.objects.filter(name__in=known)}
    if len(rows) < len(known):
        missing = [PeriodicWork(name=name, next_at=now()) for name in known.keys() - rows.keys()]
        # Two processes may start at once; the second finds the rows of the first.
        PeriodicWork.objects.bulk_create(missing, ignore_conflicts=True)
        rows |= {row.name: row for row in missing}
    moment = now()
    due = [row for row in rows.values() if max(row.next_at, quiet.get(row.name, moment)) <= moment]
    return sum(_do(known[row.name], quiet) for row in sorted(due, key=lambda row: row.next_at))


def release_left_behind() -> None:
    """What a killed process of this machine held is free at once, without waiting for its lease."""
    for row in PeriodicWork.objects.exclude(holder=""):
        is_ours = row.holder.partition(":")[0] == worker_id.HOST
        if is_ours and not worker_id.is_alive(row.holder):
            PeriodicWork.objects.filter(pk=row.pk, holder=row.holder).update(holder="", held_until=None)


def _do(work: Periodic, quiet: dict[str, datetime]) -> int:
    if work.when is not None and not work.when():
        quiet[work.name] = now() + work.every
        return 0
    if not _taken(work):
        return 0
    error = ""
    try:
        work.run()
    except Exception as failure:
        _report.exception("jobs.periodic_work_failed", work=work.name)
        error = type(failure).__name__
    _put_back(work, error)
    return 1


def _taken(work: Periodic) -> bool:
    """One conditional update, which only one process can win."""
    moment = now()
    mine = PeriodicWork.objects.filter(_FREE | Q(held_until__lte=moment), name=work.name, next_at__lte=moment)
    return bool(mine.update(holder=worker_id.own(), held_until=moment + work.lease, last_started_at=moment))


def _put_back(work: Periodic, error: str) -> None:
    row = PeriodicWork.objects.get(name=work.name)
    if row.holder != worker_id.own():
        return  # it took too long, and another process took it over
    moment = now()
    row.failures = row.failures + 1 if error else 0
    row.last_error = error
    row.last_finished_at = moment
    row.next_at = rules.next_tick(work.every, finished_at=moment, failures=row.failures)
    row.holder, row.held_until = "", None
    row.save()
