"""Which institution a source means: as an administrator linked it, else by its own address or name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.institutions import institutions_in
from samenbeeld.capacity.queries.room import points_of
from samenbeeld.capacity.rules.nearest import distance_km
from samenbeeld.feeds.counted import Count, Point
from samenbeeld.feeds.models import LONGEST_KEY, FeedState, InstitutionKey
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.kernel import policy
from samenbeeld.organisations.models import Organisation

__all__ = ["LONGEST_KEY", "Found", "found_for", "is_far", "offered", "unknown_keys"]

_UNKNOWN = "feeds-count-unknown"


@dataclass(frozen=True)
class Found:
    """By name, however the source writes it, the institution; and by slug where it lies."""

    by_key: Mapping[str, Organisation]
    points: Mapping[str, Point]

    def of(self, count: Count) -> Organisation | None:
        """The institution that is meant, None when nobody knows."""
        return next((self.by_key[key] for key in map(plain, count.keys) if key in self.by_key), None)


def plain(key: str) -> str:
    """The same name in capitals or with another space is the same name."""
    return " ".join(key.casefold().split())


def found_for(feed: Feed, counts: Sequence[Count]) -> Found:
    """Who of these is known here. A name that two institutions have is nobody's. Four queries."""
    wanted = {plain(key) for each in counts for key in each.keys}
    linked = {plain(row.key): row.organisation_id for row in _linked(feed.code)}
    names: dict[str, set[UUID]] = {}
    for pk, slug, name in institutions_in().order_by().values_list("pk", "slug", "name"):
        for key in {plain(slug), plain(name)}:
            names.setdefault(key, set()).add(pk)
    known = {key: next(iter(pks)) for key, pks in names.items() if len(pks) == 1} | linked
    meant = {key: known[key] for key in wanted if key in known}
    rows = {each.pk: each for each in _whole(set(meant.values()))}
    by_key = {key: rows[pk] for key, pk in meant.items() if pk in rows}
    return Found(by_key, points_of(list(rows.values())))


def is_far(found: Found, organisation: Organisation, point: Point | None) -> bool:
    """Whether the source puts it where it cannot be: then another one is meant."""
    ours = found.points.get(organisation.slug)
    return point is not None and ours is not None and distance_km(point, ours) > furthest_km()


def unknown_keys(code: str) -> list[str]:
    """The names in the last answer of this source that mean nobody here."""
    state = FeedState.objects.filter(feed=code).first()
    told = state.left if state else []
    linked = {plain(row.key) for row in _linked(code)}
    keys = [str(values["key"]) for name, values in told if name == _UNKNOWN and "key" in values]
    return [key for key in dict.fromkeys(keys) if plain(key) not in linked]


def offered() -> list[Organisation]:
    """Who can be meant: everybody who reports capacity, by name."""
    return list(institutions_in().order_by("name"))


@cache
def furthest_km() -> float:
    """How far a place in a source may lie from ours."""
    return float(policy.load("feeds")["counts"]["furthest_km"])


def _linked(code: str) -> list[InstitutionKey]:
    """The newest link of each name counts."""
    return list(
        {plain(row.key): row for row in InstitutionKey.objects.filter(feed=code).order_by("pk")}.values()
    )


def _whole(pks: set[UUID]) -> list[Organisation]:
    found = Organisation.objects.filter(pk__in=pks, kind__in=catalogue().kinds)
    return list(found.prefetch_related("regions"))
