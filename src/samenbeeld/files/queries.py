"""What there is, how it stands, and its content: only when it is clean."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from samenbeeld.files import rules, scanner, vault
from samenbeeld.files.models import StoredFile
from samenbeeld.files.rules import Kind
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound, Refused


@dataclass(frozen=True)
class ScannerStanding:
    """Which scanner answers ("" for none), where it was looked for, why not, and how many files wait."""

    version: str
    address: str
    why_not: str
    waiting: int


def by_id(pk: str) -> StoredFile:
    """The file with this id. Raises NotFound."""
    found = StoredFile.objects.filter(pk=pk).first()
    if found is None:
        raise NotFound("files-not-found")
    return found


def waiting() -> list[StoredFile]:
    """Files that no scanner has seen yet, the oldest first."""
    return list(StoredFile.objects.filter(state=rules.QUARANTINED).order_by("stored_at"))


def every_id() -> set[str]:
    """The id of every file that is kept."""
    return {str(pk) for pk in StoredFile.objects.values_list("pk", flat=True)}


@cache
def kinds() -> dict[str, Kind]:
    """Every type that may be uploaded, by code."""
    return rules.kinds(policy.load("files"))


def kind_of(file: StoredFile) -> Kind:
    """What it is."""
    return kinds()[file.kind]


def content(file: StoredFile) -> Iterator[bytes]:
    """What is in it, piece by piece. Raises Refused at once when it may not leave."""
    if file.state != rules.CLEAN:
        raise Refused(f"files-not-out-{file.state}")
    return vault.unlock(str(file.pk), file.wrapped_key)


def scanner_standing() -> ScannerStanding:
    """Whether files can be let out of quarantine now."""
    count = StoredFile.objects.filter(state=rules.QUARANTINED).count()
    try:
        return ScannerStanding(scanner.version(), scanner.address(), "", count)
    except scanner.NoScanner as why:
        return ScannerStanding("", scanner.address(), str(why), count)
