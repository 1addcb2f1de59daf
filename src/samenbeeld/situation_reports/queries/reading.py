"""The words that people wrote in a report, for the index."""

from collections.abc import Iterator, Mapping
from typing import Any

_WRITTEN = ("reason", "note", "what")


def told(values: Mapping[str, Any]) -> Iterator[str]:
    """Every text in these values; figures and choices are left out."""
    for value in values.values():
        if isinstance(value, str) and " " in value:
            yield value
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Mapping):
                yield from (str(part[name]) for name in _WRITTEN if part.get(name))
