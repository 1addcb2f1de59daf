"""What is done with the journal itself."""

from samenbeeld.audit import journal
from samenbeeld.audit.events import JournalExported
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.audit.queries import JOURNAL


@journalled
def export(*, actor: Stamp, lines: int, filters: dict[str, str]) -> None:
    """Somebody takes this many lines along in a file, chosen by these filters. Each time is a line."""
    journal.record(actor, JournalExported(lines, filters), object_kind=JOURNAL, object_id=JOURNAL)
