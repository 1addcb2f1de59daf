"""The tiles and judgements in the words of the screen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.escalation.queries import said
from samenbeeld.indicators.queries import Measured, indicators
from samenbeeld.indicators.queries import shown as measuring
from samenbeeld.kernel.levels import Level
from samenbeeld.look.parts import StripPoint
from samenbeeld.look.words import say
from samenbeeld.organisations.models import ContactPoint, Membership
from samenbeeld.organisations.queries import function_name, leading_function
from samenbeeld.safety_picture.models import Assessment
from samenbeeld.safety_picture.queries import Tile, definition
from samenbeeld.safety_picture.queries.tiles import published_at
from samenbeeld.safety_picture.rules.definition import SEVERITY, Theme, attention, severity
from samenbeeld.safety_picture.rules.proposing import (
    COUNTS,
    INDICATOR,
    NEIGHBOUR,
    OPINION,
    PART,
    Evidence,
    Proposal,
    evidence_kept,
)
from samenbeeld.safety_picture.rules.weeks import Week

_TREND_ICONS = {"rising": "arrow-right-up", "steady": "arrow-right", "falling": "arrow-right-down"}


@dataclass(frozen=True)
class TileCard:
    """One theme as it stands in the grid. Of two regions `lead` is the one to look at
    first: the graver, and what is unknown before what is calm.
    """

    theme: Theme
    lead: Tile
    others: tuple[Tile, ...]
    is_same: bool  # all regions shown say the same level

    @property
    def name(self) -> str:
        """What the theme is called."""
        return said(self.theme.name)

    @property
    def parts(self) -> list[tuple[str, Level]]:
        """The sub-tiles of the graver region."""
        return [(said(part.theme.name), part.level) for part in self.lead.parts]

    @property
    def strip(self) -> list[StripPoint]:
        """The weeks of the graver region."""
        return [
            StripPoint(week.level, say("safety-picture-wk", number=str(week.number)), week.part)
            for week in self.lead.weeks
        ]

    @property
    def first_week(self) -> str:
        """The number of the first week of the strip."""
        return str(self.lead.weeks[0].number)

    @property
    def last_week(self) -> str:
        """The number of the last one."""
        return str(self.lead.weeks[-1].number)

    @property
    def published_at(self) -> datetime | None:
        """When everybody could see it."""
        return published_at(self.lead.current) if self.lead.current is not None else None

    @property
    def read_by(self) -> str:
        """Who was the second pair of eyes."""
        reading = getattr(self.lead.current, "reading", None)
        return reading.by.account.name if reading is not None else ""

    @property
    def trend(self) -> str:
        """Rising, steady or falling; nothing for what no longer holds."""
        current = self.lead.current
        return current.trend if current is not None and self.lead.level is not Level.UNKNOWN else ""

    @property
    def trend_icon(self) -> str:
        """The arrow of the direction."""
        return _TREND_ICONS.get(self.trend, "")

    @property
    def official(self) -> Level | None:
        """The code of the authority, when it is another one than ours."""
        current = self.lead.current
        if current is None or not current.own.official or self.lead.level is Level.UNKNOWN:
            return None
        official = Level(current.own.official)
        return official if official is not self.lead.level else None

    @property
    def official_of(self) -> str:
        """Which authority that is."""
        return said(self.theme.official) if self.theme.official else ""


@dataclass(frozen=True)
class EvidenceRow:
    """One thing the judgement rests on, in words."""

    text: str
    level: Level
    at: datetime | None
    counts: bool


@dataclass(frozen=True)
class OpinionRow:
    """What an organisation sees."""

    organisation: str
    level: Level
    text: str
    at: datetime
    is_same: bool


def cards(found: Iterable[Tile]) -> list[TileCard]:
    """One per theme, in the order of the definition."""
    per_theme: dict[str, list[Tile]] = {}
    for each in found:
        if not each.theme.parent:
            per_theme.setdefault(each.theme.code, []).append(each)
    return [_card(theme, per_theme[theme.code]) for theme in definition().tiles]


def _card(theme: Theme, here: Sequence[Tile]) -> TileCard:
    lead = max(here, key=lambda each: attention(each.level))
    others = tuple(each for each in here if each is not lead)
    return TileCard(theme, lead, others, all(each.level is lead.level for each in others))


def gravest_first(found: Iterable[TileCard]) -> list[TileCard]:
    """For whoever has one minute."""
    return sorted(found, key=lambda card: -attention(card.lead.level))


def headline(found: Sequence[TileCard]) -> str:
    """The whole grid in one sentence: how many themes stand on which level, the gravest first."""
    parts = []
    for level in (*reversed(SEVERITY[1:]), Level.UNKNOWN):
        if count := sum(1 for each in found if each.lead.level is level):
            parts.append(say(f"safety-picture-count-{level.value}", count=count))
    return say("safety-picture-all-quiet") if not parts else " ".join(parts)


def named_weeks(weeks: Sequence[Week]) -> list[StripPoint]:
    """The weeks with a number under each, for the page of one theme."""
    return [
        StripPoint(
            week.level,
            say("safety-picture-number-now", number=number) if week.part == "now" else number,
            week.part,
        )
        for week in weeks
        for number in [str(week.number)]
    ]


def who(membership: Membership) -> str:
    """`Farid Amrani (Deskundige), GGD Zuid-Limburg`."""
    function = function_name(leading_function(membership), short=True)
    return say(
        "safety-picture-person",
        name=membership.account.name, function=function, organisation=membership.organisation.name,
    )  # fmt: skip


def published(row: Assessment) -> datetime:
    """When it was there for everybody; when it was written, for what is not published."""
    return published_at(row) or row.written_at


def evidence_of(row: Assessment) -> list[EvidenceRow]:
    """What the judgement rested on, what counted first."""
    return evidence_rows(evidence_kept(record) for record in row.evidence)


def evidence_of_proposal(proposal: Proposal) -> list[EvidenceRow]:
    """What the proposal rests on."""
    return evidence_rows(proposal.evidence)


def evidence_rows(found: Iterable[Evidence]) -> list[EvidenceRow]:
    """In words, the gravest that counts first."""
    rows = [EvidenceRow(_told(each), each.level, each.at, each.kind in COUNTS) for each in found]
    return sorted(rows, key=lambda row: (not row.counts, -severity(row.level)))


def _told(each: Evidence) -> str:
    about = each.about
    if each.kind == INDICATOR and (found := indicators().get(about)) is not None:
        return say(
            "safety-picture-evidence-indicator",
            about=measuring.name(found), value=measuring.figure(found, each.value), version=each.version or 0,
        )  # fmt: skip
    themes = definition().themes
    if each.kind == PART and about in themes:
        about = said(themes[about].name)
    elif each.kind == "official" and about in themes and (official := themes[about].official):
        about = said(official)
    key = {NEIGHBOUR: "neighbour", OPINION: "opinion"}.get(each.kind, each.kind)
    return say(f"safety-picture-evidence-{key}", about=about)


def opinion_rows(tile: Tile) -> list[OpinionRow]:
    """Who sees otherwise first: disagreement stays visible."""
    rows = [
        OpinionRow(
            each.by.organisation.name, Level(each.level), each.text, each.at,
            tile.current is not None and each.level == tile.current.level,
        )
        for each in tile.opinions
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (row.is_same, -severity(row.level), row.organisation))


def contacts(first: Iterable[ContactPoint]) -> list[tuple[str, ContactPoint]]:
    """Whom to call about a region, with the first way to reach them."""
    return [(each.organisation.name, each) for each in first]


@dataclass(frozen=True)
class ScaleRow:
    """One colour of the scale as it is read."""

    level: Level
    meaning: str
    holds: str


@dataclass(frozen=True)
class CriteriaRow:
    """The criteria of one theme as they are read, from yellow up."""

    name: str
    criteria: list[tuple[Level, str]]
    is_confirmed: bool


def scale_rows() -> list[ScaleRow]:
    """The scale, calm first."""
    return [
        ScaleRow(each.level, said(each.meaning), say("safety-picture-days", days=each.holds.days))
        for each in definition().scale
    ]


def criteria_rows() -> list[CriteriaRow]:
    """Every theme and sector with its criteria."""
    return [
        CriteriaRow(
            said(theme.name),
            [(level, said(theme.criteria[level])) for level in SEVERITY[1:]],
            theme.status == "verified",
        )
        for theme in definition().themes.values()
    ]


def measured_cards(found: Iterable[Measured], now: datetime) -> list[measuring.Card]:
    """What is past a threshold first."""
    cards = [measuring.card(each, now) for each in found]
    return sorted(cards, key=lambda card: -severity(card.measured.level))
