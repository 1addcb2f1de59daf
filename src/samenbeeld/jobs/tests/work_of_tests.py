"""Tasks for the tests of the queue; what they did stands in `done`."""

from django_tasks import task

done: list[str] = []


@task()
def write_down(what: str) -> None:
    done.append(what)


@task()
def break_down() -> None:
    raise ValueError("it broke")
