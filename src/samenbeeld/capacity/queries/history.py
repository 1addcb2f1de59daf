"""One figure through time, what stood at a moment, and who saw it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max, Q

from samenbeeld.audit.journal import READ
from samenbeeld.audit.models import JournalLine
from samenbeeld.capacity.models import CapacityLook, CapacityReport, CapacityStanding, CapacityValue
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.standing import Line, cell
from samenbeeld.capacity.queries.world import INSTITUTION, World
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.standing import Stands, Told, holds_until, stand
from samenbeeld.organisations.models import Organisation

MOST = 200
_MOST_READERS = 50


@dataclass(frozen=True)
class Moment:
    """One value, or a later report of its source that confirmed it."""

    value: CapacityValue
    report: CapacityReport
    is_confirmed: bool

    @property
    def observed_at(self) -> datetime:
        """When it was seen."""
        return self.report.observed_at


def history(organisation: Organisation, metric: str, played_in: str) -> list[Moment]:
    """The last values of one figure with what confirmed them, newest first. Two queries."""
    values = list(
        CapacityValue.objects.filter(organisation=organisation, metric=metric, played_in=played_in)
        .select_related("report__reported_by__account", "report__reported_by__organisation")
        .order_by("-reported_at", "-pk")[:MOST]
    )
    if not values:
        return []
    reports = CapacityReport.objects.filter(
        organisation=organisation, played_in=played_in, reported_at__gte=values[-1].reported_at
    ).select_related("reported_by__account", "reported_by__organisation")
    confirming = [each for each in reports.order_by("-reported_at")[: MOST * 5] if metric in each.confirmed]
    found = [Moment(value, value.report, is_confirmed=False) for value in values]
    for report in confirming:
        before = (v for v in values if v.source == report.source and v.reported_at <= report.reported_at)
        if (value := next(before, None)) is not None:
            found.append(Moment(value, report, is_confirmed=True))
    return sorted(found, key=lambda each: (each.report.reported_at, each.value.pk), reverse=True)[:MOST]


def stood_at(
    pks: Sequence[UUID], metrics: Iterable[str], played_in: str, moment: datetime
) -> dict[tuple[UUID, str], Stands]:
    """What stood at a moment, as told by then: the newest of each source, contradictions too. Two queries."""
    told = CapacityValue.objects.filter(
        organisation__in=pks, played_in=played_in, metric__in=list(metrics), reported_at__lte=moment
    )
    newest = (
        told.order_by().values("organisation", "metric", "source").annotate(last=Max("pk")).values("last")
    )
    confirmed = _last_confirmed(pks, played_in, moment)
    answer: dict[tuple[UUID, str], Stands] = {}
    for value in CapacityValue.objects.filter(pk__in=newest).order_by("observed_at", "pk"):
        place = (value.organisation_id, value.metric)
        seen = confirmed.get((*place, value.source))
        last: Told = value.told
        if seen is not None and seen.reported_at > last.reported_at:
            last = last.seen_again(seen.observed_at, seen.reported_at)
        answer[place] = stand(answer.get(place), last, catalogue().contradicts_within)
    return answer


@dataclass(frozen=True)
class Reader:
    """Who had figures of an institution before them. `view` is that of a look; "" is its own page."""

    at: datetime
    name: str
    organisation: str
    view: str


def who_saw(organisation: Organisation, world: World, metric: Metric | None = None) -> list[Reader]:
    """Who looked at the figures of this institution, or at this one, newest first: on its own page, in a
    table, or added up with its region. Four queries.
    """
    lines = JournalLine.objects.filter(
        kind=READ, object_kind=INSTITUTION, object_id=world.key(organisation)
    ).order_by("-number")[:_MOST_READERS]
    found = [Reader(each.at, each.actor_name, each.organisation, "") for each in lines]
    of_it = Q(organisation=organisation) | Q(region__in=organisation.regions.values("pk"))
    looks = CapacityLook.objects.filter(of_it, played_in=world.played_in)
    looks = looks.exclude(by__organisation=organisation)
    if metric is not None:
        looks = looks.filter(sector__in=[metric.sector, ""] if metric.is_headline else [metric.sector])
    looks = looks.select_related("by__account", "by__organisation").order_by("-at", "-pk")[:_MOST_READERS]
    found += [Reader(each.at, each.by.account.name, each.by.organisation.name, each.view) for each in looks]
    return sorted(found, key=lambda each: each.at, reverse=True)[:_MOST_READERS]


def _last_confirmed(
    pks: Sequence[UUID], played_in: str, moment: datetime
) -> dict[tuple[UUID, str, str], CapacityReport]:
    reports = CapacityReport.objects.filter(
        organisation__in=pks, played_in=played_in, reported_at__lte=moment
    ).exclude(confirmed=[])
    return {
        (each.organisation_id, metric, each.source): each
        for each in reports.order_by("reported_at")
        for metric in each.confirmed
    }


def lines_at(
    found: Sequence[tuple[Organisation, bool]], metrics: Sequence[Metric], played_in: str, moment: datetime
) -> list[Line]:
    """A page of institutions as it stood at a moment, told by then. Two queries."""
    pks = [each.pk for each, is_open in found if is_open]
    stood = stood_at(pks, [each.code for each in metrics], played_in, moment)
    lines = []
    for organisation, is_open in found:
        rows = {
            metric.code: _as_it_stood(organisation, metric, known)
            for metric in metrics
            if (known := stood.get((organisation.pk, metric.code))) is not None
        }
        cells = tuple(
            cell(metric, rows.get(metric.code), moment) if organisation.kind in metric.kinds else None
            for metric in metrics
        )
        heard_at = max((row.observed_at for row in rows.values()), default=None)
        is_silent = not any(row.valid_until > moment for row in rows.values())
        lines.append(Line(organisation, is_open, cells, heard_at, is_silent))
    return lines


def _as_it_stood(organisation: Organisation, metric: Metric, known: Stands) -> CapacityStanding:
    """The row as it was then; it is shown, and never saved."""
    told, figure, beside = known.told, known.told.figure, known.beside
    other = None
    if beside is not None:
        other = CapacityValue(
            pk=beside.key, metric=metric.code, source=beside.source, number=beside.figure.number,
            total=beside.figure.total, licensed=beside.figure.licensed, state=beside.figure.state,
            observed_at=beside.observed_at,
        )  # fmt: skip
    return CapacityStanding(
        organisation=organisation, metric=metric.code, value_id=told.key, source=told.source,
        number=figure.number, total=figure.total, licensed=figure.licensed, state=figure.state,
        reason=figure.reason, until=figure.until, observed_at=told.observed_at,
        reported_at=told.reported_at, valid_until=holds_until(figure, told.observed_at, metric.holds),
        beside=other, beside_observed_at=beside.observed_at if beside else None,
    )  # fmt: skip
