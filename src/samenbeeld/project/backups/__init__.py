"""Copies of all that is kept, and the way back from one: of a file, and of a PostgreSQL.

A copy is a folder named after the moment at which it was begun. The keys of the node are never in it: without
them a copy opens no upload and no login, so they are kept apart.
"""

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from samenbeeld.audit import witness
from samenbeeld.audit.models import JournalLine
from samenbeeld.files import vault
from samenbeeld.kernel.errors import Refused

_NOTE = "copy.json"
_FILES = "files"
_FORM = "%Y-%m-%dT%H%M%SZ"
# What is never removed, so that what comes back from a copy has at least as much.
COUNTED = {
    "lines": "audit_journalline",
    "texts": "realtime_document",
    "activities": "activities_activity",
    "organisations": "organisations_organisation",
    "accounts": "accounts_account",
    "uploads": "files_storedfile",
}


@dataclass(frozen=True)
class Noted:
    """What stood in the database when the copy was begun. `number`, `digest`: the last line of the journal;
    `database`, `user`: as the server knows them, empty for a file.
    """

    begun_at: datetime
    ended_at: datetime
    engine: str
    number: int
    digest: str
    counts: Mapping[str, int]
    database: str = ""
    user: str = ""


@dataclass(frozen=True)
class Copy:
    """One copy that is whole: what was cut off has no note."""

    folder: Path
    noted: Noted


def begin(root: Path, begun_at: datetime) -> Path:
    """A new folder for a copy, with what the witness saw. Raises Refused when it cannot be made."""
    folder = root / begun_at.astimezone(UTC).strftime(_FORM)
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise Refused("backup-wrong-folder", folder=str(folder), why=error.strerror or str(error)) from error
    # First what the witness saw: it may be behind the copy, and never before it.
    if (seen := settings.DATA / witness.FILE).exists():
        shutil.copy2(seen, folder / witness.FILE)
    return folder


def keep_uploads(folder: Path, before: Copy | None) -> int:
    """Every upload, after the database that tells of them. What an earlier copy has is not written again: an
    upload never changes. How many there are.
    """
    count = 0
    for file in sorted(vault.folder().glob("*/*")):
        if file.suffix:  # not finished
            continue
        to = folder / _FILES / file.parent.name / file.name
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        known = before.folder / _FILES / file.parent.name / file.name if before else None
        if known is not None and known.exists() and known.stat().st_size == file.stat().st_size:
            os.link(known, to)
        else:
            shutil.copy2(file, to)
        count += 1
    return count


def bring_back_uploads(copy: Copy) -> None:
    """Every upload of the copy that is not there."""
    for file in (copy.folder / _FILES).glob("*/*"):
        to = vault.folder() / file.parent.name / file.name
        if not to.exists():
            to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            shutil.copy2(file, to)


def finish(folder: Path, noted: Noted) -> Copy:
    """From now on it is a copy."""
    written = folder / f"{_NOTE}.unfinished"
    written.write_text(json.dumps(asdict(noted), default=str, indent=1))
    written.rename(folder / _NOTE)
    return Copy(folder, noted)


def made(root: Path) -> list[Copy]:
    """Every whole copy there, the oldest first."""
    found = [Copy(note.parent, _read(note)) for note in root.glob(f"*/{_NOTE}")]
    return sorted(found, key=lambda copy: copy.noted.begun_at)


def newest(root: Path, at: datetime | None = None) -> Copy:
    """The last copy, or the last that was whole at that moment. Raises Refused when there is none."""
    found = [copy for copy in made(root) if at is None or copy.noted.ended_at <= at]
    if not found:
        raise Refused("backup-none", folder=str(root))
    return found[-1]


def standing(begun_at: datetime, *, database: str = "", user: str = "") -> Noted:
    """What stands in the database of this process now."""
    last = JournalLine.objects.order_by("-number").only("number", "digest").first()
    with connection.cursor() as cursor:
        counts = {name: counted(cursor, table) for name, table in COUNTED.items()}
    number, digest = (last.number, last.digest) if last else (0, "")
    return Noted(begun_at, begun_at, connection.vendor, number, digest, counts, database, user)


def counted(cursor: Any, table: str) -> int:
    """How many rows it has, asked with a cursor of whatever driver."""
    cursor.execute(f"SELECT count(*) FROM {table}")
    return int(cursor.fetchone()[0])


def _read(note: Path) -> Noted:
    told = json.loads(note.read_text())
    for moment in ("begun_at", "ended_at"):
        told[moment] = datetime.fromisoformat(told[moment])
    return Noted(**told)
