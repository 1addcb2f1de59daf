"""What regions and sectors are told together, with the silent counted. The database adds up, not we."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection
from django.db.models import Min

from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.institutions import numbers_by_region
from samenbeeld.capacity.queries.seen import Visible
from samenbeeld.capacity.rules.catalogue import HIGHEST, LOWEST, Metric
from samenbeeld.capacity.rules.together import Counted, Together, add, together
from samenbeeld.organisations.models import Region

_ROWS = """FROM capacity_capacitystanding
WHERE played_in = %s AND metric = %s AND NOT (number IS NULL AND state = '')"""
_NOTHING = "CAST(NULL AS double precision)"
# What holds and is undisputed.
_COUNTS = f"""SELECT metric, area, state, count(*), sum(number), {{lowest}}, {{highest}}, 0, 0,
{_NOTHING}, min(valid_until)
{_ROWS} AND valid_until > %s AND beside_id IS NULL{{whose}} GROUP BY metric, area, state"""
# What is too old, and what another source contradicts, when that is much.
_COUNTS_NOT = f"""SELECT metric, area, state, 0, {_NOTHING}, {_NOTHING}, {_NOTHING},
count(*) FILTER (WHERE valid_until <= %s), count(*) FILTER (WHERE valid_until > %s),
sum(number) FILTER (WHERE valid_until <= %s), CAST(NULL AS timestamp with time zone)
{_ROWS} AND (valid_until <= %s OR beside_id IS NOT NULL){{whose}} GROUP BY metric, area, state"""
# The same when it is little, of all metrics at once: what grew old by its index, in that order, and what is
# contradicted by who contradicts it, instead of all that there is of each metric.
_FEW_NOT = f"""SELECT metric, area, state, 0, {_NOTHING}, {_NOTHING}, {_NOTHING}, count(*), 0, sum(number),
CAST(NULL AS timestamp with time zone)
FROM (SELECT * FROM capacity_capacitystanding WHERE played_in = %s AND valid_until <= %s
      ORDER BY valid_until LIMIT {{most}}) AS old
WHERE metric IN ({{metrics}}) AND NOT (number IS NULL AND state = ''){{whose}} GROUP BY metric, area, state
UNION ALL SELECT metric, area, state, 0, {_NOTHING}, {_NOTHING}, {_NOTHING}, 0, count(*), {_NOTHING},
CAST(NULL AS timestamp with time zone)
FROM (SELECT * FROM capacity_capacitystanding WHERE beside_id > 0 ORDER BY beside_id LIMIT {{most}}) AS beside
WHERE played_in = %s AND valid_until > %s AND metric IN ({{metrics}})
AND NOT (number IS NULL AND state = ''){{whose}} GROUP BY metric, area, state"""
_FEW = 2_000  # figures that are looked up one by one sooner than all are gone through
_WHOSE = " AND organisation_id IN (SELECT id FROM organisations_organisation WHERE slug IN ({}))"


@dataclass(frozen=True)
class RegionLine:
    """One region with each metric over its institutions."""

    region: Region
    cells: tuple[Together, ...]


def all_together(
    metrics: Sequence[Metric],
    *,
    regions: Iterable[str],
    numbers: Mapping[str, int],
    seen: Visible,
    played_in: str,
    now: datetime,
) -> list[Together]:
    """Each metric over all institutions there; who is in two regions counts once. Two queries at most.

    `numbers`: how many institutions of each kind there are there.
    """
    codes = frozenset(regions)
    parts = counted(metrics, seen=seen, played_in=played_in, now=now)
    return [
        together(
            metric,
            add(part for area, part in parts[metric.code].items() if not codes or codes & area),
            of=_number(metric, numbers),
        )
        for metric in metrics
    ]


def per_region(
    metrics: Sequence[Metric],
    there: Sequence[Region],
    *,
    kinds: Iterable[str],
    seen: Visible,
    played_in: str,
    now: datetime,
) -> list[RegionLine]:
    """The same for each of these regions; who works in two of them counts in both."""
    parts = counted(metrics, seen=seen, played_in=played_in, now=now)
    numbers = numbers_by_region(kinds)
    return [
        RegionLine(
            region,
            tuple(
                together(
                    metric,
                    add(part for area, part in parts[metric.code].items() if region.code in area),
                    of=_number(metric, numbers.get(region.code, {})),
                )
                for metric in metrics
            ),
        )
        for region in there
    ]


def counted(
    metrics: Sequence[Metric], *, seen: Visible, played_in: str, now: datetime
) -> dict[str, dict[frozenset[str], Counted]]:
    """By metric and area what the figures that are seen add up to. Two queries at most."""
    parts: defaultdict[tuple[str, frozenset[str]], list[Counted]] = defaultdict(list)
    if seen.regions:
        # The database adds up every area in the order of its index; what is closed is left out here.
        for code, area, part in _added_up(metrics, played_in, now):
            if area & seen.regions:
                parts[code, area].append(part)
    if seen.slugs:
        for code, area, part in _added_up(metrics, played_in, now, of=sorted(seen.slugs)):
            if not area & seen.regions:
                parts[code, area].append(part)
    answer: dict[str, dict[frozenset[str], Counted]] = {each.code: {} for each in metrics}
    for (code, area), told in parts.items():
        answer[code][area] = add(told)
    return answer


def oldest_counted(
    metrics: Sequence[Metric], *, regions: Iterable[str], seen: Visible, played_in: str, now: datetime
) -> dict[str, datetime]:
    """By metric when the oldest figure was seen of those that are added up; none where nothing is known. Two
    queries at most.
    """
    codes = frozenset(regions)
    holds = CapacityStanding.objects.filter(
        played_in=played_in, metric__in=[each.code for each in metrics], valid_until__gt=now, beside=None
    ).exclude(number=None, state="")
    asked = [(holds, True)] if seen.regions else []
    asked += [(holds.filter(organisation__slug__in=seen.slugs), False)] if seen.slugs else []
    found: dict[str, datetime] = {}
    for rows, is_of_regions in asked:
        for metric, area, at in rows.order_by().values_list("metric", "area").annotate(Min("observed_at")):
            there = frozenset(area.split())
            if bool(there & seen.regions) is is_of_regions and (not codes or codes & there):
                found[metric] = min(at, found.get(metric, at))
    return found


def _added_up(
    metrics: Sequence[Metric], played_in: str, now: datetime, of: Sequence[str] = ()
) -> Iterator[tuple[str, frozenset[str], Counted]]:
    """Of every metric apart, so that the database need not sort, and what counts apart from what does not, so
    that it judges each row once; what nobody is told of a metric is not added up. All in one question. `of`:
    slugs of institutions, none for all.
    """
    if not metrics:
        return
    whose, slugs = (_WHOSE.format(", ".join(["%s"] * len(of))), list(of)) if of else ("", [])
    moment = connection.ops.adapt_datetimefield_value(now)
    asked: list[str] = []
    values: list[str | None] = []
    are_few = _are_few(played_in, now)
    for metric in metrics:
        lowest = "min(number)" if metric.together == LOWEST else _NOTHING
        highest = "max(number)" if metric.together == HIGHEST else _NOTHING
        asked.append(_COUNTS.format(whose=whose, lowest=lowest, highest=highest))
        values += [played_in, metric.code, moment, *slugs]
        if not are_few:
            asked.append(_COUNTS_NOT.format(whose=whose))
            values += [moment, moment, moment, played_in, metric.code, moment, *slugs]
    if are_few:
        codes = [metric.code for metric in metrics]
        asked.append(_FEW_NOT.format(whose=whose, most=2 * _FEW, metrics=", ".join(["%s"] * len(codes))))
        values += [played_in, moment, *codes, *slugs, played_in, moment, *codes, *slugs]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked), values)
        for code, area, state, known, *sums, stale, disputed, stale_total, until in cursor.fetchall():
            total, least, most = sums
            yield (
                code,
                frozenset(area.split()),
                Counted(
                    known=known,
                    stale=stale,
                    disputed=disputed,
                    total=total or 0.0,
                    lowest=least,
                    highest=most,
                    stale_total=stale_total or 0.0,
                    holds_until=_moment(until),
                    states={state: known} if state and known else {},
                ),
            )


def _are_few(played_in: str, now: datetime) -> bool:
    """Whether little is too old or contradicted: in a crisis in which everybody reports all the time."""
    found = CapacityStanding.objects.filter(played_in=played_in).order_by()
    old = found.filter(valid_until__lte=now).values("pk")[:_FEW]
    contradicted = CapacityStanding.objects.filter(beside__gt=0).order_by().values("pk")[:_FEW]
    return len(old) + len(contradicted) < _FEW


def _moment(told: datetime | str | None) -> datetime | None:
    """SQLite gives a moment as text, without its zone."""
    return datetime.fromisoformat(told).replace(tzinfo=UTC) if isinstance(told, str) else told


def _number(metric: Metric, found: Mapping[str, int]) -> int:
    return sum(count for kind, count in found.items() if kind in metric.kinds)
