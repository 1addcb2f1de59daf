"""What stands in an edition, as values that never change, names and all: it reads the same in ten years.

`kept` makes JSON of it and `read` makes values of that again; moments are ISO 8601.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.levels import Level
from samenbeeld.safety_picture.rules.definition import attention

FORM = 1  # of what is kept; another form gets another number and a reader of its own
PHASE, LEVEL, TEXT = "phase", "level", "text"


@dataclass(frozen=True)
class Who:
    """Somebody as they were introduced then."""

    name: str
    function: Words
    organisation: str


@dataclass(frozen=True)
class Place:
    """A region by its code and name."""

    code: str
    name: str


@dataclass(frozen=True)
class Phase:
    """Where a region stands on the ladder, and why. Without `step` nobody ever set one: unknown."""

    region: Place
    level: Level
    step: Words | None = None
    reason: str = ""
    since: datetime | None = None
    by: Who | None = None


@dataclass(frozen=True)
class WeekAhead:
    """What is expected of the week that begins on that Monday."""

    monday: date
    level: Level


@dataclass(frozen=True)
class PartOf:
    """A part of a theme, such as a care sector."""

    name: Words
    level: Level


@dataclass(frozen=True)
class Otherwise:
    """An organisation that sees another level."""

    organisation: str
    level: Level
    text: str


@dataclass(frozen=True)
class Judged:
    """A theme in one region. What nobody judged, or what no longer holds, has level unknown and no words;
    `last_known` and `held_until` then say what was.
    """

    region: Place
    level: Level
    trend: str = ""
    what_is: str = ""
    what_if: str = ""
    what_now: str = ""
    last_known: Level | None = None
    held_until: datetime | None = None
    official: Level | None = None  # the code of the authority, when it is another one
    official_of: Words | None = None
    written_by: Who | None = None
    written_at: datetime | None = None
    read_by: Who | None = None
    outlook: tuple[WeekAhead, ...] = ()
    parts: tuple[PartOf, ...] = ()
    otherwise: tuple[Otherwise, ...] = ()


@dataclass(frozen=True)
class ThemeOfWeek:
    """One theme in each region of the edition."""

    code: str
    name: Words
    places: tuple[Judged, ...]

    @property
    def gravest(self) -> Level:
        """What asks most attention: what nobody knows stands above what is calm."""
        return max((place.level for place in self.places), key=attention)


@dataclass(frozen=True)
class Coming:
    """Something on the calendar. `last` is the last day on which it is there."""

    title: str
    kind: Words
    risk_class: str
    region: Place
    where: str
    first: date
    last: date
    begins: str = ""  # clock time, "" for whole days
    ends: str = ""


@dataclass(frozen=True)
class Heap:
    """Several things in one place on the same days."""

    first: date
    last: date
    where: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class Noticed:
    """A signal that was verified and linked. An activity is never named: a reader may not know of it."""

    title: str
    region: Place
    linked_at: datetime
    themes: tuple[Words, ...] = ()
    is_of_activity: bool = False


@dataclass(frozen=True)
class Change:
    """Something that is otherwise than in the edition before: a phase, a level, or only the words."""

    kind: str
    region: Place
    about: Words | None
    before: Level
    after: Level


@dataclass(frozen=True)
class EditionContent:
    """Everything of one edition. `since`: the number of the one it is compared with, None for the first."""

    taken_at: datetime
    monday: date
    phases: tuple[Phase, ...]
    themes: tuple[ThemeOfWeek, ...]
    calendar_first: date
    calendar_last: date
    calendar: tuple[Coming, ...] = ()
    heaps: tuple[Heap, ...] = ()
    signals: tuple[Noticed, ...] = ()
    since: int | None = None
    changes: tuple[Change, ...] = ()
    form: int = FORM

    @property
    def week(self) -> int:
        """As a Dutch calendar counts it (ISO 8601)."""
        return self.monday.isocalendar().week

    @property
    def regions(self) -> tuple[Place, ...]:
        """The regions it is about, in its own order."""
        return tuple(phase.region for phase in self.phases)

    @property
    def gravest_first(self) -> list[ThemeOfWeek]:
        """The themes for whoever has one minute."""
        return sorted(self.themes, key=lambda theme: -attention(theme.gravest))

    @property
    def fingerprint(self) -> str:
        """The same for the same content, whenever it was taken: what was shown is what is frozen."""
        return hashlib.sha256(
            json.dumps(kept(replace(self, taken_at=_ANY)), sort_keys=True).encode()
        ).hexdigest()


_ANY = datetime.fromisoformat("2000-01-01T00:00:00+00:00")


def kept(content: EditionContent) -> dict[str, Any]:
    """As JSON can hold it."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(content), default=_written))
    return plain


def read(data: Mapping[str, Any]) -> EditionContent:
    """What was kept. Raises KeyError or ValueError for what this form does not know."""
    if data["form"] != FORM:
        raise ValueError(f"an edition of form {data['form']}")
    whole: EditionContent = _value(EditionContent, data)
    return whole


def _written(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(f"no place in JSON for {type(value)}")


def _value(kind: Any, data: Mapping[str, Any]) -> Any:
    """`data` as that dataclass."""
    hints = get_type_hints(kind)
    return kind(**{each.name: _field(hints[each.name], data[each.name]) for each in fields(kind)})


def _field(kind: Any, data: Any) -> Any:
    if get_origin(kind) is UnionType:
        inner = next(each for each in get_args(kind) if each is not NoneType)
        return None if data is None else _field(inner, data)
    if get_origin(kind) is tuple:
        return tuple(_field(get_args(kind)[0], each) for each in data)
    if is_dataclass(kind):
        return _value(kind, data)
    if kind in (date, datetime):
        return kind.fromisoformat(data)
    return kind(data)


def changes(before: Sequence[EditionContent], after: EditionContent) -> tuple[Change, ...]:
    """What is otherwise than in the editions before: phases first, then themes in their own order.

    `before`: per region the newest edition that has it; a region that no edition had before has no changes.
    """
    phases = {phase.region.code: phase for each in before for phase in each.phases}
    places = {
        (theme.code, place.region.code): place
        for each in before
        for theme in each.themes
        for place in theme.places
    }
    found = [
        Change(PHASE, phase.region, phase.step, old.level, phase.level)
        for phase in after.phases
        if (old := phases.get(phase.region.code)) is not None
        and (old.level, old.step) != (phase.level, phase.step)
    ]
    for theme in after.themes:
        for place in theme.places:
            old_place = places.get((theme.code, place.region.code))
            if old_place is None:
                continue
            if old_place.level is not place.level:
                found.append(Change(LEVEL, place.region, theme.name, old_place.level, place.level))
            elif _words(old_place) != _words(place):
                found.append(Change(TEXT, place.region, theme.name, place.level, place.level))
    return tuple(found)


def _words(place: Judged) -> tuple[str, ...]:
    return place.trend, place.what_is, place.what_if, place.what_now
