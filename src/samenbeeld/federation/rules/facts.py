"""What is released: the phase of a region with its GRIP, or what a theme stands on there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.envelope import moment, when
from samenbeeld.kernel.levels import Level

PHASE, TILE = "phase", "tile"
KINDS = (PHASE, TILE)
LONGEST = 400  # characters of what a person adds, and of a reason


@dataclass(frozen=True)
class Fact:
    """One released fact. `region` is a CBS code, `theme` "" for a phase; `nl` and `en` are the name of the
    step or theme; `grip` None when nobody set one; `said` is what a person adds; `by` a function and an
    organisation, never a name; `until` None when it does not say how long it holds.
    """

    kind: str
    region: str
    theme: str
    level: Level
    nl: str
    en: str
    grip: int | None
    said: str
    by: str
    since: datetime | None
    until: datetime | None

    @property
    def subject(self) -> str:
        """What it is about; two facts with the same one are about the same thing."""
        return subject(self.kind, self.region, self.theme)

    @property
    def stands(self) -> tuple[Level, int | None]:
        """What it says, as far as two nodes can contradict each other."""
        return self.level, self.grip


def subject(kind: str, region: str, theme: str = "") -> str:
    """`VR24/phase`, `VR24/tile/water`."""
    return "/".join(part for part in (region, kind, theme) if part)


def written(fact: Fact) -> dict[str, Json]:
    """As it stands in an envelope."""
    return {
        "kind": fact.kind,
        "region": fact.region,
        "theme": fact.theme,
        "level": fact.level.value,
        "name": {"nl": fact.nl, "en": fact.en},
        "grip": fact.grip,
        "said": fact.said,
        "by": fact.by,
        "since": moment(fact.since) if fact.since else None,
        "until": moment(fact.until) if fact.until else None,
    }


def read(data: Mapping[str, Json]) -> Fact:
    """What `written` wrote, at whatever node. Raises Unreadable."""
    try:
        name, grip = data["name"], data["grip"]
        if not isinstance(name, dict) or isinstance(grip, bool) or not isinstance(grip, int | None):
            raise Unreadable("no fact")
        found = Fact(
            kind=_short(data["kind"], 10),
            region=_short(data["region"], 4),
            theme=_short(data["theme"], 40),
            level=Level(_short(data["level"], 8)),
            nl=_short(name["nl"], 120),
            en=_short(name["en"], 120),
            grip=grip,
            said=_short(data["said"], LONGEST),
            by=_short(data["by"], 200),
            since=when(data["since"]) if data["since"] is not None else None,
            until=when(data["until"]) if data["until"] is not None else None,
        )
    except (KeyError, ValueError) as error:
        raise Unreadable("no fact") from error
    if found.kind not in KINDS or (found.kind == TILE) is not bool(found.theme):
        raise Unreadable("no fact")
    if found.grip is not None and not 0 <= found.grip <= 5:
        raise Unreadable("no fact")
    return found


def _short(written: Json, most: int) -> str:
    if not isinstance(written, str) or len(written) > most:
        raise Unreadable("no fact")
    return written
