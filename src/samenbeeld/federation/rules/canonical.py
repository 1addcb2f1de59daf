"""One spelling for one content (JCS, RFC 8785), so that a signature holds wherever it is read again.

Only whole numbers that every reader of JSON keeps exactly: a decimal travels as text.
"""

import json
from collections.abc import Collection, Mapping
from typing import TypeAlias

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

_LARGEST = 2**53 - 1
# Made once: to make one for each word costs more than the word.
_spelled_text = json.JSONEncoder(ensure_ascii=False).encode


class Unreadable(ValueError):
    """It is no JSON as it travels between nodes."""


def canonical(value: Json) -> bytes:
    """The one spelling of this value. Raises Unreadable for what has none."""
    try:
        return _spelled(value).encode()
    except UnicodeEncodeError as error:
        raise Unreadable("half a character") from error


def read(text: bytes) -> dict[str, Json]:
    """The object in this text. Raises Unreadable: no object, a name twice, a decimal, too deep."""
    try:
        written = text.decode()
        found = json.loads(
            written,
            object_pairs_hook=_once,
            parse_int=_whole,
            parse_float=_no_decimal,
            parse_constant=_no_decimal,
        )
    except (ValueError, RecursionError) as error:
        raise Unreadable(type(error).__name__) from error
    if not isinstance(found, dict):
        raise Unreadable("no object")
    if "\\u" in written:
        # Only so can half a character come in, or one that no table keeps: what was read can also be spelled.
        canonical(found)
    return found


def _spelled(value: Json) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, int) and abs(value) <= _LARGEST:
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(map(_spelled, value)) + "]"
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{_text(name)}:{_spelled(value[name])}" for name in _in_order(value)) + "}"
    raise Unreadable(f"no spelling for {type(value).__name__}")


def _in_order(names: Collection[str]) -> list[str]:
    """By units of UTF-16, as the standard says: by characters is another order beyond U+FFFF."""
    return sorted(names, key=None if all(map(str.isascii, names)) else _units)


def _units(name: str) -> bytes:
    return name.encode("utf-16-be")


def _text(text: str) -> str:
    if "\x00" in text:
        raise Unreadable("a character that no table keeps")
    return _spelled_text(text)


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """Two readers that each take another one of a name given twice would see two messages."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Unreadable("a name twice")
    return found


def _whole(written: str) -> int:
    found = int(written)
    if abs(found) > _LARGEST:
        raise Unreadable("a number that not every reader keeps")
    return found


def _no_decimal(written: str) -> Json:
    raise Unreadable(f"a decimal: {written}")
