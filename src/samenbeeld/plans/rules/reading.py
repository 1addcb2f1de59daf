"""Read and understood: who is asked, and who has not."""

from collections.abc import Collection, Iterable
from datetime import date

from samenbeeld.kernel.errors import Conflict, Refused


def check_request(functions: Collection[str], known: Collection[str], due_on: date, today: date) -> None:
    """Raises Refused with the field for a request that cannot be so."""
    if not functions or {*functions} - {*known}:
        raise Refused("plans-readers-missing", field="functions")
    if due_on < today:
        raise Refused("plans-read-by-passed", field="due_on")


def is_asked(held: Iterable[str], asked: Iterable[Collection[str]]) -> bool:
    """Whether somebody with these functions is asked by one of these requests."""
    own = {*held}
    return any(own & {*each} for each in asked)


def check_counts(counts: bool) -> None:
    """Raises Conflict for a version that is not the one people read: nobody says that they read it."""
    if not counts:
        raise Conflict("plans-read-another-version")
