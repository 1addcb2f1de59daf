"""A plan that is written here: the room of its live text, and what has to be in it before others read it."""

from collections.abc import Collection

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.plans.rules.road import DRAFT

_ROOM = "plan"


def room_name(owner: str, number: int) -> str:
    """`plan.ghor-zuid-limburg.3`: one room for a plan through all its versions."""
    return f"{_ROOM}.{owner}.{number}"


def room_parts(name: str) -> tuple[str, int] | None:
    """(owner, number) of a room name; None when it is not the room of a plan."""
    kind, _, rest = name.partition(".")
    owner, _, number = rest.partition(".")
    if kind != _ROOM or not owner or not (number.isascii() and number.isdigit()) or len(number) > 6:
        return None
    return owner, int(number)


def may_be_written(*, is_written: bool, state: str) -> bool:
    """Whether words may change: what others judge, and what was established, stays as it is."""
    return is_written and state == DRAFT


def check_words(lines: Collection[str]) -> None:
    """Raises Refused for a text without words: nobody reads that."""
    if not lines:
        raise Refused("plans-text-empty")


def check_has_content(*, has_file: bool, is_written: bool) -> None:
    """Raises Refused for a version without a file that is not written here either."""
    if not has_file and not is_written:
        raise Refused("plans-file-missing", field="file")


def check_working_in(*, is_taken: bool, is_worked_in: bool, has_draft: bool) -> None:
    """Raises Conflict or Refused for a proposal that cannot be marked as done in a draft."""
    if not is_taken or is_worked_in:
        raise Conflict("plans-worked-in-already")
    if not has_draft:
        raise Refused("plans-worked-in-needs-draft")
