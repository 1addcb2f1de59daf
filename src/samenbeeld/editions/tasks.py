"""What happens later: mails about editions leave, and what could not leave is tried again."""

from datetime import timedelta

from django_tasks import task

from samenbeeld.editions import sending
from samenbeeld.editions.actions.freezing import LEAVE
from samenbeeld.editions.queries import mailing
from samenbeeld.jobs import queue
from samenbeeld.jobs.declared import every


@task()
def leave() -> None:
    """An edition was frozen: its mails leave at once."""
    _some()


@every(timedelta(seconds=30), when=lambda: mailing.due().exists())
def try_again() -> None:
    """What could not leave is tried again."""
    _some()


def _some() -> None:
    if sending.leave():
        queue.later(LEAVE)
