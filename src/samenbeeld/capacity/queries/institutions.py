"""Which institutions report capacity, in the order of the page."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db.models import Case, Count, IntegerField, QuerySet, Value, When

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.rules.catalogue import Named
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation


def institutions_in(regions: Iterable[str] = (), kinds: Iterable[str] = ()) -> QuerySet[Organisation]:
    """Everybody who reports, in these regions and of these kinds (none given is all), by group and name.

    Who has parts is left out: its parts report. So is who is in no region: it lies across the border,
    and does not report here.
    """
    codes, wanted = list(regions), frozenset(kinds) or catalogue().kinds
    found = Organisation.objects.filter(kind__in=wanted, parts=None)
    through = Organisation.regions.through.objects.all()
    through = through.filter(region_id__in=codes) if codes else through
    found = found.filter(pk__in=through.values("organisation_id"))
    order = [
        When(kind__in=list(group.kinds), then=Value(place)) for place, group in enumerate(catalogue().groups)
    ]
    found = found.annotate(place=Case(*order, default=Value(len(order)), output_field=IntegerField()))
    return found.order_by("place", "name")


def institution(slug: str) -> Organisation:
    """The institution with that slug. Raises NotFound for one that reports no capacity."""
    found = organisations.by_slug(slug)
    if found.kind not in catalogue().kinds:
        raise NotFound("capacity-reports-nothing")
    return found


def group_of(kind: str) -> Named | None:
    """The heading under which an institution of this kind stands."""
    return next((each for each in catalogue().groups if kind in each.kinds), None)


def listed(regions: Iterable[str] = (), kinds: Iterable[str] = ()) -> tuple[UUID, ...]:
    """The keys of the same, in the same order. One query, or none as long as no organisation changed."""
    return _listed(frozenset(regions), frozenset(kinds))


def these(pks: Sequence[UUID]) -> list[Organisation]:
    """Institutions with their regions, in the order of these keys. Two queries."""
    found = Organisation.objects.prefetch_related("regions").in_bulk(list(pks))
    return [found[pk] for pk in pks if pk in found]


def numbers_in(regions: Iterable[str] = (), kinds: Iterable[str] = ()) -> Mapping[str, int]:
    """How many institutions there are of each kind. One query, or none as long as no organisation changed."""
    return _numbers(frozenset(regions), frozenset(kinds))


def numbers_by_region(kinds: Iterable[str] = ()) -> Mapping[str, Mapping[str, int]]:
    """By code of a region how many institutions of each kind work there. As many queries."""
    return _by_region(frozenset(kinds))


@until_a_change
def _listed(regions: frozenset[str], kinds: frozenset[str]) -> tuple[UUID, ...]:
    return tuple(institutions_in(regions, kinds).values_list("pk", flat=True))


@until_a_change
def _numbers(regions: frozenset[str], kinds: frozenset[str]) -> dict[str, int]:
    told = institutions_in(regions, kinds).order_by().values("kind").annotate(count=Count("pk"))
    return dict(told.values_list("kind", "count"))


@until_a_change
def _by_region(kinds: frozenset[str]) -> dict[str, dict[str, int]]:
    through = Organisation.regions.through.objects.filter(
        organisation__in=institutions_in(kinds=kinds).order_by().values("pk")
    )
    told = through.values("region_id", "organisation__kind").annotate(count=Count("pk"))
    answer: dict[str, dict[str, int]] = {}
    for each in told:
        answer.setdefault(each["region_id"], {})[each["organisation__kind"]] = each["count"]
    return answer
