"""Where buffers are read: said here, the stock, the situation report, the figures and the profile."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.history import lines_at
from samenbeeld.capacity.queries.seen import visible
from samenbeeld.capacity.queries.standing import Line, lines_of
from samenbeeld.capacity.queries.world import World
from samenbeeld.capacity.rules.standing import STALE
from samenbeeld.endurance.queries.told import Told, definition
from samenbeeld.endurance.rules import lasting
from samenbeeld.endurance.rules.definition import Service
from samenbeeld.endurance.rules.lasting import Buffer
from samenbeeld.endurance.rules.stock import Stock, hours_from_seen
from samenbeeld.institutions import queries as institutions
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.queries import past as report_past

Place = tuple[UUID, str]  # institution and service


@dataclass(frozen=True)
class Read:
    """One buffer with where it was read: `said_at` when it was written down, `by` who wrote it."""

    buffer: Buffer
    said_at: datetime
    url: str = ""
    by: str = ""
    words: str = ""


def buffers(
    activity: Activity,
    member: Membership,
    found: Sequence[Organisation],
    said: Told,
    moment: datetime | None,
) -> Mapping[Place, tuple[Read, ...]]:
    """Every buffer of these institutions that this member may know of, by that moment; None is now.

    At most three queries; none of them grows with the number of institutions.
    """
    answer: dict[Place, list[Read]] = {}
    here = {each.pk: each for each in found}
    for place, read in (
        *_said(activity, here, said),
        *_in_reports(activity, member, found, moment),
        *_in_figures(activity, member, found, moment),
        *_in_profiles(member, found, moment),
    ):
        answer.setdefault(place, []).append(read)
    return {place: tuple(reads) for place, reads in answer.items()}


def as_stock(row: Any) -> Stock:
    """A row of `StockReport` as the rules know it."""
    return Stock(row.amount, row.per_day, row.seen_at, row.delivery or 0, row.delivery_at)


def _said(activity: Activity, here: Mapping[UUID, Organisation], said: Told) -> Iterator[tuple[Place, Read]]:
    for (pk, service), row in said.newest_buffers.items():
        if pk in here:
            buffer = Buffer(row.hours, lasting.TOLD, row.seen_at)
            url = _own_page(activity, here[pk])
            yield (pk, service), Read(buffer, row.at, url, row.by.account.name, row.words)
    for (pk, kind), stock in said.newest_stocks.items():
        service = definition().stocks[kind].service if kind in definition().stocks else ""
        hours = hours_from_seen(as_stock(stock))
        if pk in here and service and hours is not None:
            buffer = Buffer(hours, lasting.STOCK, stock.seen_at)
            yield (pk, service), Read(buffer, stock.at, _own_page(activity, here[pk]), stock.by.account.name)


def _in_reports(
    activity: Activity, member: Membership, found: Sequence[Organisation], moment: datetime | None
) -> Iterator[tuple[Place, Read]]:
    """Of the newest situation report of each whose reports this member may read."""
    if moment is None:
        newest = reports.newest_reports(activity)
    else:
        then = report_past.at(activity, moment, taking_part=found).standings
        newest = [each.report for each in then if each.report is not None]
    here = {each.pk: each for each in found if reports.may(member, "read", activity, each)}
    for report in newest:
        organisation = here.get(report.organisation_id)
        if organisation is None:
            continue
        url = reverse("situation_reports_report", args=[activity.slug, organisation.slug, report.number])
        for service in definition().services.values():
            hours = _hours_in(report.values, service)
            if hours is not None:
                buffer = Buffer(hours, lasting.REPORT, report.submitted_at)
                author = report.author.account.name
                yield (organisation.pk, service.code), Read(buffer, report.submitted_at, url, author)


def _hours_in(values: Mapping[str, Any], service: Service) -> float | None:
    """What a report says of this service; None when it says nothing of it."""
    for key in service.report_fields:
        value = values.get(key)
        hours = value.get("hours") if isinstance(value, Mapping) else value
        if isinstance(hours, int | float) and not isinstance(hours, bool):
            return float(hours)
    return None


def _in_figures(
    activity: Activity, member: Membership, found: Sequence[Organisation], moment: datetime | None
) -> Iterator[tuple[Place, Read]]:
    """Of the figures that are open to this member. What is too old to steer by, or what two sources
    tell otherwise, is left out.
    """
    world = World(activity)
    seen = visible(member, world)
    by_metric = {each.metric: each for each in definition().services.values() if each.metric}
    metrics = [catalogue().metrics[code] for code in by_metric if code in catalogue().metrics]
    open_to = [(each, True) for each in found if seen.includes(each.slug, organisations.region_codes(each))]
    if not open_to or not metrics:
        return
    lines: list[Line] = (
        lines_at(open_to, metrics, world.played_in, moment)
        if moment
        else lines_of(open_to, metrics, world.played_in, now())
    )
    for line in lines:
        url = reverse("activity_capacity_institution", args=[activity.slug, line.organisation.slug])
        for cell in line.cells:
            if cell is None or cell.row is None or cell.age == STALE or cell.is_disputed:
                continue
            service, number = by_metric[cell.metric.code], cell.row.number
            hours = None if number is None else number * service.metric_hours
            buffer = Buffer(hours, lasting.FIGURE, cell.row.observed_at)
            yield (line.organisation.pk, service.code), Read(buffer, cell.row.observed_at, url)


def _in_profiles(
    member: Membership, found: Sequence[Organisation], moment: datetime | None
) -> Iterator[tuple[Place, Read]]:
    """What each said of itself before anything happened. No query as long as nothing changed."""
    by_need = {each.need: each for each in definition().services.values() if each.need}
    for organisation in found:
        kept = institutions.of(organisation)
        if kept is None or (moment is not None and kept.profile.at > moment):
            continue
        if not access.may(member, "institutions.read", institutions.scope(organisation)):
            continue
        url = reverse("institution", args=[organisation.slug])
        for need in kept.needs:
            service = by_need.get(need.resource)
            if service is not None and need.buffer_hours is not None:
                buffer = Buffer(need.buffer_hours, lasting.PROFILE)
                author = kept.profile.by.account.name
                yield (
                    (organisation.pk, service.code),
                    Read(buffer, kept.confirmed_at, url, author, need.words),
                )


def _own_page(activity: Activity, organisation: Organisation) -> str:
    return reverse("endurance_institution", args=[activity.slug, organisation.slug])
