"""What regions and sectors are told together, with the silent counted. The database adds up, not we."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min, Q, QuerySet, Sum

from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.institutions import institutions_in, numbers_by_region, numbers_of
from samenbeeld.capacity.queries.seen import Visible
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.together import Counted, Together, add, together
from samenbeeld.organisations.models import Region


@dataclass(frozen=True)
class RegionLine:
    """One region with each metric over its institutions."""

    region: Region
    cells: tuple[Together, ...]


def all_together(
    metrics: Sequence[Metric],
    *,
    regions: Iterable[str],
    kinds: Iterable[str],
    seen: Visible,
    played_in: str,
    now: datetime,
) -> list[Together]:
    """Each metric over all institutions there; who is in two regions counts once. A few queries."""
    codes = frozenset(regions)
    parts = counted(metrics, seen=seen, played_in=played_in, now=now, kinds=kinds)
    found = numbers_of(institutions_in(codes, kinds))
    return [
        together(
            metric,
            add(part for area, part in parts[metric.code].items() if not codes or codes & area),
            of=_number(metric, found),
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
    parts = counted(metrics, seen=seen, played_in=played_in, now=now, kinds=kinds)
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
    metrics: Sequence[Metric], *, seen: Visible, played_in: str, now: datetime, kinds: Iterable[str] = ()
) -> dict[str, dict[frozenset[str], Counted]]:
    """By metric and area what the figures that are seen add up to. Two queries at most."""
    found = CapacityStanding.objects.filter(played_in=played_in, metric__in=[each.code for each in metrics])
    if wanted := frozenset(kinds):
        found = found.filter(organisation__kind__in=wanted)
    parts: defaultdict[tuple[str, frozenset[str]], list[Counted]] = defaultdict(list)
    if seen.regions:
        # The database adds up every area straight from its index; those that are closed are left out here.
        for metric, area, part in _added_up(found, now):
            if area & seen.regions:
                parts[metric, area].append(part)
    if seen.slugs:
        for metric, area, part in _added_up(found.filter(organisation__slug__in=seen.slugs), now):
            if not area & seen.regions:
                parts[metric, area].append(part)
    answer: dict[str, dict[frozenset[str], Counted]] = {each.code: {} for each in metrics}
    for (metric, area), told in parts.items():
        answer[metric][area] = add(told)
    return answer


def _added_up(
    rows: QuerySet[CapacityStanding], now: datetime
) -> Iterable[tuple[str, frozenset[str], Counted]]:
    said = Q(number__isnull=False) | ~Q(state="")
    fresh = Q(valid_until__gt=now) & said & Q(beside__isnull=True)
    groups = (
        rows.order_by()
        .values("metric", "area", "state")
        .annotate(
            known=Count("pk", filter=fresh),
            stale=Count("pk", filter=Q(valid_until__lte=now) & said),
            disputed=Count("pk", filter=Q(valid_until__gt=now) & Q(beside__isnull=False)),
            sum=Sum("number", filter=fresh),
            lowest=Min("number", filter=fresh),
            highest=Max("number", filter=fresh),
            stale_sum=Sum("number", filter=Q(valid_until__lte=now)),
            staffed=Sum("total", filter=fresh),
        )
    )
    for each in groups:
        yield (
            each["metric"],
            frozenset(each["area"].split()),
            Counted(
                known=each["known"],
                stale=each["stale"],
                disputed=each["disputed"],
                total=each["sum"] or 0.0,
                lowest=each["lowest"],
                highest=each["highest"],
                stale_total=each["stale_sum"] or 0.0,
                capacity=each["staffed"] or 0.0,
                states={each["state"]: each["known"]} if each["state"] and each["known"] else {},
            ),
        )


def _number(metric: Metric, found: Mapping[str, int]) -> int:
    return sum(count for kind, count in found.items() if kind in metric.kinds)
