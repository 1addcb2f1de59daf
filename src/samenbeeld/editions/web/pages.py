"""An edition in the words of the screen: the same for its page, its preview, a link and paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from samenbeeld.editions.models import Edition
from samenbeeld.editions.queries import content_of, contents_of
from samenbeeld.editions.queries.gathering import introduced
from samenbeeld.editions.rules.content import (
    Change,
    Coming,
    EditionContent,
    Heap,
    Judged,
    Noticed,
    ThemeOfWeek,
    Who,
)
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.levels import Level
from samenbeeld.look import times
from samenbeeld.look.parts import StripPoint
from samenbeeld.look.words import current_language, has_words, say
from samenbeeld.safety_picture.rules.definition import SEVERITY

_TREND_ICONS = {"rising": "arrow-right-up", "steady": "arrow-right", "falling": "arrow-right-down"}


@dataclass(frozen=True)
class PlaceShown:
    """A theme in one region."""

    judged: Judged

    @property
    def region(self) -> str:
        """Where it is."""
        return self.judged.region.name

    @property
    def is_never(self) -> bool:
        """Whether nobody judged it yet."""
        return self.judged.written_at is None

    @property
    def trend(self) -> str:
        """In words, "" for what is unknown."""
        return say(f"safety-picture-trend-{self.judged.trend}") if self.judged.trend else ""

    @property
    def trend_icon(self) -> str:
        """The arrow beside it."""
        return _TREND_ICONS.get(self.judged.trend, "")

    @property
    def words(self) -> list[tuple[str, str]]:
        """The three short texts with what each is, those that are there."""
        told = (("is", self.judged.what_is), ("if", self.judged.what_if), ("now", self.judged.what_now))
        return [(say(f"editions-what-{name}"), text) for name, text in told if text]

    @property
    def by(self) -> str:
        """Who judged it, and who read along."""
        if self.judged.written_by is None or self.judged.written_at is None:
            return ""
        told = say("editions-judged-by", who=who(self.judged.written_by), at=self.judged.written_at)
        if self.judged.read_by is None:
            return told
        return f"{told} {say('safety-picture-read-by', who=who(self.judged.read_by))}"

    @property
    def official_of(self) -> str:
        """Which authority says something else."""
        return said(self.judged.official_of) if self.judged.official_of else ""

    @property
    def parts(self) -> list[tuple[str, Level]]:
        """Its parts by name."""
        return [(said(part.name), part.level) for part in self.judged.parts]

    @property
    def outlook(self) -> list[StripPoint]:
        """The coming weeks by their number."""
        return [
            StripPoint(week.level, str(week.monday.isocalendar().week), "future")
            for week in self.judged.outlook
        ]

    @property
    def is_calm_ahead(self) -> bool:
        """Whether nothing but calm is expected: one line says that."""
        return bool(self.outlook) and all(point.level is Level.GREEN for point in self.outlook)

    @property
    def outlook_words(self) -> str:
        """The same in one line, for paper."""
        return ", ".join(
            say("editions-outlook-week", week=point.when, level=_word(point.level)) for point in self.outlook
        )


@dataclass(frozen=True)
class ThemeShown:
    """One theme with each region."""

    theme: ThemeOfWeek

    @property
    def name(self) -> str:
        """What it is called."""
        return said(self.theme.name)

    @property
    def is_calm(self) -> bool:
        """Whether it is green everywhere."""
        return all(place.level is Level.GREEN for place in self.theme.places)

    @property
    def places(self) -> list[PlaceShown]:
        """Each region."""
        return [PlaceShown(place) for place in self.theme.places]


@dataclass(frozen=True)
class Shown:
    """Everything of one edition, ready for a template."""

    content: EditionContent

    @property
    def title(self) -> str:
        """`Weekeditie week 48`, with the region when it is about one of them."""
        week, regions = str(self.content.week), self.content.regions
        if len(regions) == 1:
            return say("editions-title-of", week=week, region=regions[0].name)
        return say("editions-title", week=week)

    @property
    def headline(self) -> str:
        """In one sentence: how many themes stand on which level, the gravest first."""
        levels = [theme.gravest for theme in self.content.themes]
        told = [
            say(f"safety-picture-count-{level.value}", count=levels.count(level))
            for level in (*reversed(SEVERITY[1:]), Level.UNKNOWN)
            if level in levels
        ]
        return " ".join(told) or say("safety-picture-all-quiet")

    @property
    def phases(self) -> list[tuple[str, Level, str, str, datetime | None, str]]:
        """Region, level, step, reason, since when and by whom."""
        return [
            (
                phase.region.name, phase.level, said(phase.step) if phase.step else say("page-phase-unknown"),
                phase.reason, phase.since, who(phase.by) if phase.by else "",
            )
            for phase in self.content.phases
        ]  # fmt: skip

    @property
    def changes(self) -> list[tuple[Change, str]]:
        """What changed, each with its sentence."""
        return [(change, changed(change)) for change in self.content.changes]

    @property
    def since(self) -> str:
        """The number of the edition it is compared with, "" for the first."""
        return "" if self.content.since is None else str(self.content.since)

    @property
    def themes(self) -> list[ThemeShown]:
        """The gravest first."""
        return [ThemeShown(theme) for theme in self.content.gravest_first]

    @property
    def calendar(self) -> list[tuple[str, str, str, str]]:
        """When, what, which kind and where."""
        return [
            (when(each), each.title, kind(each), each.where or each.region.name)
            for each in self.content.calendar
        ]

    @property
    def calendar_last(self) -> date:
        """Up to which day."""
        return self.content.calendar_last

    @property
    def heaps(self) -> list[tuple[str, str]]:
        """A sentence, and what comes together."""
        return [(heaped(each), ", ".join(each.titles)) for each in self.content.heaps]

    @property
    def signals(self) -> list[tuple[str, str, str, datetime]]:
        """What was noticed, where, what it belongs to and since when."""
        return [
            (each.title, each.region.name, belongs(each), each.linked_at) for each in self.content.signals
        ]


def shown(edition: Edition) -> Shown:
    """This edition."""
    return Shown(content_of(edition))


def whole(found: Edition) -> dict[str, Any]:
    """What every page of an edition shows, also to who came by a link."""
    newer = getattr(found, "replaced_by", None)
    return {
        "edition": found,
        "shown": shown(found),
        "number": str(found.number),
        "days": days_of(found.monday),
        "regions": regions_of(found),
        "made_by": who(introduced(found.made_by)),
        "newer": str(newer.number) if newer is not None else "",
        "corrects": str(found.replaces.number) if found.replaces is not None else "",
    }


def who(person: Who) -> str:
    """`Farid Amrani (Deskundige), GGD Zuid-Limburg`."""
    return say(
        "safety-picture-person",
        name=person.name, function=said(person.function), organisation=person.organisation,
    )  # fmt: skip


def changed(change: Change) -> str:
    """One change as a sentence."""
    return say(
        f"editions-change-{change.kind}",
        region=change.region.name,
        about=said(change.about) if change.about else say("page-phase-unknown"),
        before=_word(change.before),
        after=_word(change.after),
    )


def when(each: Coming) -> str:
    """Its days and hours."""
    language = current_language()
    first, last = times.day(each.first, language), times.day(each.last, language)
    if each.first == each.last:
        if not each.begins:
            return first
        return say("safety-picture-hours", day=first, begin=each.begins, end=each.ends)
    return say(
        "safety-picture-until",
        first=f"{first} {each.begins}".strip(),
        last=f"{last} {each.ends}".strip(),
    )


def kind(each: Coming) -> str:
    """What kind of thing, with its class."""
    name = said(each.kind)
    return say("safety-picture-class", kind=name, letter=each.risk_class) if each.risk_class else name


def heaped(each: Heap) -> str:
    """What comes together where and when, as one sentence."""
    language, count = current_language(), len(each.titles)
    first, last = times.day(each.first, language), times.day(each.last, language)
    if each.first == each.last:
        return say("safety-picture-together-on", count=count, day=first, where=each.where)
    return say("safety-picture-together-from", count=count, first=first, last=last, where=each.where)


def belongs(each: Noticed) -> str:
    """What a signal was linked to."""
    told = [said(theme) for theme in each.themes]
    if each.is_of_activity:
        told.append(say("editions-an-activity"))
    return ", ".join(told)


def days_of(monday: date) -> str:
    """`ma 23 nov tot en met zo 29 nov`."""
    language = current_language()
    sunday = monday + timedelta(days=6)
    return say("editions-days", first=times.day(monday, language), last=times.day(sunday, language))


def reason(code: str) -> str:
    """Why a mail did not go, in words; what nobody foresaw by its own name."""
    key = f"editions-mail-reason-{code}"
    return say(key) if has_words(key) else code


def regions_of(edition: Edition) -> str:
    """Its regions by name."""
    return ", ".join(region.name for region in edition.regions.all())


def listed(editions: Sequence[Edition]) -> list[tuple[Edition, Shown, str, str]]:
    """Each with what it says, its regions and its number as text."""
    return [
        (each, Shown(content), regions_of(each), str(each.number))
        for each, content in zip(editions, contents_of(editions), strict=True)
    ]


def _word(level: Level) -> str:
    return say(f"look-level-{level.value}").lower()
