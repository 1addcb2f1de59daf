"""A source as `policy/feeds.toml` has it, and what it said once it is read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.errors import NotFound

_LONGEST_CODE = 32
_LONGEST_WAIT = timedelta(hours=6)


@dataclass(frozen=True)
class Feed:
    """One source. `own` is what only its kind knows: which series, which areas."""

    code: str
    kind: str
    name: Words
    address: str
    every: timedelta
    most_bytes: int
    seconds: float
    holds: timedelta
    status: str
    own: Mapping[str, Any]


@dataclass(frozen=True)
class Reason:
    """Why something was not taken: a sentence of `locale/` and its values."""

    key: str
    values: Mapping[str, str | int | float] = field(default_factory=dict)


class Unreadable(Exception):
    """Nothing of the answer can be used. `keeps`: whether its bytes may lie here."""

    keeps = True

    def __init__(self, key: str, **values: str | int | float) -> None:
        super().__init__(key)
        self.reason = Reason(key, values)
        self.others: Sequence[Reason] = ()

    @classmethod
    def of(cls, reasons: Sequence[Reason]) -> "Unreadable":
        """For all of these; the first is told first."""
        found = cls(reasons[0].key, **reasons[0].values)
        found.others = reasons[1:]
        return found


class Withheld(Unreadable):
    """Nothing can be used, and its bytes may not lie here: somebody may be in them."""

    keeps = False


def clean(text: str) -> str:
    """Without what a database cannot keep: halves of characters and zero bytes, which JSON can name."""
    return text.encode("utf-8", "replace").decode().replace("\0", "").strip()


def feeds(policy: Mapping[str, Any]) -> dict[str, Feed]:
    """The file as values, by code. Raises KeyError for a record that misses a field."""
    return {record["code"]: _feed(record) for record in policy["feeds"]}


def check_feed(known: Mapping[str, Feed], code: str) -> Feed:
    """The source with this code. Raises NotFound."""
    if code not in known:
        raise NotFound("feeds-unknown", field="feed", code=code)
    return known[code]


def code_for(name: str, taken: Collection[str]) -> str:
    """A word for an address that nobody has: of "Ozon in Horst" `ozon-in-horst`, then `ozon-in-horst-2`."""
    plain = "".join(char if char.isascii() and char.isalnum() else "-" for char in name.lower())
    word = "-".join(part for part in plain.split("-") if part)[:_LONGEST_CODE].strip("-") or "bron"
    numbered = (f"{word}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (word, *numbered) if each not in taken)


def listened_to(written: str) -> dict[str, str]:
    """Of "knmi, erviss=https://spiegel.lan/ILI.csv": code -> address, "" for that of policy."""
    found = {}
    for part in written.split(","):
        code, _, address = part.strip().partition("=")
        if code.strip():
            found[code.strip()] = address.strip()
    return found


def wait(feed: Feed, failures: int) -> timedelta:
    """Until it is asked again: twice as long after each failure in a row, six hours at most."""
    longest = max(_LONGEST_WAIT, feed.every)
    later: timedelta = feed.every * 2 ** min(failures, 16)
    return min(later, longest)


def _feed(record: Mapping[str, Any]) -> Feed:
    return Feed(
        code=record["code"],
        kind=record["kind"],
        name=Words(nl=record["name"]["nl"], en=record["name"]["en"]),
        address=record["address"],
        every=timedelta(minutes=record["every_minutes"]),
        most_bytes=record["most_bytes"],
        seconds=record["seconds"],
        holds=timedelta(minutes=record["holds_minutes"]),
        status=record["status"],
        own=record,
    )
