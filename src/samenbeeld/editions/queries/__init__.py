"""Every question about editions: which there are, which one this is, and what replaced it."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from django.db.models import Max, QuerySet

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.editions.models import Edition
from samenbeeld.editions.rules import content as rules
from samenbeeld.editions.rules.content import EditionContent
from samenbeeld.editions.rules.freezing import EditionPolicy, edition_policy
from samenbeeld.kernel import policy as policies
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership, Region

EDITION = "editions.edition"  # what the journal calls one
SUBSCRIPTION = "editions.subscription"


@cache
def policy() -> EditionPolicy:
    """The numbers, from policy."""
    return edition_policy(policies.load("editions"))


def scope(edition: Edition) -> Scope:
    """An edition belongs to its regions, under its label. The picture is always about what is real."""
    return scope_of((region.code for region in edition.regions.all()), Tlp(edition.tlp))


def scope_of(codes: Iterable[str], tlp: Tlp) -> Scope:
    """Where an edition of these regions would stand."""
    return Scope(regions=frozenset(codes), tlp=tlp)


def readable(member: Membership) -> list[Edition]:
    """The editions this member may read, the newest first; what stands in each is read by `contents_of`."""
    found = _rows().select_related("replaced_by")
    found = found.defer("content", "replaces__content", "replaced_by__content")
    return [each for each in found if access.may(member, "editions.read", scope(each))]


def with_number(number: int) -> Edition:
    """That edition, with what replaced it. Raises NotFound."""
    found = _rows().filter(number=number).select_related("replaced_by").first()
    if found is None:
        raise NotFound("editions-not-found")
    return found


def readable_with_number(member: Membership, number: int) -> Edition:
    """That edition, for who may read it; for anybody else it does not exist. Raises NotFound."""
    found = with_number(number)
    if not access.may(member, "editions.read", scope(found)):
        raise NotFound("editions-not-found")
    return found


def content_of(edition: Edition) -> EditionContent:
    """What stands in it, as values."""
    return rules.read(edition.content)


def contents_of(editions: Iterable[Edition]) -> list[EditionContent]:
    """What stands in each of these, in their order. One question."""
    wanted = [each.pk for each in editions]
    found = dict(Edition.objects.filter(pk__in=wanted).values_list("pk", "content"))
    return [rules.read(found[pk]) for pk in wanted]


def is_replaced(edition: Edition) -> bool:
    """Whether a later one corrects it."""
    return Edition.objects.filter(replaces=edition).exists()


def standing_of_week(monday: date, regions: Iterable[Region]) -> list[Edition]:
    """The editions of that week that hold for any of these regions and were not replaced."""
    of_these = Edition.objects.filter(monday=monday, regions__in=list(regions)).values("pk")
    return list(_rows().filter(pk__in=of_these, replaced_by=None).order_by("number"))


def before(monday: date, region: Region) -> Edition | None:
    """The newest edition of an earlier week that holds for this region and was not replaced."""
    return _rows().filter(monday__lt=monday, replaced_by=None, regions=region).first()


def next_number() -> int:
    """The number of the next edition: one row for the whole node, so that a number says which one."""
    return (Edition.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def _rows() -> QuerySet[Edition]:
    found = Edition.objects.select_related("made_by__account", "made_by__organisation", "replaces")
    return found.prefetch_related("regions").order_by("-number")
