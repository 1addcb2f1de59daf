"""What follows when a file of a plan was scanned."""

from django_tasks import task

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.files import actions as files
from samenbeeld.files import queries as stored
from samenbeeld.plans import actions, queries


@task()
def plan_settled(file: str) -> None:
    """Write down the verdict, and read the words of a clean file. Once: a second time finds it done."""
    found = stored.by_id(file)
    version = queries.first_with_file(found)
    if found.is_read or version is None:
        return
    actions.note_plan_check(actor=SYSTEM, version=version, words=files.words_of(found))
