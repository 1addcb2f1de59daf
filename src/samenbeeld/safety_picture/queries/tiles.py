"""Each theme in each region as it is shown: what holds now, the weeks around it, who sees it otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q, QuerySet, Subquery

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.levels import Level
from samenbeeld.look.times import AMSTERDAM, local
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import put_members
from samenbeeld.safety_picture.models import Assessment, Opinion, OwnLevel
from samenbeeld.safety_picture.queries.definition import definition
from samenbeeld.safety_picture.rules.definition import Theme
from samenbeeld.safety_picture.rules.judging import OWN_LEVEL_HOLDS
from samenbeeld.safety_picture.rules.weeks import Held, Week, expected_for, monday, weeks

_PUBLISHED = Q(needs_second=False) | Q(reading__agrees=True)
_WEEK = timedelta(days=7)
Place = tuple[str, str]  # code of the theme, code of the region


@dataclass(frozen=True)
class Tile:
    """A theme in a region. `current` is the newest published judgement, also when it no longer holds;
    `waiting` a newer one that nobody read along with yet, `sent_back` a newer one that came back.
    """

    theme: Theme
    region: Region
    level: Level
    current: Assessment | None
    waiting: Assessment | None
    sent_back: Assessment | None
    weeks: tuple[Week, ...]
    opinions: tuple[Opinion, ...]
    parts: tuple["Tile", ...]

    @property
    def is_stale(self) -> bool:
        """Whether a judgement is there and no longer holds: its level is known, and what is now is not."""
        return self.current is not None and self.level is Level.UNKNOWN != self.current.as_level

    @property
    def disagree(self) -> tuple[Opinion, ...]:
        """Who sees another level than the judgement."""
        if self.current is None:
            return ()
        return tuple(each for each in self.opinions if each.level != self.current.level)

    @property
    def agree(self) -> tuple[Opinion, ...]:
        """Who sees the same."""
        if self.current is None:
            return ()
        return tuple(each for each in self.opinions if each.level == self.current.level)

    def expected(self, today: date) -> Level:
        """What the current judgement expected for the week of today; unknown when it was made this week."""
        if self.current is None:
            return Level.UNKNOWN
        return expected_for(
            monday(today), judged_on=day(self.current.written_at), outlook=outlook_of(self.current)
        )


def tiles(regions: Iterable[Region], now: datetime) -> dict[Place, Tile]:
    """Every theme and part in each of these regions, by theme and region code.

    A fixed number of questions, however long the history is; none as long as nothing changed.
    """
    return _tiles(regions, now, tuple(definition().themes))


def tiles_of(theme: Theme, regions: Iterable[Region], now: datetime) -> dict[str, Tile]:
    """One theme in each of these regions, by region code; its parts are in it."""
    codes = (theme.code, *(part.code for part in definition().parts(theme)))
    found = _tiles(regions, now, codes)
    return {region: each for (code, region), each in found.items() if code == theme.code}


def tile(theme: Theme, region: Region, now: datetime) -> Tile:
    """One theme in one region."""
    return tiles_of(theme, [region], now)[region.code]


def _tiles(regions: Iterable[Region], now: datetime, codes: tuple[str, ...]) -> dict[Place, Tile]:
    wanted = sorted(regions, key=lambda region: region.name)
    known = _known(_window(now), codes)
    # Parts first: a tile holds its own.
    every = sorted((definition().themes[code] for code in codes), key=lambda theme: not theme.parent)
    found: dict[Place, Tile] = {}
    for region in wanted:
        for theme in every:
            parts = tuple(found[part.code, region.code] for part in definition().parts(theme))
            found[theme.code, region.code] = _tile(theme, region, known, parts, now)
    return found


def history(theme: Theme, region: Region) -> QuerySet[Assessment]:
    """Every published judgement of this theme here, the newest first."""
    return _rows().filter(_PUBLISHED, theme=theme.code, region=region).order_by("-number")


def recent(theme: Theme, region: Region, most: int) -> tuple[Assessment, ...]:
    """The newest of them. One question, none as long as nothing changed."""
    return _recent(theme.code, region.code, most)


@until_a_change
def _recent(theme: str, region: str, most: int) -> tuple[Assessment, ...]:
    found = _rows().filter(_PUBLISHED, theme=theme, region=region)
    return tuple(found.order_by("-number")[:most])


def by_id(pk: UUID) -> Assessment | None:
    """The judgement with this id, published or not."""
    return _rows().filter(pk=pk).first()


def waiting(regions: Iterable[str], now: datetime) -> list[Assessment]:
    """What waits for a second reader in these regions and was not overtaken, the oldest first."""
    codes = frozenset(regions)
    known = _known(_window(now), tuple(definition().themes))
    return sorted(
        (row for (_, code), row in known.waiting.items() if code in codes), key=lambda row: row.written_at
    )


def own_level(member: Membership, theme: Theme, region: Region, now: datetime) -> OwnLevel | None:
    """What this member said of this theme lately and did not judge with yet."""
    return (
        OwnLevel.objects.select_related("region")
        .filter(
            by=member, theme=theme.code, region=region, at__gte=now - OWN_LEVEL_HOLDS, assessment__isnull=True
        )
        .order_by("-at")
        .first()
    )


def own_level_with(pk: str, member: Membership) -> OwnLevel | None:
    """The own level with this id, when it is this member's."""
    try:
        return OwnLevel.objects.select_related("region").filter(pk=UUID(pk), by=member).first()
    except ValueError:
        return None


def published_at(row: Assessment) -> datetime | None:
    """When everybody could see it; None for what waits or came back."""
    if not row.needs_second:
        return row.written_at
    reading = getattr(row, "reading", None)
    return reading.at if reading is not None and reading.agrees else None


def outlook_of(row: Assessment) -> list[Level]:
    """What was expected for the weeks after it."""
    return [Level(level) for level in row.outlook]


def day(moment: datetime) -> date:
    """The day on a Dutch calendar."""
    return local(moment).date()


@dataclass(frozen=True)
class _Known:
    """What was read: published judgements per place, the oldest first; what waits or came back; opinions."""

    published: dict[Place, list[Assessment]]
    waiting: dict[Place, Assessment]
    sent_back: dict[Place, Assessment]
    opinions: dict[object, tuple[Opinion, ...]]


def _window(now: datetime) -> datetime:
    """From the week before the first that is shown: what held then was published before."""
    first = monday(day(now)) - _WEEK * (definition().weeks_back + 1)
    return datetime.combine(first, time(), tzinfo=AMSTERDAM)


def _rows() -> QuerySet[Assessment]:
    return Assessment.objects.select_related(
        "own", "region", "reading__by__account", "reading__by__organisation",
        "written_by__account", "written_by__organisation",
    )  # fmt: skip


@until_a_change
def _known(since: datetime, codes: tuple[str, ...]) -> _Known:
    rows = list(_plain().filter(written_at__gte=since, theme__in=codes))
    missing = {(code, region.code) for code in codes for region in organisations.regions()} - {
        (row.theme, row.region_id) for row in rows if published_at(row)
    }
    rows += _last_before(since, missing)
    put_members((rows, "written_by"), ([row.reading for row in rows if hasattr(row, "reading")], "by"))
    published: dict[Place, list[Assessment]] = {}
    for row in sorted((row for row in rows if published_at(row)), key=lambda row: published_at(row) or since):
        published.setdefault((row.theme, row.region_id), []).append(row)
    newest = {place: found[-1].number for place, found in published.items()}
    others = [row for row in rows if not published_at(row) and row.number > newest.get(_place(row), 0)]
    others.sort(key=lambda row: row.number)
    return _Known(
        published=published,
        waiting={_place(row): row for row in others if not hasattr(row, "reading")},
        sent_back={_place(row): row for row in others if hasattr(row, "reading")},
        opinions=_opinions([found[-1] for found in published.values()]),
    )


def _plain() -> QuerySet[Assessment]:
    """Without people: those are read once for all rows."""
    return Assessment.objects.select_related("own", "region", "reading")


def _place(row: Assessment) -> Place:
    return row.theme, row.region_id


def _last_before(since: datetime, places: set[Place]) -> list[Assessment]:
    """The newest published judgement of each of these places from before: its level is still last known."""
    if not places:
        return []
    newest = (
        Q(
            pk=Subquery(
                Assessment.objects.filter(_PUBLISHED, theme=theme, region=region, written_at__lt=since)
                .order_by("-number")
                .values("pk")[:1]
            )
        )
        for theme, region in sorted(places)
    )
    return list(_plain().filter(reduce(or_, newest)))


def _opinions(rows: list[Assessment]) -> dict[object, tuple[Opinion, ...]]:
    """The newest of each organisation, by judgement."""
    found = list(Opinion.objects.filter(assessment__in=[row.pk for row in rows]).order_by("at"))
    put_members((found, "by"))
    newest: dict[object, dict[object, Opinion]] = {}
    for opinion in found:
        newest.setdefault(opinion.assessment_id, {})[opinion.by.organisation_id] = opinion
    return {pk: tuple(per_organisation.values()) for pk, per_organisation in newest.items()}


def _tile(theme: Theme, region: Region, known: _Known, parts: tuple[Tile, ...], now: datetime) -> Tile:
    place = theme.code, region.code
    published = known.published.get(place, [])
    current = published[-1] if published else None
    level = current.as_level if current is not None and current.valid_until > now else Level.UNKNOWN
    holds = current is not None and current.valid_until > now
    return Tile(
        theme=theme,
        region=region,
        level=level,
        current=current,
        waiting=known.waiting.get(place),
        sent_back=known.sent_back.get(place),
        weeks=tuple(
            weeks(
                _held(published),
                today=day(now),
                shown=level,
                outlook=outlook_of(current) if current is not None else (),
                judged_on=day(current.written_at) if current is not None and holds else None,
                back=definition().weeks_back,
                ahead=definition().weeks_ahead,
            )
        ),
        opinions=known.opinions.get(current.pk, ()) if current is not None else (),
        parts=parts,
    )


def _held(published: list[Assessment]) -> list[Held]:
    """Each from when it was published until it was replaced or no longer held."""
    moments = [published_at(row) or row.written_at for row in published]
    replaced = [*moments[1:], *(row.valid_until for row in published[-1:])]
    return [
        Held(row.as_level, day(begin), day(min(row.valid_until, end)))
        for row, begin, end in zip(published, moments, replaced, strict=True)
    ]
