"""What is down, who tips first and what is done about it, in lines for other pages; and what happened."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.http import urlencode

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.lines import Happened, Line, person
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.endurance.models import (
    BufferReport,
    EnduranceMeasure,
    EnduranceMeasureStep,
    ServiceOutage,
    StockReport,
)
from samenbeeld.endurance.queries.board import READ, Board, Row, StockView, board, may, may_see
from samenbeeld.endurance.queries.reading import as_stock
from samenbeeld.endurance.queries.told import Told, definition, told
from samenbeeld.endurance.rules import lasting
from samenbeeld.endurance.rules.saying import AGREED, MOVE, PROPOSED
from samenbeeld.endurance.rules.stock import reach
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.levels import Level
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation

# Of so many whose end is not known the names are said; the page says the others.
_NAMED = 3


def standing(member: Membership, activity: Activity, moment: datetime) -> list[Line]:
    """How it stands now, which is that moment, as far as this member may see: what is down, who tips first,
    of whom nobody knows, what lies in store, and the measures that are thought of or agreed on.
    """
    if not may_see(member, activity) or not has_begun(activity.pk) or not _is_told(activity, moment):
        return []
    found = board(activity, member, with_model=False)
    return [
        *_down(found.outages, reverse("endurance", args=[activity.slug])),
        *(_tips(each, activity) for each in found.in_state(lasting.OUT, lasting.SOON, lasting.LATER)),
        *_unknown(found, activity),
        *_measures(found, activity),
        *(_stock(each, activity) for each in found.stocks if each.days is not None),
    ]


def stood(member: Membership, activity: Activity, moment: datetime) -> list[Line]:
    """What was said of it by that moment, as far as this member may see, and nothing that is worked out of
    it: that stands on the page as it was known then, to which each line of what was down leads.
    """
    if not may_see(member, activity) or not has_begun(activity.pk):
        return []
    known = told(activity).by(moment)
    mine = None if may(member, READ, activity, None) else member.organisation_id
    down = [each for each in known.newest_outages if not each.is_over]
    services = {each.service for each in down}
    then = urlencode({"moment": times.for_input(moment)})
    return [
        *_down(down, f"{reverse('endurance', args=[activity.slug])}?{then}"),
        *(
            _buffer_line(activity, row)
            for (_, service), row in known.newest_buffers.items()
            if service in services and mine in (None, row.organisation_id)
        ),
        *(
            _measure_line(activity, row, known.step_of(row), known.last_steps.get(row.pk))
            for row in known.measures
            if mine in (None, row.organisation_id) and known.step_of(row) in (PROPOSED, AGREED)
        ),
        *(
            _stock_line(activity, row, reach(as_stock(row)).ends_at)
            for row in known.newest_stocks.values()
            if mine in (None, row.organisation_id)
        ),
    ]


def happened(member: Membership, activity: Activity, moment: datetime) -> list[Happened]:
    """All that was said until that moment that this member may see, in order of time."""
    if not may_see(member, activity) or not has_begun(activity.pk):
        return []
    known = told(activity).by(moment)
    mine = None if may(member, READ, activity, None) else member.organisation_id
    found = [
        *_outages_said(activity, known.outages),
        *(_buffer_said(activity, each) for each in known.buffers if mine in (None, each.organisation_id)),
        *(_stock_said(activity, each) for each in known.stocks if mine in (None, each.organisation_id)),
        *(
            each
            for row in known.measures
            if mine in (None, row.organisation_id)
            for each in _road(activity, row, known)
        ),
    ]
    return sorted(found, key=lambda each: each.at)


@until_a_change
def has_begun(pk: UUID) -> bool:
    """Whether anybody said anything of it: in most activities nobody ever does."""
    first, *others = (
        model.objects.filter(activity=pk).order_by().values("activity")
        for model in (ServiceOutage, BufferReport, StockReport, EnduranceMeasure)
    )
    return bool(list(first.union(*others)[:1]))


def service_name(code: str) -> str:
    """In the language of the screen."""
    service = definition().services.get(code)
    return said(service.names) if service else code


def stock_name(code: str) -> str:
    """The same of what lies in store."""
    kind = definition().stocks.get(code)
    return said(kind.names) if kind else code


def measure_title(row: EnduranceMeasure) -> str:
    """What a measure is, in a line."""
    if row.kind == MOVE:
        return say("endurance-measure-move", name=row.organisation.name, percent=row.percent or 0)
    return say(
        f"endurance-measure-{row.kind}",
        name=row.organisation.name,
        hours=row.hours or 0,
        service=service_name(row.service).lower(),
    )


def places(rows: Iterable[ServiceOutage]) -> Mapping[int, str]:
    """Where each of these outages is, by key: names of regions and institutions. One query for all."""
    found = list(rows)
    names = organisations.names_of({slug for each in found for slug in each.institutions})
    regions = {each.code: each.name for each in organisations.regions()}
    return {
        each.pk: ", ".join(
            [
                *(regions.get(code, code) for code in each.regions),
                *sorted(names.get(slug, slug) for slug in each.institutions),
            ]
        )
        for each in found
    }


def tips(row: Row) -> str:
    """`Stroom op om 14:00`, that it holds, or that nobody knows: how one institution stands."""
    first = row.standing.first
    if first is not None and first.ends_at is not None:
        return say("endurance-ends", service=service_name(first.down.service), at=first.ends_at)
    if row.standing.state == lasting.HOLDS:
        return say("endurance-line-holds")
    names = ", ".join(service_name(each.down.service).lower() for each in row.standing.unknown)
    return say("endurance-ask", what=names)


def _is_told(activity: Activity, moment: datetime) -> bool:
    known = told(activity).by(moment)
    return bool(known.stocks) or any(not each.is_over for each in known.newest_outages)


def _down(rows: Sequence[ServiceOutage], url: str) -> Iterator[Line]:
    where = places(rows)
    for row in rows:
        words = say("endurance-line-down", service=service_name(row.service), where=where[row.pk])
        yield Line(words, person(row.by), row.at, url, row.until)


def _tips(row: Row, activity: Activity) -> Line:
    first = row.standing.first
    assert first is not None  # it is in a state in which something ends
    read = row.read_of(first)
    source = say(f"endurance-source-{read.buffer.source}") if read else ""
    return Line(
        say("endurance-line-tips", name=row.organisation.name, service=service_name(first.down.service)),
        ", ".join(part for part in (read.by, source) if part) if read else source,
        read.said_at if read else first.down.since,
        _own_page(activity, row.organisation),
        first.ends_at,
    )


def _unknown(found: Board, activity: Activity) -> Iterator[Line]:
    """One line for all: they are no less than who tips, and stand with who said that it is down."""
    rows = found.in_state(lasting.UNKNOWN)
    if not rows or not found.outages:
        return
    names = ", ".join(each.organisation.name for each in rows[:_NAMED])
    last = max(found.outages, key=lambda each: each.at)
    words = say("endurance-line-unknown", count=len(rows), names=names, more=max(0, len(rows) - _NAMED))
    url = reverse("endurance", args=[activity.slug])
    yield Line(words, person(last.by), last.at, url, level=Level.UNKNOWN)


def _stock(view: StockView, activity: Activity) -> Line:
    return _stock_line(activity, view.row, view.reach.ends_at)


def _stock_line(activity: Activity, row: StockReport, ends_at: datetime | None) -> Line:
    words = say("endurance-line-stock", stock=stock_name(row.stock), name=row.organisation.name)
    return Line(words, person(row.by), row.seen_at, _own_page(activity, row.organisation), ends_at)


def _measures(found: Board, activity: Activity) -> Iterator[Line]:
    for view in (each for row in found.rows for each in row.measures):
        if view.step in (PROPOSED, AGREED):
            yield _measure_line(activity, view.measure, view.step, view.last)


def _measure_line(
    activity: Activity, row: EnduranceMeasure, step: str, last: EnduranceMeasureStep | None
) -> Line:
    by, at = (last.by, last.at) if last else (row.by, row.at)
    words = say(
        "endurance-line-measure", measure=measure_title(row), step=say(f"endurance-step-{step}").lower()
    )
    return Line(words, person(by), at, reverse("endurance_measure_one", args=[activity.slug, row.number]))


def _buffer_line(activity: Activity, row: BufferReport) -> Line:
    return Line(_buffer_words(row), person(row.by), row.seen_at, _own_page(activity, row.organisation))


def _own_page(activity: Activity, organisation: Organisation) -> str:
    return reverse("endurance_institution", args=[activity.slug, organisation.slug])


def _outages_said(activity: Activity, rows: tuple[ServiceOutage, ...]) -> Iterator[Happened]:
    where = places(rows) if rows else {}
    for row in rows:
        kind = "back" if row.is_over else "down"
        words = say(f"endurance-line-{kind}", service=service_name(row.service), where=where[row.pk])
        url = reverse("endurance", args=[activity.slug])
        yield Happened(row.at, words, row.words, row.by.account.name, url)


def _buffer_said(activity: Activity, row: BufferReport) -> Happened:
    url = _own_page(activity, row.organisation)
    return Happened(row.at, _buffer_words(row), row.words, row.by.account.name, url)


def _buffer_words(row: BufferReport) -> str:
    return say(
        "endurance-line-buffer",
        name=row.organisation.name,
        service=service_name(row.service).lower(),
        known="no" if row.hours is None else "yes",
        hours=row.hours or 0,
    )


def _stock_said(activity: Activity, row: StockReport) -> Happened:
    kind = definition().stocks.get(row.stock)
    unit = said(kind.unit) if kind else ""
    words = say("endurance-line-stock", stock=stock_name(row.stock), name=row.organisation.name)
    text = say("endurance-line-amount", amount=row.amount, unit=unit, per_day=row.per_day)
    return Happened(row.at, words, text, row.by.account.name, _own_page(activity, row.organisation))


def _road(activity: Activity, row: EnduranceMeasure, known: Told) -> Iterator[Happened]:
    url, title = reverse("endurance_measure_one", args=[activity.slug, row.number]), measure_title(row)

    def words(step: str) -> str:
        return say("endurance-line-measure", measure=title, step=say(f"endurance-step-{step}").lower())

    yield Happened(row.at, words(PROPOSED), row.what, row.by.account.name, url)
    for step in known.steps:
        if step.measure_id == row.pk:
            yield Happened(step.at, words(step.step), step.reason, step.by.account.name, url)
