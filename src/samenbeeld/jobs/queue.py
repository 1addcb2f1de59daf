"""The durable queue: what is put in it is done once its transaction committed, also after a restart.

`django-tasks-db` keeps the rows and runs a task; trying again and the tasks of a killed process are ours.
"""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import structlog
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.base import TaskResult, TaskResultStatus
from django_tasks.signals import task_finished
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from samenbeeld.jobs import rules, worker_id

_report = structlog.get_logger("samenbeeld.jobs")

# A task of another machine that runs longer than this is taken over.
LEASE = timedelta(minutes=10)
# So long a task waits that this version does not have.
_OF_ANOTHER_VERSION = timedelta(seconds=15)
# Set when something was put in the queue: the thread that waits for it need not wait out its second.
wake = threading.Event()


def later(task: str, *, after: timedelta | None = None, **arguments: Any) -> None:
    """Do `task` (its dotted path, in some `tasks.py`) with these arguments, soon or `after` a while.

    In the transaction of the caller: nothing is done when that rolls back. Arguments are what JSON can hold.
    A task may run more than once, so doing it again must do no harm.
    """
    found = import_string(task)
    if after is not None:
        found = found.using(run_after=timezone.now() + after)
    found.enqueue(**arguments)
    transaction.on_commit(wake.set)


def work_off(stop: Callable[[], bool] = lambda: False) -> int:
    """Do everything that is ready, one after the other, until `stop` says so. Returns how many were done."""
    done = 0
    while not stop() and _is_something_for_us():
        _worker_for_one().run()
        done += 1
    return done


def rescue() -> int:
    """Put back what a killed process had in hand. Returns how many."""
    left_behind = [task.pk for task in DBTaskResult.objects.running() if _is_left_behind(task)]
    found = DBTaskResult.objects.running().filter(pk__in=left_behind)
    return found.update(status=TaskResultStatus.READY, run_after=timezone.now())


def forget_finished(before: timedelta) -> int:
    """Remove what was finished longer ago than this. Returns how many."""
    old = DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - before)
    return old.delete()[0]


def listen() -> None:
    """Called once per process: a task that failed is tried again, later each time."""
    task_finished.connect(_try_again, dispatch_uid="samenbeeld.jobs")


def _is_something_for_us() -> bool:
    """Of tasks that this version does not have, none: one that has them runs beside it during an update."""
    paths = set(DBTaskResult.objects.ready().order_by().values_list("task_path", flat=True).distinct())
    if unknown := {path for path in paths if not _is_known(path)}:
        put_off = DBTaskResult.objects.ready().filter(task_path__in=unknown)
        put_off.update(run_after=timezone.now() + _OF_ANOTHER_VERSION)
    return paths != unknown


def _is_known(task: str) -> bool:
    try:
        import_string(task)
    except ImportError:
        return False
    return True


def _try_again(task_result: "TaskResult[Any]", **_: object) -> None:
    if task_result.status != TaskResultStatus.FAILED:
        return
    row = DBTaskResult.objects.get(pk=task_result.id)
    tries = len(row.worker_ids)
    _report.warning("jobs.task_failed", task=row.task_path, tries=tries, error=row.exception_class_path)
    if rules.may_try_again(tries):
        DBTaskResult.objects.filter(pk=row.pk).update(
            status=TaskResultStatus.READY, run_after=timezone.now() + rules.wait_before_try(tries)
        )


def _is_left_behind(task: "DBTaskResult[Any, Any]") -> bool:
    worker = task.worker_ids[-1] if task.worker_ids else "::"
    return rules.is_left_behind(
        worker,
        host=worker_id.HOST,
        living=frozenset([worker]) if worker_id.is_alive(worker) else frozenset(),
        started_at=task.started_at or timezone.now(),
        lease=LEASE,
        now=timezone.now(),
    )


def _worker_for_one() -> Worker:
    """The worker of the library, without its signals and its endless loop: it does one task and returns."""
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id=worker_id.own(),
        excluded_queue_names=[],
    )
