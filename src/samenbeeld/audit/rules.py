"""The chain: how one line of the journal seals the one before. Pure."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

# Before the first line stands nothing; its digest is 64 zeros.
START = "0" * 64


def canonical(value: object) -> str:
    """One way only to write a value as JSON: sorted keys, no spaces, moments in UTC."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_written)


def plain(value: object) -> object:
    """The value as JSON gives it back, so that what is digested is what is stored."""
    return json.loads(canonical(value))


def digest(previous: str, line: Mapping[str, object]) -> str:
    """SHA-256, in hexadecimal, over the previous digest and this line."""
    return hashlib.sha256((previous + canonical(line)).encode()).hexdigest()


def sentence_of_kind(kind: str) -> str:
    """The id of the sentence: `activities.GripLevelSet` gives `audit-kind-activities-grip-level-set`."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", kind)
    return f"audit-kind-{re.sub('[._]', '-', apart).lower()}"


def _is_written_json(text: str) -> bool:
    return json.dumps(json.loads(text)) == text


# What says the same in another way has the same digest: a capital in an id, another mark before the hour. Of
# each column in which SQLite could keep such a thing, whether it stands there as we write it.
WRITTEN: dict[str, Callable[[str], object]] = {
    "id": re.compile(r"[0-9a-f]{32}").fullmatch,
    "at": re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{6})?", re.ASCII).fullmatch,
    "before": _is_written_json,
    "after": _is_written_json,
}


def _written(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, set | frozenset):
        return sorted(str(member) for member in value)
    return str(value)
