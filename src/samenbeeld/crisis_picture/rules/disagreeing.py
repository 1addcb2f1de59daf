"""Which values that were stated of one thing disagree. Found by rule, told side by side, never averaged."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from unicodedata import normalize


@dataclass(frozen=True)
class Stated:
    """One source says one value of one thing. `lasts`: it holds until it is said anew, however old it is.

    Values that differ by no more than `slack` are the same.
    """

    thing: str
    source: str
    value: float
    seen_at: datetime
    lasts: bool = False
    slack: float = 0.0


def newest(stated: Iterable[Stated]) -> dict[str, tuple[Stated, ...]]:
    """Per thing what each source says now: its newest value alone; the earliest seen first."""
    latest: dict[tuple[str, str], Stated] = {}
    for each in stated:
        before = latest.get((each.thing, each.source))
        # Of two at one moment the choice does not depend on the order in which they come.
        if before is None or (each.seen_at, each.value) > (before.seen_at, before.value):
            latest[each.thing, each.source] = each
    found: dict[str, tuple[Stated, ...]] = {}
    for each in sorted(latest.values(), key=lambda each: (each.seen_at, each.source)):
        found[each.thing] = (*found.get(each.thing, ()), each)
    return found


def beside(values: Collection[Stated], within: timedelta) -> tuple[Stated, ...]:
    """Those of one thing that are about the same moment.

    What was seen longer than `within` before the newest is what changed since, and contradicts nothing.
    """
    last = max((each.seen_at for each in values), default=None)
    return tuple(each for each in values if last is None or each.lasts or last - each.seen_at <= within)


def disagree(values: Iterable[Stated]) -> bool:
    """Whether they name more than one value. Only of what has slack is anything rounded: else who means the
    same writes the same.
    """
    values = list(values)
    said = [each.value for each in values]
    return bool(said) and max(said) - min(said) > max(each.slack for each in values)


def end_of(hours: float, seen_at: datetime) -> float:
    """When what lasted so many hours then is over, in hours: a duration runs down, its end stays."""
    return seen_at.timestamp() / 3600 + hours


def agree(values: Iterable[Stated], claimed_by: Collection[str]) -> bool:
    """Whether all who said something else before say one value now. Who fell silent did not correct."""
    values = list(values)
    return not disagree(values) and set(claimed_by) <= {each.source for each in values}


def figure_asked(
    text: str,
    figures: Iterable[tuple[str, str]],
    places: Iterable[tuple[str, str]],
    filler: Collection[str],
) -> tuple[str, str]:
    """Which figure a question asks for, and of which organisation: (key, slug); ("", "") for none.

    `figures` and `places` are (key, name). Only a question that holds nothing but one name of a figure, at
    most one organisation and words that ask (`filler`): any other word may make it about something else.
    """
    rest = f" {_plain(text)} "
    place, rest = _taken(rest, places)
    key, rest = _taken(rest, figures)
    if not key or set(rest.split()) - set(filler):
        return "", ""
    return key, place


def is_same_unit(asked: str, unit: str, name: str, words: Collection[str]) -> bool:
    """Whether a question for so many `asked` is in the unit of the figure.

    A figure that counts is asked in a word of its own name (`bewoners`), or in one that counts (`words`).
    """
    wanted = normalize("NFKC", asked).casefold().strip()
    if wanted == normalize("NFKC", unit).casefold():
        return True
    return unit != "%" and "/" not in unit and (wanted in words or wanted in _plain(name).split())


def counted(what: str, count: float) -> str:
    """The word behind that number in a text, in which it was counted: `bewoners`; "" when it is not there."""
    words = _plain(what).split()
    written = f"{count:g}"
    return next((word for number, word in pairwise(words) if number == written), "")


def _taken(text: str, names: Iterable[tuple[str, str]]) -> tuple[str, str]:
    found = [(len(name), key, name) for key, name in names if f" {_plain(name)} " in text]
    if not found:
        return "", text
    _, key, name = max(found)
    return key, text.replace(f" {_plain(name)} ", " ", 1)


def _plain(text: str) -> str:
    letters = "".join(each if each.isalnum() else " " for each in text.casefold())
    return " ".join(letters.split())
