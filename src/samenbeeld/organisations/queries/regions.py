"""Which safety regions there are, and in which of them an organisation works."""

from collections.abc import Callable, Iterable

from django.db.models import Model, Prefetch, QuerySet

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Organisation, Region


def regions() -> list[Region]:
    """Every safety region this node knows, by name."""
    return list(_regions())


def region(code_or_slug: str) -> Region:
    """The safety region with this CBS code or slug. Raises NotFound."""
    found = next((each for each in _regions() if code_or_slug in (each.code, each.slug)), None)
    if found is None:
        raise NotFound("organisations-region-not-found")
    return found


def region_codes(organisation: Organisation) -> frozenset[str]:
    """The CBS codes of the regions this organisation works in."""
    return codes_of(organisation, lambda: organisation.regions.all())


def codes_of(row: Model, regions: Callable[[], Iterable[Region]]) -> frozenset[str]:
    """The CBS codes of the `regions` of this row. Those that were read with it (`prefetch_related`) are put
    together once: a page asks permission for hundreds of things of one person in one activity.
    """
    read = vars(row).get("_prefetched_objects_cache", {}).get("regions")
    kept: tuple[object, frozenset[str]] | None = vars(row).get("_region_codes")
    if kept is None or read is None or kept[0] is not read:
        kept = vars(row)["_region_codes"] = read, frozenset(found.code for found in regions())
    return kept[1]


@until_a_change
def _regions() -> tuple[Region, ...]:
    return tuple(Region.objects.order_by("name"))


def regions_by_name(where: str = "regions") -> "Prefetch[str, QuerySet[Region], str]":
    """The regions of what is read, by name, to be read with it."""
    return Prefetch(where, queryset=Region.objects.order_by("name"))
