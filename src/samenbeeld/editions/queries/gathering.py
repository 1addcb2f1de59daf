"""What an edition would hold at this moment: picture, phases, calendar and signals, as values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from samenbeeld.editions import queries
from samenbeeld.editions.models import Edition
from samenbeeld.editions.rules import content as rules
from samenbeeld.editions.rules.content import (
    Coming,
    EditionContent,
    Heap,
    Judged,
    Noticed,
    Otherwise,
    PartOf,
    Phase,
    Place,
    ThemeOfWeek,
    WeekAhead,
    Who,
)
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.levels import Level
from samenbeeld.look import times
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.models import Occasion
from samenbeeld.safety_picture.queries import Tile, definition, tiles
from samenbeeld.safety_picture.queries.calendar import calendar, municipalities, occasions, together
from samenbeeld.safety_picture.queries.signals import Standing, linked_between
from samenbeeld.safety_picture.queries.tiles import day
from samenbeeld.safety_picture.rules.weeks import monday


def gathered(regions: Sequence[Region], moment: datetime) -> EditionContent:
    """The content of an edition of these regions, and what changed since the one before. A fixed number of
    questions per region. All of it is published, and nothing in it has a label of its own.
    """
    wanted = sorted(regions, key=lambda region: region.name)
    numbers = queries.policy()
    today = day(moment)
    last = today + timedelta(days=numbers.calendar_days - 1)
    found = tiles(wanted, moment)
    coming = occasions(wanted, today, last)
    places = {code: name for name, code in municipalities(wanted).items()}
    noticed = linked_between(wanted, moment - timedelta(days=numbers.signal_days), moment)
    content = EditionContent(
        taken_at=moment,
        monday=monday(today),
        phases=tuple(_phase(each) for each in escalation.standings() if each.region in wanted),
        themes=tuple(
            ThemeOfWeek(
                theme.code, theme.name, tuple(_judged(found[theme.code, region.code]) for region in wanted)
            )
            for theme in definition().tiles
        ),
        calendar_first=today,
        calendar_last=last,
        calendar=tuple(_coming(each, places) for each in coming),
        heaps=tuple(
            Heap(
                heap.first,
                heap.last,
                places.get(heap.municipality, ""),
                tuple(one.title for one in heap.things),
            )
            for heap in together(coming, today)
        ),
        signals=tuple(_noticed(each) for each in noticed),
    )
    earlier = _before(content.monday, wanted)
    return replace(
        content,
        since=max((each.number for each in earlier), default=None),
        changes=rules.changes([queries.content_of(each) for each in reversed(earlier)], content),
    )


def _before(monday: date, regions: Iterable[Region]) -> list[Edition]:
    """Per region the edition before, the newest first; one of several regions only once."""
    found = {each.number: each for region in regions if (each := queries.before(monday, region)) is not None}
    return [found[number] for number in sorted(found, reverse=True)]


def _phase(standing: escalation.Standing) -> Phase:
    place = Place(standing.region.code, standing.region.name)
    change = standing.change
    if change is None or standing.step is None:
        return Phase(place, Level.UNKNOWN)
    return Phase(
        place, standing.level, standing.step.name, change.reason, change.set_at, introduced(change.set_by)
    )


def _judged(tile: Tile) -> Judged:
    place, current = Place(tile.region.code, tile.region.name), tile.current
    parts = tuple(PartOf(part.theme.name, part.level) for part in tile.parts)
    if current is None:
        return Judged(place, Level.UNKNOWN, parts=parts)
    reading = getattr(current, "reading", None)
    told = Judged(
        place,
        tile.level,
        written_by=introduced(current.written_by),
        written_at=current.written_at,
        read_by=introduced(reading.by) if reading is not None else None,
        parts=parts,
    )
    if tile.is_stale:
        return replace(told, last_known=current.as_level, held_until=current.valid_until)
    official = Level(current.own.official) if current.own.official else None
    differs = official is not None and official is not tile.level
    return replace(
        told,
        trend=current.trend if tile.level is not Level.UNKNOWN else "",
        what_is=current.what_is,
        what_if=current.what_if,
        what_now=current.what_now,
        official=official if differs else None,
        official_of=tile.theme.official if differs else None,
        outlook=tuple(WeekAhead(week.monday, week.level) for week in tile.weeks if week.part == "future"),
        otherwise=tuple(
            Otherwise(each.by.organisation.name, Level(each.level), each.text) for each in tile.disagree
        ),
    )


def introduced(member: Membership) -> Who:
    """This person as they are introduced now, in both languages."""
    name = organisations.functions().get(organisations.leading_function(member))
    words = Words(nl=name.said("nl", short=True), en=name.said("en", short=True)) if name else Words("", "")
    return Who(member.account.name, words, member.organisation.name)


def _coming(each: Occasion, places: Mapping[str, str]) -> Coming:
    days = each.days
    where = ", ".join(part for part in (each.place, places.get(each.municipality, "")) if part)
    return Coming(
        title=each.title,
        kind=calendar().kinds[each.kind].name,
        risk_class=each.risk_class,
        region=Place(each.region.code, each.region.name),
        where=where,
        first=days[0],
        last=days[-1],
        begins="" if each.is_whole_day else times.clock(each.starts_at),
        ends="" if each.is_whole_day else times.clock(each.ends_at),
    )


def _noticed(standing: Standing) -> Noticed:
    themes = definition().themes
    return Noticed(
        title=standing.signal.title,
        region=Place(standing.signal.region.code, standing.signal.region.name),
        linked_at=max(link.at for link in standing.links),
        themes=tuple(themes[link.theme].name for link in standing.links if link.theme in themes),
        is_of_activity=any(link.activity is not None for link in standing.links),
    )
