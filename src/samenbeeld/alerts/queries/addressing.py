"""Who would get an alarm: the organisations, sites, functions and duties of now, put to the rule."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from samenbeeld.alerts.queries import policy
from samenbeeld.alerts.rules import audience as rules
from samenbeeld.alerts.rules.audience import Addressed, Place, Staff, Wanted, Within, Worker
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation


@dataclass(frozen=True)
class Reached:
    """One person who gets it."""

    member: Membership
    addressed: Addressed


@dataclass(frozen=True)
class Unplaced:
    """An organisation of which an area cannot tell whether it lies in it; no `sites`: none is known."""

    organisation: Organisation
    sites: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """Whom an alarm goes to, before it is sent, and which organisations have nobody to alarm.

    `unplaced` would not get it, and may have to.
    """

    people: list[Reached]
    unreached: list[Organisation]
    unplaced: list[Unplaced] = field(default_factory=list)

    @property
    def organisations(self) -> list[Organisation]:
        """The organisations somebody of which gets it, by name."""
        found = {one.member.organisation_id: one.member.organisation for one in self.people}
        return sorted(found.values(), key=lambda one: one.name)

    @property
    def fingerprint(self) -> str:
        """Another list of people is another text: what was shown is what is sent."""
        keys = ",".join(sorted(str(one.member.pk) for one in self.people))
        return hashlib.sha256(keys.encode()).hexdigest()[:32]


def preview(wanted: Wanted, within: Within) -> Preview:
    """Everybody who would get an alarm now. A fixed number of queries."""
    known = list(organisations.organisations().prefetch_related("sites"))
    meant = [one for one in known if _may_be_meant(one, within)]
    members = organisations.members_at(meant)
    staff = Staff([worker_of(member) for member in members], duties(meant))
    places = {one.slug: _place(one) for one in meant}
    found = rules.audience(wanted, within, places.values(), staff, first_contact())
    by_key = {str(member.pk): member for member in members}
    names = {one.slug: one for one in meant}
    people = [Reached(by_key[one.worker.key], one) for one in found.people]
    people.sort(key=lambda one: (one.member.organisation.name, one.member.account.name))
    unplaced = [Unplaced(names[slug], places[slug].unplaced) for slug in found.unplaced]
    unplaced.sort(key=lambda one: one.organisation.name)
    return Preview(people, [names[slug] for slug in found.unreached], unplaced)


def first_contact() -> list[str]:
    """The functions that stand for an organisation, the first one first."""
    return list(policy()["first_contact"]["functions"])


def duties(meant: Iterable[Organisation]) -> dict[tuple[str, str], list[str]]:
    """Who has duty now, as the rule wants it: (slug, function) -> membership ids."""
    slugs = {one.pk: one.slug for one in meant}
    found = organisations.on_duty(meant if isinstance(meant, list) else list(meant))
    return {
        (slugs[pk], function): [str(one.pk) for one in members] for (pk, function), members in found.items()
    }


def worker_of(member: Membership) -> Worker:
    """This person as the rule sees them."""
    modes = frozenset(mode for mode in Mode if organisations.works_in_mode(member, mode))
    return Worker(str(member.pk), member.organisation.slug, tuple(member.functions), modes)


def _place(organisation: Organisation) -> Place:
    return Place(
        organisation.slug,
        organisation.kind,
        organisations.region_codes(organisation),
        tuple(
            (site.name, site.longitude, site.latitude)
            for site in organisation.sites.all()
            if site.longitude is not None and site.latitude is not None
        ),
        tuple(
            site.name for site in organisation.sites.all() if site.longitude is None or site.latitude is None
        ),
    )


def _may_be_meant(organisation: Organisation, within: Within) -> bool:
    if within.organisations is not None:
        return organisation.slug in within.organisations
    return bool(organisations.region_codes(organisation) & within.regions)
