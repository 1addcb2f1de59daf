"""Fixed versions of the shared picture: a number that never repeats, and perhaps a name."""

from samenbeeld.kernel.errors import Refused

LONGEST_NAME = 120


def next_number(last: int | None) -> int:
    """The number after the last one; the first version is 1."""
    return (last or 0) + 1


def check_name(name: str) -> None:
    """A version may go without a name; a name is one short line."""
    if len(name) > LONGEST_NAME:
        raise Refused("crisis-picture-version-name-too-long", field="name", most=LONGEST_NAME)
