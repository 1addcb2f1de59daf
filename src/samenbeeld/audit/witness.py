"""A second memory outside the database: the last line the journal ever had.

The chain shows a changed, removed or inserted line, but not that its end was cut off. Therefore the number
and digest of the last line are also kept in a small file beside the database, one per journal (named by the
digest of its first line), and `verify` compares. Somebody with the database alone cannot shorten the journal.
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from samenbeeld.audit.models import JournalLine


@dataclass(frozen=True)
class Seen:
    """The last line that was committed, as the witness remembers it."""

    number: int
    digest: str


def saw(line: JournalLine) -> None:
    """Remember this committed line, unless a later one is remembered already."""
    path = _path(line)
    if path is None:
        return
    known = remembered()
    if known is not None and known.number >= line.number:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_text(f"{line.number} {line.digest}\n")
    draft.replace(path)


def remembered() -> Seen | None:
    """What the witness of this journal saw last, or None when it has seen nothing."""
    path = _path()
    with contextlib.suppress(FileNotFoundError, ValueError):
        if path is not None:
            number, digest = path.read_text().split()
            return Seen(int(number), digest)
    return None


def _path(line: JournalLine | None = None) -> Path | None:
    if line is not None and line.number == 1:
        first = line.digest
    else:
        found = JournalLine.objects.filter(number=1).values_list("digest", flat=True).first()
        if found is None:
            return None
        first = found
    return Path(settings.DATA) / "journal-witness" / f"{first[:16]}.txt"
