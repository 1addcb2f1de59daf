"""Which doors there are, found in the real addresses of the product, and how one is knocked at."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.http import urlencode

# Fields that make a difference for permission stand in the table; the others only have to be well formed.
_TELLING = frozenset(
    (
        "modus", "team", "region", "regions", "organisation", "leave", "state", "tlp", "person", "van",
        "choice", "up_to", "regio",
    )
)  # fmt: skip
_NOBODYS_METHOD = "BREW"
_HOW_TO_FILL_IN = "tests/matrix/filled_in.py"


class NotKnownHow(AssertionError):
    """A door that the matrix cannot knock at, with what to do about it."""


@dataclass(frozen=True)
class Knock:
    """One way to ask one address. `args` fill its places; `fields` go into the query or the body."""

    method: str
    name: str  # of the address
    args: tuple[object, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)  # beside the body of a POST
    as_json: bool = False
    called: Mapping[str, str] = field(default_factory=dict)  # what differs per world -> its name in the table

    @property
    def address(self) -> str:
        """Where it is."""
        return reverse(self.name, args=self.args)

    @property
    def door(self) -> str:
        """What it is called in the table: `POST /activiteiten/hoogwater-maas/grip/ region=VR24`."""
        address = self.address
        for raw, name in self.called.items():
            address = address.replace(raw, name)
        return " ".join([self.method, address, *self._telling()])

    def _telling(self) -> list[str]:
        if self.called:
            return []  # the address says what it is about
        if room := str(self.fields.get("room") or next(iter(self.fields.get("rooms", ())), "")):
            # The address names the activity already, unless the text is of another one.
            return [f"room={room.removeprefix(f'{self.args[0]}.')}"]
        return [f"{key}={value}" for key, value in {**self.query, **self.fields}.items() if key in _TELLING]

    def ask(self, browser: Client) -> Any:
        """What the product answers."""
        if self.method == "GET":
            return browser.get(self.address, self.fields)
        address = f"{self.address}?{urlencode(self.query)}" if self.query else self.address
        if self.as_json:
            return browser.post(address, json.dumps(self.fields), content_type="application/json")
        return browser.post(address, self.fields)


def get(name: str, /, *args: object, **fields: Any) -> Knock:
    """Looking at an address."""
    return Knock("GET", name, args, fields)


def post(name: str, /, *args: object, **fields: Any) -> Knock:
    """Sending a form to it."""
    return Knock("POST", name, args, fields)


def json_post(name: str, /, *args: object, **fields: Any) -> Knock:
    """Sending it as a program does."""
    return Knock("POST", name, args, fields, as_json=True)


def knocks(filled_in: Iterable[Knock], browsers: Sequence[Client]) -> list[Knock]:
    """One or more for each method of each address, in the order of the addresses: those that are `filled_in`.

    Which methods a door takes it says to one of these `browsers`; some doors tell a stranger nothing.
    Raises NotKnownHow for an address with places, such as an activity, that nobody filled in, and for two
    knocks that the table cannot tell apart.
    """
    known: dict[str, list[Knock]] = {}
    for knock in filled_in:
        known.setdefault(knock.name, []).append(knock)
    patterns = list(_patterns(get_resolver().url_patterns))
    gone = set(known) - {pattern.name for pattern in patterns}
    if gone:
        raise NotKnownHow(f"{sorted(gone)}: no such address any more; take it out of {_HOW_TO_FILL_IN}")
    found = [
        knock for pattern in patterns for knock in _at(pattern, known.get(str(pattern.name), []), browsers)
    ]
    twice = [door for door, times in Counter(knock.door for knock in found).items() if times > 1]
    if twice:
        raise NotKnownHow(f"{twice}: two knocks have one name, so one of them would never be compared")
    return found


def with_places() -> set[str]:
    """Names of the addresses that are about one activity, organisation or other thing."""
    return {str(pattern.name) for pattern in _patterns(get_resolver().url_patterns) if _has_places(pattern)}


def _patterns(found: Iterable[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for each in found:
        if isinstance(each, URLResolver):
            yield from _patterns(each.url_patterns)
        else:
            yield each


def _has_places(pattern: URLPattern) -> bool:
    return bool(pattern.pattern.converters)


def _at(pattern: URLPattern, known: list[Knock], browsers: Sequence[Client]) -> Iterator[Knock]:
    if not pattern.name:
        raise NotKnownHow(f"{pattern.pattern}: give this address a name")
    if _has_places(pattern) and not known:
        raise NotKnownHow(
            f"{pattern.name} ({pattern.pattern}): say in {_HOW_TO_FILL_IN} what to fill in, "
            "something that people may see and something that they may not"
        )
    for method in _methods(pattern, known, browsers):
        asked = [knock for knock in known if knock.method == method]
        if _has_places(pattern) and not asked:
            raise NotKnownHow(f"{pattern.name}: say in {_HOW_TO_FILL_IN} what to {method} there")
        yield from asked or [Knock(method, pattern.name)]


def _methods(pattern: URLPattern, known: list[Knock], browsers: Sequence[Client]) -> list[str]:
    """The methods this door takes, as it says to whoever comes with another one."""
    address = known[0].address if known else reverse(str(pattern.name))
    for browser in browsers:
        answer = browser.generic(_NOBODYS_METHOD, address)
        if answer.status_code == 405:
            return sorted({method.strip() for method in answer["Allow"].split(",")} - {"HEAD"})
    raise NotKnownHow(f"{pattern.name}: takes any method; guard it with require_safe, require_POST or such")
