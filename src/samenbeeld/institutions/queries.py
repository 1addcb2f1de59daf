"""Every question about profiles of institutions."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from uuid import UUID

from django.db.models import Max

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.escalation.queries import said
from samenbeeld.institutions import rules
from samenbeeld.institutions.models import InstitutionConfirmation, InstitutionProfile
from samenbeeld.institutions.rules import Buffers, Definition, Need, Offer
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation

PROFILE = "institutions.profile"


@dataclass(frozen=True)
class Kept:
    """The profile that counts, and when somebody last said that it is right (writing it is saying so)."""

    profile: InstitutionProfile
    confirmed_at: datetime
    confirmed_by: Membership

    @property
    def needs(self) -> tuple[Need, ...]:
        """How long it lasts without what."""
        return rules.needs_of(self.profile.needs)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What it can take over."""
        return rules.offers_of(self.profile.offers)


@dataclass(frozen=True)
class Seen:
    """One institution as somebody may see it. `kept` None: nobody filled it in yet."""

    organisation: Organisation
    kept: Kept | None
    may_write: bool
    is_due: bool


@dataclass(frozen=True)
class SharedRow:
    """What, from whom, which institutions, and how long those last without it."""

    what: str
    supplier: str
    names: str
    lasts: str


@cache
def definition() -> Definition:
    """What can be filled in, from policy."""
    return rules.definition(policy.load("institutions"))


def scope(organisation: Organisation) -> Scope:
    """How permission sees a profile: its own, and those who work in the region."""
    return Scope(owner=organisation.slug, regions=organisations.region_codes(organisation), tlp=Tlp.AMBER)


def seen(member: Membership, slug: str) -> Seen:
    """One institution. Raises NotFound, also for who may not know of its profile."""
    found = organisations.by_slug(slug)
    if found.kind not in definition().kinds or not access.may(member, "institutions.read", scope(found)):
        raise NotFound("organisations-not-found")
    return _seen(member, found)


def institutions(member: Membership, region: str = "") -> list[Seen]:
    """Every institution of which this member may read the profile, by name."""
    return [
        _seen(member, each)
        for each in organisations.organisations(region=region)
        if each.kind in definition().kinds and access.may(member, "institutions.read", scope(each))
    ]


def of(organisation: Organisation) -> Kept | None:
    """The profile that counts; None when nobody filled it in. No query as long as nothing changed."""
    return _every().get(organisation.pk)


def newest(organisation: Organisation) -> InstitutionProfile | None:
    """The same, read anew."""
    return InstitutionProfile.objects.filter(organisation=organisation).order_by("-number").first()


def waits_for(member: Membership) -> Seen | None:
    """The member's own institution, when somebody should look at its profile and this member may."""
    own = member.organisation
    if own.kind not in definition().kinds or not access.may(member, "institutions.write", scope(own)):
        return None
    looked_at = _last_looked(own.pk)
    last = local(looked_at).date() if looked_at else None
    if not rules.is_due(last, local(now()).date(), definition().confirm_months):
        return None
    return _seen(member, own)


def buffers(found: Iterable[Seen], resource: str, kinds: Collection[str]) -> Buffers:
    """How long those of these institutions that are of these kinds, and filled in their profile, last without
    this.
    """
    return rules.buffers(
        next((need.buffer_hours for need in each.kept.needs if need.resource == resource), None)
        for each in found
        if each.kept and each.organisation.kind in kinds
    )


def shared_rows(found: Iterable[Seen], resources: Collection[str] | None = None) -> list[SharedRow]:
    """What several of these institutions get from one supplier, in words; `resources` None is everything."""
    needs = ((each.organisation.name, need) for each in found if each.kept for need in each.kept.needs)
    return [
        SharedRow(
            what=said(definition().needs[each.resource]),
            supplier=each.supplier,
            names=", ".join(each.institutions),
            lasts=say(
                "institutions-shared-lasts",
                known=each.buffers.known,
                unknown=each.buffers.unknown,
                shortest=each.buffers.shortest or 0,
            ),
        )
        for each in rules.shared(needs)
        if each.resource in definition().needs and (resources is None or each.resource in resources)
    ]


def is_due(kept: Kept | None, today: date) -> bool:
    """Whether somebody should look at it again."""
    last = local(kept.confirmed_at).date() if kept else None
    return rules.is_due(last, today, definition().confirm_months)


def _seen(member: Membership, organisation: Organisation) -> Seen:
    kept = of(organisation)
    return Seen(
        organisation,
        kept,
        access.may(member, "institutions.write", scope(organisation)),
        is_due(kept, local(now()).date()),
    )


@until_a_change
def _last_looked(organisation: UUID) -> datetime | None:
    """When somebody last said that the profile is right. One query, for the first page."""
    found = InstitutionProfile.objects.filter(organisation=organisation).order_by("-number")
    last = found.annotate(confirmed_at=Max("confirmations__at")).values_list("at", "confirmed_at").first()
    return max(filter(None, last)) if last else None


@until_a_change
def _every() -> Mapping[UUID, Kept]:
    """By organisation."""
    found: dict[UUID, InstitutionProfile] = {}
    rows = InstitutionProfile.objects.select_related("organisation", "by__account", "by__organisation")
    for row in rows.prefetch_related("organisation__regions").order_by("number"):
        found[row.organisation_id] = row
    said: dict[int, InstitutionConfirmation] = {}
    for each in InstitutionConfirmation.objects.select_related("by__account").order_by("at"):
        said[each.profile_id] = each
    return {
        pk: Kept(row, said[row.pk].at, said[row.pk].by) if row.pk in said else Kept(row, row.at, row.by)
        for pk, row in found.items()
    }
