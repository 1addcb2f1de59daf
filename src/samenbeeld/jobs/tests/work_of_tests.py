"""Tasks for the tests of the queue; what they did stands in `done`."""

import time

from django_tasks import TaskContext, task

done: list[str] = []


@task()
def write_down(what: str) -> None:
    done.append(what)


@task()
def break_down() -> None:
    raise ValueError("it broke")


@task(takes_context=True)
def take_long_once(context: TaskContext) -> None:
    """The first time for ever, so that whoever has it in hand can be killed; again it is done at once."""
    if context.attempt == 1:
        time.sleep(600)
