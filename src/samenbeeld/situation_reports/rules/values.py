"""From what was typed to what is known, and back. Empty is unknown, and unknown is never zero.

`typed` is a flat form: `absence`, `overall.level`, `bottlenecks.0.what`. `values` is what a report keeps:
plain JSON with a key only for what is known.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from samenbeeld.look.times import AMSTERDAM
from samenbeeld.situation_reports.rules.template import LISTS, Field, Form

Typed = Mapping[str, str]
Values = dict[str, Any]

LEVELS = ("green", "yellow", "orange", "red")
TRENDS = ("better", "same", "worse")
PRIORITIES = ("high", "normal", "low")
LONGEST_TEXT, LONGEST_LINE, MOST_ITEMS = 2000, 300, 20
HIGHEST = 10_000_000
_MOMENTS = ("since", "by", "at")
_ITEM = re.compile(r"(bottlenecks|needs)\.(\d{1,3})\.(\w+)")
_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+")
# A device whose clock runs ahead, even by a whole hour, is no mistake of whoever looked at it: what it says
# is kept as the moment at which something was seen, and whoever reads is told.
_CLOCK_SLACK_SECONDS = 3600


@dataclass(frozen=True)
class Problem:
    """Why one thing that was typed cannot be. `name` is the typed name, `key` a sentence with `values`."""

    name: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What was typed, as it would be kept; `problems` must be gone first."""

    values: Values
    problems: tuple[Problem, ...]


class _Reader:
    def __init__(self, typed: Typed, now: datetime) -> None:
        self.typed = typed
        self.now = now
        self.problems: list[Problem] = []

    def refuse(self, name: str, key: str, **values: object) -> None:
        self.problems.append(Problem(name, key, values))

    def text(self, name: str, longest: int = LONGEST_TEXT) -> str:
        text = self.typed.get(name, "").strip()
        if len(text) > longest:
            self.refuse(name, "situation-reports-too-long", most=longest)
        return text[:longest]

    def line(self, name: str) -> str:
        return " ".join(self.text(name, LONGEST_LINE).split())

    def one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        chosen = self.typed.get(name, "").strip()
        if chosen and chosen not in allowed:
            self.refuse(name, "situation-reports-choice-unknown")
            return ""
        return chosen

    def number(self, name: str, most: float | None = None) -> float | int | None:
        written = self.typed.get(name, "").strip().replace(" ", "")
        if not written:
            return None
        figure = parse_number(written)
        if figure is None:
            self.refuse(name, "situation-reports-no-number")
        elif figure < 0:
            self.refuse(name, "situation-reports-below-zero")
        elif figure > (HIGHEST if most is None else most):
            self.refuse(name, "situation-reports-above-most", most=HIGHEST if most is None else most)
        else:
            return figure
        return None

    def moment(self, name: str, *, is_past: bool) -> str:
        written = self.typed.get(name, "").strip()
        if not written:
            return ""
        try:
            moment = datetime.fromisoformat(written)
        except ValueError:
            self.refuse(name, "situation-reports-no-moment")
            return ""
        moment = moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM)
        if is_past and (moment - self.now).total_seconds() > _CLOCK_SLACK_SECONDS:
            self.refuse(name, "situation-reports-moment-to-come")
        return written_moment(moment)


def read(form: Form, typed: Typed, now: datetime) -> Reading:
    """What was typed as values. `now` is when a figure without its own moment was seen."""
    reader = _Reader(typed, now)
    values = {each.key: _READERS[each.type](reader, each) for each in form.fields}
    known = {key: value for key, value in values.items() if value not in (None, "", [], {})}
    _check_totals(form, known, reader)
    _check_required(form, known, reader)
    return Reading(known, tuple(reader.problems))


def typed(form: Form, values: Mapping[str, Any]) -> dict[str, str]:
    """The form as it is when these values stand in it: the other way round from `read`.

    The moment of a figure is left out: `keep_moments` puts it back where the figure is the same.
    """
    found: dict[str, str] = {}
    for each in form.fields:
        if each.key in values:
            found.update(_written(each, values[each.key]))
    return found


def parse_number(written: str) -> float | int | None:
    """`1.310` and `12,5` as people write them here. None for what is no number."""
    if _THOUSANDS.fullmatch(written.lstrip("-").partition(",")[0]):
        written = written.replace(".", "")
    try:
        figure = float(written.replace(",", "."))
    except ValueError:
        return None
    if not math.isfinite(figure):
        return None
    return int(figure) if figure.is_integer() else figure


def written_moment(moment: datetime) -> str:
    """A moment as a report keeps it: to the minute, on an Amsterdam clock."""
    return moment.astimezone(AMSTERDAM).isoformat(timespec="minutes")


def keep_moments(values: Mapping[str, Any], typed: Typed, before: Mapping[str, Any]) -> Values:
    """A figure that is the same as before was not seen again: it keeps the moment at which it was seen."""
    kept = dict(values)
    for key, value in values.items():
        old = before.get(key)
        if not isinstance(value, Mapping) or not isinstance(old, Mapping) or "at" not in old:
            continue
        if not typed.get(f"{key}.at") and _without_moment(value) == _without_moment(old):
            kept[key] = dict(old)
    return kept


def item_numbers(typed: Typed, what: str) -> list[int]:
    """Which rows of a list were typed in, in order."""
    found = (_ITEM.fullmatch(name) for name in typed)
    return sorted({int(match[2]) for match in found if match and match[1] == what})


def _level(reader: _Reader, each: Field) -> Any:
    level = reader.one_of(f"{each.key}.level", LEVELS)
    if not level:
        return None
    reason = reader.line(f"{each.key}.reason")
    if level != "green" and not reason:
        reader.refuse(f"{each.key}.reason", "situation-reports-reason-missing")
    return _known(level=level, trend=reader.one_of(f"{each.key}.trend", TRENDS), reason=reason)


def _endurance(reader: _Reader, each: Field) -> Any:
    return _known(
        level=reader.one_of(f"{each.key}.level", LEVELS), hours=reader.number(f"{each.key}.hours", 9999)
    )


def _consequence(reader: _Reader, each: Field) -> Any:
    applies = reader.one_of(f"{each.key}.applies", ("yes", "no"))
    if applies != "yes":
        return {"applies": False} if applies else None
    return _known(
        applies=True,
        severity=reader.one_of(f"{each.key}.severity", LEVELS),
        since=reader.moment(f"{each.key}.since", is_past=True),
        affected=reader.number(f"{each.key}.affected"),
        note=reader.line(f"{each.key}.note"),
    )


def _capacity(reader: _Reader, each: Field) -> Any:
    free, total = reader.number(f"{each.key}.value"), reader.number(f"{each.key}.total")
    if free is not None and total is not None and free > total:
        reader.refuse(f"{each.key}.value", "situation-reports-above-total", total=total)
    if free is None and total is None:
        return None
    seen = reader.moment(f"{each.key}.at", is_past=True)
    return _known(value=free, total=total, at=seen or written_moment(reader.now))


def _number(reader: _Reader, each: Field) -> Any:
    return reader.number(each.key, each.most)


def _choice(reader: _Reader, each: Field) -> Any:
    return reader.one_of(each.key, tuple(key for key, _ in each.options))


def _text(reader: _Reader, each: Field) -> Any:
    return reader.text(each.key)


def _bottlenecks(reader: _Reader, each: Field) -> Any:
    return [item for number in _rows(reader, each.key) if (item := _bottleneck(reader, number))]


def _needs(reader: _Reader, each: Field) -> Any:
    return [item for number in _rows(reader, each.key) if (item := _need(reader, number))]


def _rows(reader: _Reader, what: str) -> list[int]:
    numbers = item_numbers(reader.typed, what)
    if len(numbers) > MOST_ITEMS:
        reader.refuse(f"{what}.{numbers[MOST_ITEMS]}.what", "situation-reports-too-many", most=MOST_ITEMS)
    return numbers[:MOST_ITEMS]


def _bottleneck(reader: _Reader, number: int) -> Any:
    at = f"bottlenecks.{number}"
    item = _known(
        key=reader.line(f"{at}.key")[:36],
        kind=reader.line(f"{at}.kind")[:20],
        what=reader.line(f"{at}.what"),
        count=reader.number(f"{at}.count"),
        by=reader.moment(f"{at}.by", is_past=False),
        solved_locally={"yes": True, "no": False}.get(reader.one_of(f"{at}.solved_locally", ("yes", "no"))),
        help=reader.line(f"{at}.help")[:20],
        over=reader.one_of(f"{at}.over", ("yes",)),
        reason=reader.line(f"{at}.reason"),
    )
    if not set(item) - {"key", "solved_locally"}:
        return None
    if not item.get("what"):
        reader.refuse(f"{at}.what", "situation-reports-what-missing")
    if not item.get("kind"):
        reader.refuse(f"{at}.kind", "situation-reports-kind-missing")
    if item.get("over") and not item.get("reason"):
        reader.refuse(f"{at}.reason", "situation-reports-over-reason-missing")
    return item


def _need(reader: _Reader, number: int) -> Any:
    at = f"needs.{number}"
    item = _known(
        key=reader.line(f"{at}.key")[:36],
        what=reader.line(f"{at}.what"),
        count=reader.number(f"{at}.count"),
        by=reader.moment(f"{at}.by", is_past=False),
        priority=reader.one_of(f"{at}.priority", PRIORITIES),
    )
    if not set(item) - {"key", "priority"}:
        return None
    if not item.get("what"):
        reader.refuse(f"{at}.what", "situation-reports-what-missing")
    return item


_READERS: dict[str, Callable[[_Reader, Field], Any]] = {
    "level": _level,
    "endurance": _endurance,
    "consequence": _consequence,
    "number": _number,
    "duration": _number,
    "capacity": _capacity,
    "choice": _choice,
    "text": _text,
    "bottlenecks": _bottlenecks,
    "needs": _needs,
}


def _check_totals(form: Form, values: Values, reader: _Reader) -> None:
    for each in form.fields:
        part, whole = values.get(each.key), values.get(each.of)
        if each.of and part is not None and whole is not None and part > whole:
            other = form.field(each.of)
            names = other.name if other else {}
            reader.refuse(each.key, "situation-reports-above-other", total=whole, other_names=names)


def _check_required(form: Form, values: Values, reader: _Reader) -> None:
    for each in form.fields:
        if each.is_required and each.key not in values:
            name = f"{each.key}.level" if each.type == "level" else each.key
            if not any(problem.name == name for problem in reader.problems):
                reader.refuse(name, f"situation-reports-{each.key.replace('_', '-')}-missing")


def _known(**parts: Any) -> dict[str, Any]:
    return {name: part for name, part in parts.items() if part is not None and part != ""}


def _written(each: Field, value: Any) -> Iterator[tuple[str, str]]:
    if each.type in LISTS:
        for number, item in enumerate(value):
            yield from _parts(f"{each.key}.{number}", item)
    elif each.type == "capacity":
        yield from _parts(each.key, _without_moment(value))
    elif isinstance(value, Mapping):
        yield from _parts(each.key, value)
    else:
        yield each.key, _plain(value)


def _parts(at: str, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, part in value.items():
        # What a field for a moment takes: no seconds and no time zone.
        yield f"{at}.{name}", str(part)[:16] if name in _MOMENTS else _plain(part)


def _without_moment(value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in value.items() if name != "at"}


def _plain(part: Any) -> str:
    if isinstance(part, bool):
        return "yes" if part else "no"
    return str(part).replace(".", ",") if isinstance(part, float) else str(part)
