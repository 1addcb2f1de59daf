"""Values become rows, and what stands is worked out again. For the actions beside it; no action by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, Subquery

from samenbeeld.capacity.models import CapacityReport, CapacityStanding, CapacityValue
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.standing import with_beside
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.capacity.rules.standing import Stands, Told, holds_until, stand
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import region_codes

_KEPT = (
    "area",
    "value",
    "source",
    "via",
    "method",
    "number",
    "total",
    "licensed",
    "state",
    "reason",
    "until",
    "observed_at",
    "reported_at",
    "valid_until",
    "beside",
    "beside_observed_at",
)
_BATCH = 500
# Key of what stands, when it was seen again, and until when that holds.
_SeenAgain = tuple[int, datetime, datetime]


@dataclass(frozen=True)
class Saying:
    """What one source says of one institution: figures per metric, and when it saw them."""

    organisation: Organisation
    figures: Mapping[str, Figure]
    observed_at: datetime


@dataclass(frozen=True)
class Source:
    """Who says it, by which way and how."""

    name: str
    via: str
    method: str
    by: Membership | None = None


@dataclass(frozen=True)
class Kept:
    """What became of one saying."""

    report: CapacityReport
    changed: Mapping[str, Figure]


def keep(
    sayings: Sequence[Saying], source: Source, played_in: str, at: datetime, *, only_news: bool = False
) -> list[Kept]:
    """Write it all down. What this source said before word for word is confirmed, not written again; with
    `only_news` what it saw no later than the last time is left, but for a correction of what stands.
    """
    pks = [each.organisation.pk for each in sayings]
    known = _standing(pks, played_in)
    if only_news:
        last = _last_seen(pks, source.name, played_in)
        sayings = [each for each in sayings if _is_news(each, last, known, source.name)]
    kept, rows, places = [], [], []
    for saying in sayings:
        new = {
            code: figure
            for code, figure in saying.figures.items()
            if not _is_said_again(known.get((saying.organisation.pk, code)), source.name, figure)
        }
        report = CapacityReport(
            organisation=saying.organisation,
            played_in=played_in,
            source=source.name,
            via=source.via,
            method=source.method,
            observed_at=saying.observed_at,
            reported_at=at,
            reported_by=source.by,
            confirmed=[code for code in saying.figures if code not in new],
        )
        kept.append(Kept(report, new))
        for code, figure in new.items():
            rows.append(_value(report, code, figure))
            places.append((saying.organisation.pk, code))
    CapacityReport.objects.bulk_create([each.report for each in kept], batch_size=_BATCH)
    CapacityValue.objects.bulk_create(rows, batch_size=_BATCH)
    _work_out(kept, dict(zip(places, rows, strict=True)), known, source)
    return kept


def _standing(pks: Sequence[UUID], played_in: str) -> dict[tuple[UUID, str], CapacityStanding]:
    found = with_beside(CapacityStanding.objects.filter(played_in=played_in, organisation__in=pks))
    return {(each.organisation_id, each.metric): each for each in found}


def _last_seen(pks: Sequence[UUID], source: str, played_in: str) -> dict[UUID, datetime | None]:
    """What was the moment of the last report of this source, per institution."""
    told = CapacityReport.objects.filter(organisation=OuterRef("pk"), played_in=played_in, source=source)
    last = Subquery(told.order_by("-reported_at").values("observed_at")[:1])
    return dict(Organisation.objects.filter(pk__in=pks).annotate(last=last).values_list("pk", "last"))


def _is_news(
    saying: Saying,
    last: Mapping[UUID, datetime | None],
    known: Mapping[tuple[UUID, str], CapacityStanding],
    source: str,
) -> bool:
    """A source that stands still, or that was overtaken by another, must not tell the same for ever."""
    seen = last.get(saying.organisation.pk)
    if seen is None or saying.observed_at > seen:
        return True
    rows = ((known.get((saying.organisation.pk, code)), figure) for code, figure in saying.figures.items())
    return any(row is None or (row.source == source and row.figure != figure) for row, figure in rows)


def _is_said_again(row: CapacityStanding | None, source: str, figure: Figure) -> bool:
    return row is not None and row.source == source and row.figure == figure


def _value(report: CapacityReport, code: str, figure: Figure) -> CapacityValue:
    return CapacityValue(
        report=report,
        organisation_id=report.organisation_id,
        played_in=report.played_in,
        metric=code,
        source=report.source,
        number=figure.number,
        total=figure.total,
        licensed=figure.licensed,
        state=figure.state,
        reason=figure.reason,
        until=figure.until,
        observed_at=report.observed_at,
        reported_at=report.reported_at,
    )


def _work_out(
    kept: Sequence[Kept],
    values: Mapping[tuple[UUID, str], CapacityValue],
    known: Mapping[tuple[UUID, str], CapacityStanding],
    source: Source,
) -> None:
    rows: list[CapacityStanding] = []
    seen_again: list[_SeenAgain] = []
    for each in kept:
        organisation, report = each.report.organisation, each.report
        area = " ".join(sorted(region_codes(organisation)))
        for code in (*each.changed, *report.confirmed):
            place = (organisation.pk, code)
            before, value = known.get(place), values.get(place)
            if value is None and before is not None and _only_later(before, report):
                holds = catalogue().metric(code).holds
                seen_again.append((before.pk, report.observed_at, report.observed_at + holds))
            else:
                rows.append(_row(report, code, area, before, value, source))
    for start in range(0, len(seen_again), _BATCH):
        _see_again(seen_again[start : start + _BATCH], kept[0].report.reported_at, source)
    CapacityStanding.objects.bulk_create(
        rows,
        batch_size=_BATCH,
        update_conflicts=True,
        update_fields=_KEPT,
        unique_fields=("played_in", "organisation", "metric"),
    )


def _see_again(rows: Sequence[_SeenAgain], reported_at: datetime, source: Source) -> None:
    """In one statement: every institution saw its figures at a moment of its own, and a statement for each of
    those takes longer than all the rest.
    """
    moment = cache(connection.ops.adapt_datetimefield_value)
    told = ", ".join(["(%s, %s, %s)"] * len(rows))
    values = [value for pk, seen, holds in rows for value in (pk, moment(seen), moment(holds))]
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH told (id, observed_at, valid_until) AS (VALUES {told})
            UPDATE capacity_capacitystanding SET observed_at = told.observed_at,
                valid_until = told.valid_until, reported_at = %s, via = %s, method = %s
            FROM told WHERE capacity_capacitystanding.id = told.id""",
            [*values, moment(reported_at), source.via, source.method],
        )


def _only_later(before: CapacityStanding, report: CapacityReport) -> bool:
    """Whether the same is said by the same source, later, with nobody against it, and without an end of its
    own.
    """
    return before.beside_id is None and before.until is None and report.observed_at >= before.observed_at


def _row(
    report: CapacityReport,
    code: str,
    area: str,
    before: CapacityStanding | None,
    value: CapacityValue | None,
    source: Source,
) -> CapacityStanding:
    rules = catalogue()
    told = _told(report, value, before)
    stands = stand(before.stands if before else None, told, rules.contradicts_within)
    is_new = before is None or stands.told.key == told.key
    return CapacityStanding(
        organisation_id=report.organisation_id,
        played_in=report.played_in,
        metric=code,
        area=area,
        via=source.via if before is None or is_new else before.via,
        method=source.method if before is None or is_new else before.method,
        valid_until=holds_until(stands.told.figure, stands.told.observed_at, rules.metric(code).holds),
        **_columns(stands),
    )


def _told(report: CapacityReport, value: CapacityValue | None, before: CapacityStanding | None) -> Told:
    if value is not None:
        return value.told
    assert before is not None
    return before.stands.told.seen_again(report.observed_at, report.reported_at)


def _columns(stands: Stands) -> dict[str, object]:
    told, beside = stands.told, stands.beside
    figure = told.figure
    return {
        "value_id": told.key,
        "source": told.source,
        "number": figure.number,
        "total": figure.total,
        "licensed": figure.licensed,
        "state": figure.state,
        "reason": figure.reason,
        "until": figure.until,
        "observed_at": told.observed_at,
        "reported_at": told.reported_at,
        "beside_id": beside.key if beside else None,
        "beside_observed_at": beside.observed_at if beside else None,
    }
