"""Lines of the journal as a file that a Dutch spreadsheet opens by itself."""

import csv
import io
from collections.abc import Iterable

from samenbeeld.audit import rules
from samenbeeld.audit.models import JournalLine
from samenbeeld.audit.web.rows import said_kind
from samenbeeld.exports.csv_file import harmless
from samenbeeld.look import times
from samenbeeld.look.words import say

COLUMNS = (
    "number", "at", "kind", "words", "person", "account", "organisation", "function", "purpose",
    "object-kind", "object-id", "object-label", "tlp", "mode", "before", "after", "previous-digest", "digest",
)  # fmt: skip


def as_csv(lines: Iterable[JournalLine]) -> str:
    """Head and lines, parted by semicolons, after the mark by which spreadsheets know the letters."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([say(f"audit-column-{name}") for name in COLUMNS])
    for line in lines:
        writer.writerow([harmless(cell) for cell in _cells(line)])
    return "\ufeff" + text.getvalue()


def _cells(line: JournalLine) -> list[str]:
    return [
        str(line.number),
        times.machine(line.at),
        line.kind,
        said_kind(line.kind),
        line.actor_name,
        line.actor_account,
        line.organisation,
        line.function,
        line.purpose,
        line.object_kind,
        line.object_id,
        line.object_label,
        line.tlp,
        line.mode,
        "" if line.before is None else rules.canonical(line.before),
        "" if line.after is None else rules.canonical(line.after),
        line.previous_digest,
        line.digest,
    ]
