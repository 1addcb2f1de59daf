"""What follows when a file of a document was scanned."""

from django_tasks import task

from samenbeeld.activities import actions
from samenbeeld.activities.queries import documents
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.files import actions as files
from samenbeeld.files import queries as stored


@task()
def document_settled(file: str) -> None:
    """Write down the verdict, and read the words of a clean file. Once: a second time finds it done."""
    found = stored.by_id(file)
    if found.is_read:
        return
    words = files.words_of(found)
    for version in documents.versions_of_file(found):
        actions.note_examination(actor=SYSTEM, version=version, words=words)
