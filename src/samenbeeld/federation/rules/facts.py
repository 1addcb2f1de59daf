"""What is released: the phase of a region, a theme, a figure, a bottleneck, a need, a report, a decision, a
section of the picture of an activity, or that activity whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.federation.rules.canonical import Json, Unreadable, canonical
from samenbeeld.federation.rules.envelope import moment, when
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level

PHASE, TILE, CAPACITY, BOTTLENECK, REPORT = "phase", "tile", "capacity", "bottleneck", "report"
NEED, DECISION, SECTION, ACTIVITY = "need", "decision", "section", "activity"
KINDS = (PHASE, TILE, CAPACITY, BOTTLENECK, NEED, REPORT, DECISION, SECTION, ACTIVITY)
# Of these the level says something; of an activity only when somebody said how serious it is.
LEVELLED = (PHASE, TILE, REPORT, ACTIVITY)
# These have words that people wrote for as long as they needed, and are read on a page of their own.
TEXTS = (SECTION, ACTIVITY)
# What was said at a moment, and holds until it is said otherwise.
SAID_ONCE = (NEED, DECISION, *TEXTS)
LONGEST = 400  # characters of what a person adds, and of a reason
LONGEST_ABOUT = 100
_MOST_LINES, _MOST_LINES_OF_TEXT = 12, 600
_LONGEST_LINE, LONGEST_PARAGRAPH = 400, 4_000
# Of a fact as it is written; the envelope around it may be somewhat larger.
LARGEST = 50_000


@dataclass(frozen=True)
class Line:
    """One line of what a fact says, in both languages. `is_head`: the name of what follows it."""

    nl: str
    en: str
    is_head: bool = False


@dataclass(frozen=True)
class Fact:
    """One released fact. `region` is a CBS code; `about` says which one of its kind, "" for a phase; `nl` and
    `en` are what it is called; `grip` None when nobody set one;
    `said` is what a person adds; `by` a function and an organisation, never a name; `until` None when it does
    not say how long it holds; `lines` what all but a phase and a theme say.
    """

    kind: str
    region: str
    about: str
    level: Level
    nl: str
    en: str
    grip: int | None
    said: str
    by: str
    since: datetime | None
    until: datetime | None
    lines: tuple[Line, ...] = ()

    @property
    def subject(self) -> str:
        """What it is about; two facts with the same one are about the same thing."""
        return subject(self.kind, self.region, self.about)

    @property
    def stands(self) -> tuple[Level, int | None, tuple[Line, ...]]:
        """What it says, as far as two nodes can contradict each other."""
        return self.level, self.grip, self.lines

    @property
    def has_level(self) -> bool:
        """Whether its level says something."""
        return self.kind in LEVELLED and not (self.kind == ACTIVITY and self.level is Level.UNKNOWN)

    @property
    def is_text(self) -> bool:
        """Whether it is as long as people wrote it."""
        return self.kind in TEXTS


def subject(kind: str, region: str, about: str = "") -> str:
    """`VR24/phase`, `VR24/tile/water`."""
    return "/".join(part for part in (region, kind, about) if part)


def written(fact: Fact) -> dict[str, Json]:
    """As it stands in an envelope."""
    lines: list[Json] = [
        {"nl": line.nl, "en": line.en, **({"head": True} if line.is_head else {})} for line in fact.lines
    ]
    return {
        "kind": fact.kind,
        "region": fact.region,
        "about": fact.about,
        "level": fact.level.value,
        "name": {"nl": fact.nl, "en": fact.en},
        "grip": fact.grip,
        "said": fact.said,
        "by": fact.by,
        "since": moment(fact.since) if fact.since else None,
        "until": moment(fact.until) if fact.until else None,
        "lines": lines,
    }


def check_size(fact: Fact) -> None:
    """Raises Refused for what no envelope holds: nothing is ever cut off."""
    most, longest = _bounds(fact.kind)
    if (
        len(fact.lines) > most
        or any(len(each) > longest for line in fact.lines for each in (line.nl, line.en))
        or len(canonical(written(fact))) > LARGEST
    ):
        raise Refused("federation-text-too-long", field="what")


def read(data: Mapping[str, Json]) -> Fact:
    """What `written` wrote, at whatever node. Raises Unreadable."""
    try:
        name, grip = data["name"], data["grip"]
        if not isinstance(name, dict) or isinstance(grip, bool) or not isinstance(grip, int | None):
            raise Unreadable("no fact")
        found = Fact(
            kind=_short(data["kind"], 10),
            region=_short(data["region"], 4),
            # Facts of before there were others than themes say so.
            about=_short(data["about"] if "about" in data else data["theme"], LONGEST_ABOUT),
            level=Level(_short(data["level"], 8)),
            nl=_short(name["nl"], _LONGEST_LINE),
            en=_short(name["en"], _LONGEST_LINE),
            grip=grip,
            said=_short(data["said"], LONGEST),
            by=_short(data["by"], 200),
            since=when(data["since"]) if data["since"] is not None else None,
            until=when(data["until"]) if data["until"] is not None else None,
            lines=_lines(data.get("lines", []), _short(data["kind"], 10)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable("no fact") from error
    if found.kind not in KINDS or (found.kind != PHASE) is not bool(found.about):
        raise Unreadable("no fact")
    if found.grip is not None and not 0 <= found.grip <= 5:
        raise Unreadable("no fact")
    return found


def _bounds(kind: str) -> tuple[int, int]:
    """How many lines, and how many characters in one."""
    if kind in (DECISION, *TEXTS):
        return _MOST_LINES_OF_TEXT, LONGEST_PARAGRAPH
    return _MOST_LINES, _LONGEST_LINE


def _lines(written: Json, kind: str) -> tuple[Line, ...]:
    most, longest = _bounds(kind)
    if not isinstance(written, list) or len(written) > most:
        raise Unreadable("no fact")
    found = []
    for each in written:
        if not isinstance(each, dict):
            raise Unreadable("no fact")
        nl, en = (_short(each[language], longest) for language in ("nl", "en"))
        found.append(Line(nl, en, each.get("head") is True))
    return tuple(found)


def _short(written: Json, most: int) -> str:
    if not isinstance(written, str) or len(written) > most:
        raise Unreadable("no fact")
    return written
