"""Scanning, as work that happens later; what found no scanner is tried again every minute."""

from datetime import timedelta

from django_tasks import task

from samenbeeld.files import actions, queries, scanner
from samenbeeld.jobs.declared import every


@task()
def examine(file: str) -> None:
    """Have one file scanned. Without a scanner it waits for `examine_waiting`."""
    actions.examine(queries.by_id(file))


@every(timedelta(minutes=1), lease=timedelta(minutes=30))
def examine_waiting() -> None:
    """Everything in quarantine, as soon as there is a scanner again."""
    found = queries.waiting()
    if not found:
        return
    try:
        scanner.version()
    except scanner.NoScanner:
        return
    for file in found:
        actions.examine(file)


@every(timedelta(days=1))
def tidy() -> None:
    """Content of uploads that were refused after they were written."""
    actions.tidy()
