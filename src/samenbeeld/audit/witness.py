"""A second memory outside the database: the last line the journal ever had.

The chain shows a changed, removed or inserted line, but not that its end was cut off, nor that all of it was
written anew. Therefore number and digest of the last line also stand in a small file in the data folder, and
`verify` compares. A file that remembers a line which is gone is never overwritten: it is the evidence.

It guards against whoever has the database alone. Whoever may write in the data folder can change both: then
only a number and digest that were noted elsewhere help, and `samenbeeld verify` prints them.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from samenbeeld.audit.models import JournalLine

FILE = "journal-witness.txt"


@dataclass(frozen=True)
class Seen:
    """The last line that was committed, as the witness remembers it."""

    number: int
    digest: str

    def stands(self) -> bool:
        """Whether this very line is in the journal."""
        return JournalLine.objects.filter(number=self.number, digest=self.digest).exists()


def saw(line: JournalLine) -> None:
    """Remember how the journal ends, now that this line is committed."""
    with _locked(os.O_RDWR | os.O_CREAT, fcntl.LOCK_EX) as file:
        known = _read(file)
        if known is not None and (known.number >= line.number or not _is_before(known, line)):
            return
        # Many lines of one action ask to be remembered one by one: with the first all are.
        number, digest = JournalLine.last() or (line.number, line.digest)
        # Always as many bytes, within one sector: a power cut leaves the old or the new, never half.
        os.pwrite(file, f"{number:020} {digest}\n".encode(), 0)
        os.fsync(file)


def _is_before(known: Seen, line: JournalLine) -> bool:
    """Whether what was remembered is in the journal, below this line: as a rule the line names it itself."""
    return (known.number, known.digest) == (line.number - 1, line.previous_digest) or known.stands()


def remembered() -> Seen | None:
    """What the witness saw last, or None when it has seen nothing."""
    with suppress(FileNotFoundError), _locked(os.O_RDONLY, fcntl.LOCK_SH) as file:
        return _read(file)
    return None


@contextmanager
def _locked(mode: int, lock: int) -> Iterator[int]:
    """The file, alone: two writers that finish at once may not set it back."""
    file = os.open(Path(settings.DATA) / FILE, mode, 0o600)
    try:
        fcntl.flock(file, lock)
        yield file
    finally:
        os.close(file)


def _read(file: int) -> Seen | None:
    try:
        number, digest = os.pread(file, 1024, 0).decode().split()
        return Seen(int(number), digest)
    except ValueError:
        return None
