"""Which part of a file is asked for (RFC 9110, section 14). Pure."""

import re

_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")


def part_of(asked: str, size: int, most: int) -> tuple[int, int] | None:
    """(first byte, number of bytes) of a single range, at most `most`; None for one that cannot be given."""
    match = _RANGE.fullmatch(asked)
    if match is None:
        return None
    first = int(match[1])
    last = min(int(match[2]) if match[2] else size - 1, size - 1, first + most - 1)
    return (first, last - first + 1) if first <= last else None
