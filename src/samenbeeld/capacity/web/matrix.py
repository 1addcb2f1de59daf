"""The page of all institutions: a row each, a column per metric, the silent in sight."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import groupby

from django.http import HttpRequest
from django.utils.safestring import SafeString

from samenbeeld.audit.keeping import version
from samenbeeld.capacity.queries import shown as words
from samenbeeld.capacity.queries.catalogue import catalogue, said, unit_of
from samenbeeld.capacity.queries.history import lines_at
from samenbeeld.capacity.queries.institutions import group_of, listed, numbers_in, these
from samenbeeld.capacity.queries.standing import Cell, Line, grown_old, lines_of
from samenbeeld.capacity.queries.together import all_together
from samenbeeld.capacity.rules.catalogue import PLACES, STATE, Metric, Named
from samenbeeld.capacity.rules.standing import STALE, UNKNOWN
from samenbeeld.capacity.rules.together import Together
from samenbeeld.capacity.web.cells import Shown, age, drawn
from samenbeeld.capacity.web.where import Where
from samenbeeld.kernel.levels import Level
from samenbeeld.look import times
from samenbeeld.look.paging import asked_page
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation
from samenbeeld.plot.queries.care import NOTHING_HEARD, Reported, reported_levels

SECTOR, REGION, PAGE, THEN, SINCE = "sector", "regio", "bladzijde", "toen", "sinds"
_ANY = "-"
# Whose changes a table shows: what was told, to whom it is open, who there is, and how they judge themselves.
_SHOWN = ("access", "activities", "capacity", "organisations", "plot", "situation_reports")


@dataclass(frozen=True)
class Asked:
    """What somebody asked to see: one sector or all, and in which regions (none is all)."""

    sector: Named | None
    region: str
    regions: frozenset[str]
    page: int
    then: datetime | None  # the moment looked back at, None for now

    @property
    def then_text(self) -> str:
        """As its field holds it."""
        return times.for_input(self.then) if self.then else ""

    @property
    def metrics(self) -> list[Metric]:
        """The columns."""
        every = catalogue().metrics.values()
        if self.sector is None:
            return [each for each in every if each.is_headline]
        return [each for each in every if each.sector == self.sector.code]

    @property
    def kinds(self) -> frozenset[str]:
        """Who has a row."""
        return frozenset(kind for each in self.metrics for kind in each.kinds)

    @property
    def query(self) -> str:
        """The same question, for a link to another page of it."""
        sector = self.sector.code if self.sector else ""
        return f"{SECTOR}={sector}&{REGION}={self.region}&{THEN}={self.then_text}"


@dataclass(frozen=True)
class Row:
    """One institution in words."""

    name: str
    url: str
    is_invented: bool
    cells: tuple[SafeString, ...]
    heard: SafeString  # how long ago it told something last; "" for never
    is_visible: bool
    is_silent: bool
    judged: Reported | None  # its own level in this activity; None outside one


@dataclass(frozen=True)
class Sheet:
    """The table: headings, groups of rows, and what is known together."""

    headings: list[str]
    groups: list[tuple[str, list[Row]]]
    together: list[tuple[str, str, str]]
    lead: str
    first: int
    last: int
    count: int
    previous: int | None
    following: int | None
    is_judged: bool  # whether institutions say a level of themselves here
    shown: tuple[Organisation, ...]  # whose figures are in it


def asked(request: HttpRequest, where: Where, now: datetime) -> Asked:
    """What the address asks. What is not known is left out: a link may be old."""
    sector = next((each for each in catalogue().sectors if each.code == request.GET.get(SECTOR)), None)
    known = {each.code for each in organisations.regions()}
    own = where.world.regions or known
    region = request.GET.get(REGION, "")
    codes = frozenset({region}) if region in own else where.world.regions
    then = times.typed(request.GET.get(THEN, ""))
    page = asked_page(request.GET.get(PAGE, "")) or 1
    is_past = then is not None and then < now
    return Asked(sector, region if region in own else "", codes, page, then if is_past else None)


def stamp(where: Where, now: datetime) -> str:
    """Another text as soon as the table may be another: somebody told something, another became open to who
    looks, or a value grew too old. Two queries.
    """
    parts = [version(*_SHOWN), grown_old(where.world.played_in, now), *where.seen.sorted()]
    return sha256(" ".join(parts).encode()).hexdigest()[:16]


def sheet(where: Where, wish: Asked, now: datetime) -> Sheet:
    """A page of the table with what is known over all pages."""
    metrics, size = wish.metrics, catalogue().page_size
    there = listed(wish.regions, wish.kinds)
    numbers, count = numbers_in(wish.regions, wish.kinds), len(there)
    start = (wish.page - 1) * size if (wish.page - 1) * size < count else 0
    found = these(there[start : start + size])
    levels = _levels(where, wish)
    whose, played_in = [(each, where.sees(each)) for each in found], where.world.played_in
    if wish.then is not None:
        lines, told = lines_at(whose, metrics, played_in, wish.then), []
    else:
        lines = lines_of(whose, metrics, played_in, now)
        told = all_together(
            metrics, regions=wish.regions, numbers=numbers, seen=where.seen, played_in=played_in, now=now
        )
    page, headings = start // size + 1, [words.heading(each) for each in metrics]
    return Sheet(
        headings=headings,
        groups=_grouped(where, wish, lines, headings, levels),
        together=[
            (heading, *words.together(metric, each))
            for heading, metric, each in zip(headings, metrics, told, strict=False)
        ],
        lead=_lead(metrics, told),
        first=start + 1 if count else 0,
        last=start + len(found),
        count=count,
        previous=page - 1 if start else None,
        following=page + 1 if start + len(found) < count else None,
        is_judged=levels is not None,
        shown=tuple(each for each, is_open in whose if is_open),
    )


def shown(cell: Cell | None, *, is_visible: bool, url: str) -> Shown:
    """One cell in words; `url` is that of its figure through time."""
    if cell is None:
        return Shown("nothing")
    if not is_visible:
        return Shown("closed")
    metric, row = cell.metric, cell.row
    if row is None or cell.age == UNKNOWN:
        return Shown("unknown", seen_at=row.observed_at if row else None, url=url)
    is_stale = cell.age == STALE
    if metric.form == STATE:
        option = metric.option(row.state)
        level = Level.UNKNOWN if is_stale or option is None else option.level
        return Shown(
            "state",
            words.figure(metric, row.figure),
            level=level,
            seen_at=row.observed_at,
            is_stale=is_stale,
            against=_against(cell),
            url=url,
        )
    number = row.number or 0.0
    total = row.total if metric.form == PLACES else None
    return Shown(
        "figure",
        words.number(number),
        of=words.of_total(total) if total is not None else (unit_of(metric) if metric.form != PLACES else ""),
        seen_at=row.observed_at,
        share=round(100 * (1 - number / total)) if total else None,
        is_stale=is_stale,
        against=_against(cell),
        url=url,
    )


def _against(cell: Cell) -> str:
    beside = cell.row.beside if cell.row is not None and cell.is_disputed else None
    return words.figure(cell.metric, beside.figure) if beside else ""


def _grouped(
    where: Where,
    wish: Asked,
    lines: Sequence[Line],
    headings: Sequence[str],
    levels: Mapping[str, Reported] | None,
) -> list[tuple[str, list[Row]]]:
    is_past = wish.then is not None

    def of(line: Line) -> str:
        group = group_of(line.organisation.kind)
        return said(group.names) if group else ""

    def judged(line: Line) -> Reported | None:
        return None if levels is None else levels.get(line.organisation.slug, NOTHING_HEARD)

    return [
        (name, [_row(where, line, headings, is_past, judged(line)) for line in part])
        for name, part in groupby(lines, of)
    ]


def _levels(where: Where, wish: Asked) -> Mapping[str, Reported] | None:
    """What institutions last reported of themselves in this activity; None outside one."""
    activity = where.world.activity
    return None if activity is None else reported_levels(activity, where.member, wish.then)


def _row(where: Where, line: Line, headings: Sequence[str], is_past: bool, judged: Reported | None) -> Row:
    organisation = line.organisation
    figures = where.url("history", organisation.slug, _ANY)
    cells = tuple(
        drawn(heading, _shown(line, cell, figures), is_past=is_past)
        for heading, cell in zip(headings, line.cells, strict=True)
    )
    return Row(
        organisation.name,
        where.url("institution", organisation.slug),
        organisation.is_invented,
        cells,
        age(line.heard_at, is_past=is_past) if line.heard_at else SafeString(""),
        line.is_visible,
        line.is_silent,
        judged,
    )


def _shown(line: Line, cell: Cell | None, figures: str) -> Shown:
    """`figures`: the address of any figure of this institution; asking for each costs more."""
    url = figures.replace(f"/{_ANY}/", f"/{cell.metric.code}/") if cell else ""
    return shown(cell, is_visible=line.is_visible, url=url)


def _lead(metrics: Sequence[Metric], told: Sequence[Together]) -> str:
    """What is known of beds, and how much of it can no longer be steered by."""
    beds = next((each for metric, each in zip(metrics, told, strict=False) if metric.code == "beds"), None)
    if beds is None:
        return ""
    first = (
        say("capacity-lead", beds=int(beds.value), known=beds.known)
        if beds.value is not None
        else say("capacity-lead-none")
    )
    never = beds.silent - beds.stale - beds.disputed
    more = [
        say("capacity-lead-stale", beds=int(beds.stale_value)) if beds.stale_value else "",
        say("capacity-lead-disputed", disputed=beds.disputed) if beds.disputed else "",
        say("capacity-lead-silent", silent=never) if never else "",
    ]
    return " ".join(filter(None, [first, *more]))
