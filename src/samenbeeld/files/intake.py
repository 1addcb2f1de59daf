"""Taking a file in: known by its content, and on disk behind a lock of its own, before any row says so.

This is done outside the transaction that keeps it: a hundred megabytes may not hold up everybody else.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from samenbeeld.files import asking, rules, vault
from samenbeeld.files.rules import Kind
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.ids import uuid7

_WRONG = {"bomb": "files-bomb", "locked": "files-locked", "script": "files-script"}


@dataclass(frozen=True)
class Intake:
    """What was taken in and waits to be kept. `name` is safe to show and to write."""

    id: str
    name: str
    kind: Kind
    digest: str
    size: int
    wrapped_key: bytes


def take_in(file: IO[bytes], *, name: str) -> Intake:
    """Write this upload behind a lock. Raises Refused, with what is wrong, before anything is written."""
    size = file.seek(0, 2)
    safe = check_before(name, size)
    file.seek(0)
    head = file.read(rules.HEAD)
    start, known = rules.by_start(head), rules.kinds(policy.load("files"))
    if start not in ("pdf", rules.ZIP):
        return _locked(safe, rules.settled_kind(known, start, safe), asking.pieces_of(file))
    found, wrong = _looked_into(safe, lambda: asking.pieces_of(file))
    if wrong:
        raise Refused(_WRONG[wrong], field="file", name=safe)
    return _locked(safe, rules.settled_kind(known, found, safe), asking.pieces_of(file))


def take_in_own(pieces: Iterable[bytes], *, name: str) -> Intake:
    """The same for content that this program made itself (a demonstration): nobody has to look into it."""
    kind = rules.kinds(policy.load("files"))[rules.suffix_of(name)]
    return _locked(rules.safe_name(name), kind, pieces)


def check_before(name: str, size: int) -> str:
    """The name as it will be kept. Raises Refused for a name or a size that cannot be taken."""
    safe = rules.safe_name(name)
    if not safe:
        raise Refused("files-no-name", field="file")
    rules.check_size(size, most=most_bytes(), name=safe)
    return safe


def most_bytes() -> int:
    """How large an upload may be."""
    return int(policy.load("files")["upload"]["bytes"])


def _looked_into(name: str, pieces: Callable[[], Iterator[bytes]]) -> tuple[str, str]:
    try:
        return asking.inspect(pieces())
    except asking.NoAnswer:
        raise Refused("files-cannot-look-inside", field="file", name=name) from None


def _locked(name: str, kind: Kind, pieces: Iterable[bytes]) -> Intake:
    pk = str(uuid7())
    locked = vault.lock(pk, pieces)
    return Intake(pk, rules.with_suffix(name, kind), kind, locked.digest, locked.size, locked.wrapped_key)
