"""Which values that were stated of one thing disagree. Found by rule, told side by side, never averaged."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Stated:
    """One source says one value of one thing. `lasts`: it holds until it is said anew, however old it is."""

    thing: str
    source: str
    value: float | datetime
    seen_at: datetime
    lasts: bool = False


def disagreements(stated: Iterable[Stated], within: timedelta) -> dict[str, tuple[Stated, ...]]:
    """Per thing the newest value of each source, where these are not all the same; the earliest seen first.

    What was seen longer than `within` before the newest is what changed since, and contradicts nothing.
    """
    newest: dict[tuple[str, str], Stated] = {}
    for each in stated:
        before = newest.get((each.thing, each.source))
        # Of two at one moment the choice does not depend on the order in which they come.
        if before is None or (each.seen_at, str(each.value)) > (before.seen_at, str(before.value)):
            newest[each.thing, each.source] = each
    by_thing: dict[str, list[Stated]] = {}
    for each in sorted(newest.values(), key=lambda each: (each.seen_at, each.source)):
        by_thing.setdefault(each.thing, []).append(each)
    found: dict[str, tuple[Stated, ...]] = {}
    for thing, values in by_thing.items():
        last = values[-1].seen_at
        beside = tuple(each for each in values if each.lasts or last - each.seen_at <= within)
        if len({each.value for each in beside}) > 1:
            found[thing] = beside
    return found


def to_mark(
    claims: Collection[tuple[str, str]], known: Collection[tuple[str, str]], *, is_open: bool
) -> list[tuple[str, str]]:
    """Which of these (what is said, by whom) are written down; `known` stood there before, of the same thing.

    Beside an open contradiction only what is new; after a settled one all, but only when a value changed.
    """
    fresh = [claim for claim in claims if claim not in known]
    if is_open or not fresh:
        return fresh
    return list(claims)


def figure_asked(text: str, names: Iterable[tuple[str, str]]) -> str:
    """The key of the figure whose name stands in a question, the longest name first; "" for none."""
    asked = _plain(text)
    found = [(len(name), key) for key, name in names if f" {_plain(name)} " in f" {asked} "]
    return max(found, default=(0, ""))[1]


def _plain(text: str) -> str:
    letters = "".join(each if each.isalnum() else " " for each in text.casefold())
    return " ".join(letters.split())
