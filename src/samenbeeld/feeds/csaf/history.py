"""Mandatory tests of versions and the history of revisions: 6.1.14, 6.1.16 to 6.1.22 and 6.1.30."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import total_ordering

from samenbeeld.feeds.csaf.document import Document, fault
from samenbeeld.feeds.csaf.products import twice
from samenbeeld.feeds.rules.definition import Reason

_HISTORY = "/document/tracking/revision_history"
_VERSION = "/document/tracking/version"
_FRACTION = re.compile(r"\.(\d+)")


@total_ordering
@dataclass(frozen=True)
class Version:
    """A whole number, or major.minor.patch-before+build: the order of both (semver.org)."""

    numbers: tuple[int, ...]
    before: str
    build: str

    @property
    def is_number(self) -> bool:
        return len(self.numbers) == 1

    @property
    def major(self) -> int:
        return self.numbers[0]

    def plain(self, *, is_draft: bool) -> tuple[tuple[int, ...], str]:
        """What two versions are compared by: no build, and of a draft not what came before it was done."""
        return self.numbers, "" if is_draft else self.before

    def __lt__(self, other: "Version") -> bool:
        return self._order() < other._order()

    def _order(self) -> tuple[tuple[int, ...], bool, list[tuple[bool, int, str]]]:
        parts = [
            (not part.isdigit(), int(part) if part.isdigit() else 0, part)
            for part in self.before.split(".")
            if part
        ]
        return self.numbers, not self.before, parts


@dataclass(frozen=True)
class Revision:
    moment: tuple[datetime, str]
    number: str
    version: Version


def faults(document: Document) -> Iterator[Reason]:
    """Everything that is wrong with the version and how it came about."""
    tracking = document["document"]["tracking"]
    version, status = version_of(tracking["version"]), tracking["status"]
    is_done = status in ("final", "interim")
    history = sorted(
        (
            Revision(moment_of(each["date"]), each["number"], version_of(each["number"]))
            for each in tracking["revision_history"]
        ),
        key=lambda each: (each.moment, each.version),
    )
    yield from _order(history)
    newest = history[-1].version.plain(is_draft=status == "draft")
    if version.plain(is_draft=status == "draft") != newest:
        yield fault("6.1.16", "not-newest", _VERSION, name=tracking["version"])
    if is_done and (version.major == 0 or version.before):
        yield fault("6.1.17", "draft", "/document/tracking/status", name=tracking["version"])
    if is_done and any(each.version.major == 0 for each in history):
        yield fault("6.1.18", "zero-in-history", _HISTORY)
    if any(each.version.before for each in history):
        yield fault("6.1.19", "before-in-history", _HISTORY)
    if is_done and version.before:
        yield fault("6.1.20", "before", _VERSION, name=tracking["version"])
    for name in twice(each.number for each in history):
        yield fault("6.1.22", "revision-twice", _HISTORY, name=name)
    if len({version.is_number, *(each.version.is_number for each in history)}) > 1:
        yield fault("6.1.30", "two-kinds", _HISTORY)


def _order(history: Sequence[Revision]) -> Iterator[Reason]:
    versions = [each.version for each in history]
    if versions != sorted(versions):
        yield fault("6.1.14", "not-in-order", _HISTORY)
    majors = sorted({each.major for each in versions})
    if majors[0] > 1 or majors != list(range(majors[0], majors[-1] + 1)):
        yield fault("6.1.21", "revision-missing", _HISTORY)


def version_of(text: str) -> Version:
    """The schema has seen to its form. Numbers longer than anybody counts stay numbers."""
    rest, _, build = text.partition("+")
    numbers, _, before = rest.partition("-")
    return Version(tuple(int(each[:4_000]) for each in numbers.split(".")), before, build)


def moment_of(text: str) -> tuple[datetime, str]:
    """A moment in two parts that are compared in order: to the second in UTC, and its fraction as digits."""
    found = _FRACTION.search(text)
    whole = datetime.fromisoformat(_FRACTION.sub("", text).upper()).astimezone(UTC)
    return whole, found.group(1).rstrip("0") if found else ""
