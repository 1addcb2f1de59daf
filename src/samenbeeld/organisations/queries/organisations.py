"""What is known of organisations and their sites."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Model, Prefetch, QuerySet

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Organisation, Site
from samenbeeld.organisations.queries.regions import regions_by_name

# Rows of one kind, and the name of what points in them at a member or an organisation.
Named = tuple[Iterable[Model], str]

# What a find of an organisation is written under.
ORGANISATION = "organisations.organisation"


def by_slug(slug: str) -> Organisation:
    """The organisation with this slug. Raises NotFound."""
    found = Organisation.objects.prefetch_related("regions").filter(slug=slug).first()
    if found is None:
        raise NotFound("organisations-not-found")
    return found


def page_of(slug: str) -> Organisation:
    """The organisation with everything its own page shows already read. Raises NotFound."""
    sites = Prefetch("sites", queryset=Site.objects.order_by("name"))
    parts = Prefetch("parts", queryset=organisations())
    whole = Organisation.objects.select_related("parent").prefetch_related(
        regions_by_name(), "parent__regions", parts, sites, "contacts"
    )
    found = whole.filter(slug=slug).first()
    if found is None:
        raise NotFound("organisations-not-found")
    return found


def organisations(
    *, slugs: Iterable[str] | None = None, region: str = "", kind: str = ""
) -> QuerySet[Organisation]:
    """Organisations by name, all or those asked for, with their regions already read."""
    found = Organisation.objects.prefetch_related(regions_by_name()).order_by("name")
    if slugs is not None:
        found = found.filter(slug__in=list(slugs))
    if region:
        found = found.filter(regions__code=region)
    if kind:
        found = found.filter(kind=kind)
    return found


def names_of(slugs: Iterable[str]) -> dict[str, str]:
    """What these organisations are called, by slug. One query, or none as long as nothing changed."""
    wanted = frozenset(slugs)
    return _names_of(wanted) if wanted else {}


@until_a_change
def _names_of(slugs: frozenset[str]) -> dict[str, str]:
    return dict(Organisation.objects.filter(slug__in=slugs).values_list("slug", "name"))


def named_in(regions: Iterable[str]) -> list[dict[str, str]]:
    """Slug and name of every organisation in these regions, in order of name: who can be named. One query."""
    found = Organisation.objects.filter(regions__code__in=list(regions)).distinct().order_by("name")
    return [{"slug": slug, "name": name} for slug, name in found.values_list("slug", "name")]


def put_organisations(*named: Named) -> None:
    """The same with the organisation that each row names, kept until one changes."""
    for rows, name in named:
        every, key, found = list(rows), f"{name}_id", _by_key()
        if unknown := {getattr(row, key) for row in every} - found.keys():
            found = {**found, **Organisation.objects.in_bulk(unknown)}
        for row in every:
            # The key stays the same; to set that too costs ten times as much.
            row._state.fields_cache[name] = found[getattr(row, key)]


@until_a_change
def _by_key() -> Mapping[UUID, Organisation]:
    return Organisation.objects.in_bulk()


def sites_of(organisations: Iterable[Organisation]) -> tuple[Site, ...]:
    """Where these organisations give care, by name, with the organisation already read."""
    return _sites_of(*organisations)


@until_a_change
def _sites_of(*organisations: Organisation) -> tuple[Site, ...]:
    found = Site.objects.filter(organisation__in=organisations)
    return tuple(found.select_related("organisation").order_by("name"))
