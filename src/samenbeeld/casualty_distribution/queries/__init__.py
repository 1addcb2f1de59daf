"""What is known of the casualties of an activity, and who may see, tell and decide."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.casualty_distribution.models import (
    AmbulanceDeployment,
    CasualtyGroup,
    CasualtyPlace,
    Departure,
    DistributionChoice,
    DistributionProposal,
    HospitalAnswer,
)
from samenbeeld.casualty_distribution.rules import definition as policy_rules
from samenbeeld.casualty_distribution.rules.definition import Agreed, Definition
from samenbeeld.casualty_distribution.rules.reporting import Answer, Departures, Group
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.words import current_language
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation

# What a reading of these pages is written under, by the slug of the activity.
DISTRIBUTION = "casualty_distribution.distribution"


@cache
def definition() -> Definition:
    """What policy says about casualty distribution."""
    return policy_rules.definition(policy.load("casualty-distribution"))


@dataclass(frozen=True)
class HospitalNow:
    """One hospital with what it agreed, what it said, and where it is; None for what nobody knows."""

    organisation: Organisation
    agreed: Agreed
    answers: tuple[HospitalAnswer, ...]
    point: tuple[float, float] | None

    @property
    def answer(self) -> HospitalAnswer | None:
        """What it said last."""
        return self.answers[-1] if self.answers else None

    @property
    def is_heard(self) -> bool:
        """Whether it said anything. That somebody called and got no answer is no answer."""
        return self.answer is not None and self.answer.kind != HospitalAnswer.Kind.SILENT

    @property
    def said(self) -> Answer | None:
        """The same for the rule."""
        return Answer(self.answer.kind, self.answer.slots) if self.answer else None


@dataclass(frozen=True)
class Known:
    """Everything people told about one activity. Rows stand in the order in which they were told."""

    places: tuple[CasualtyPlace, ...]
    groups: tuple[CasualtyGroup, ...]
    hospitals: tuple[HospitalNow, ...]
    deployments: tuple[AmbulanceDeployment, ...]
    departures: tuple[Departure, ...]

    @property
    def newest_groups(self) -> dict[tuple[int, str], CasualtyGroup]:
        """What counts per number of a place and class."""
        return {(each.place.number, each.triage): each for each in self.groups}

    @property
    def newest_deployments(self) -> dict[tuple[int, str, str], AmbulanceDeployment]:
        """What counts per number of a place, code of a region and slug of a service across the border; "" is
        of the region itself.
        """
        return {
            (each.place.number, each.region_id, each.service.slug if each.service else ""): each
            for each in self.deployments
        }

    @property
    def newest_departures(self) -> dict[tuple[int, str, str], Departure]:
        """The totals that count per number of a place, class and slug of a hospital."""
        return {(each.place.number, each.triage, each.hospital.slug): each for each in self.departures}

    @property
    def began_at(self) -> datetime | None:
        """When the first casualty was seen; None when nobody saw any."""
        return min((each.seen_at for each in self.groups), default=None)

    @property
    def told_at(self) -> datetime | None:
        """When somebody told something last; None when nobody told anything."""
        moments = [each.added_at for each in self.places]
        moments += [each.reported_at for each in self.groups]
        moments += [each.reported_at for each in self.deployments]
        moments += [each.reported_at for each in self.departures]
        moments += [each.answer.answered_at for each in self.hospitals if each.answer]
        return max(moments, default=None)

    @property
    def facts(self) -> str:
        """Another text as soon as somebody told something more."""
        answers = sorted(str(each.answer.pk) for each in self.hospitals if each.answer)
        counted = (len(self.places), len(self.groups), len(self.deployments), len(self.departures))
        return f"{counted}{answers}"

    def until(self, moment: datetime) -> "Known":
        """What people had told at that moment."""
        return Known(
            tuple(each for each in self.places if each.added_at <= moment),
            tuple(each for each in self.groups if each.reported_at <= moment),
            tuple(
                replace(each, answers=tuple(one for one in each.answers if one.answered_at <= moment))
                for each in self.hospitals
            ),
            tuple(each for each in self.deployments if each.reported_at <= moment),
            tuple(each for each in self.departures if each.reported_at <= moment),
        )

    def rule_groups(self) -> list[Group]:
        """The groups for the rule; a place is named by its number."""
        return [
            Group(str(each.place.number), each.triage, each.low, each.likely, each.high, each.seen_at)
            for each in self.groups
        ]

    def rule_departures(self) -> list[Departures]:
        """The departures for the rule, in order of time."""
        return [
            Departures(str(each.place.number), each.triage, each.hospital.slug, each.count, each.at)
            for each in self.departures
        ]


def known(activity: Activity) -> Known:
    """Everything people told about it. Six queries, or none as long as nothing changed."""
    return _known(activity.pk)


def hospital_in(activity: Activity, slug: str) -> HospitalNow:
    """The hospital of that organisation. Raises NotFound for one that agreed nothing."""
    found = next((each for each in known(activity).hospitals if each.organisation.slug == slug), None)
    if found is None:
        raise NotFound("casualty-distribution-hospital-unknown")
    return found


def services() -> list[Organisation]:
    """The ambulance services across the border that policy names and that are registered here, by name."""
    return list(organisations.organisations(slugs=definition().services))


def service(slug: str) -> Organisation:
    """One of those. Raises NotFound."""
    found = next((each for each in services() if each.slug == slug), None)
    if found is None:
        raise NotFound("organisations-not-found")
    return found


def place_in(activity: Activity, number: int) -> CasualtyPlace | None:
    """The place with that number, None when there is none."""
    return next((each for each in known(activity).places if each.number == number), None)


def proposals(activity: Activity) -> list[DistributionProposal]:
    """Every proposal with who made it and what was chosen, the newest first. One query."""
    found = DistributionProposal.objects.filter(activity=activity)
    return list(found.select_related("made_by__account", "choice__chosen_by__account"))


def proposal(activity: Activity, number: int) -> DistributionProposal:
    """One proposal. Raises NotFound."""
    found = next((each for each in proposals(activity) if each.number == number), None)
    if found is None:
        raise NotFound("casualty-distribution-no-proposal")
    return found


def choice_of(made: DistributionProposal) -> DistributionChoice | None:
    """What a person decided about it, None when nobody did yet."""
    return getattr(made, "choice", None)


def in_use(made: Iterable[DistributionProposal]) -> DistributionProposal | None:
    """Of proposals, the newest first, the one that people work by."""
    taken = DistributionChoice.Kind.TAKEN_OVER
    return next((each for each in made if (choice := choice_of(each)) and choice.kind == taken), None)


def may_see(member: Membership, activity: Activity) -> bool:
    """Whether this member may see the casualties of this activity."""
    return access.may(member, "casualty_distribution.read", activities.scope(activity))


def may_answer(member: Membership, activity: Activity, hospital: Organisation) -> bool:
    """Whether this member may say what that hospital can take: its own people, or who leads in the region."""
    scope = activities.scope(activity, owner=hospital.slug)
    takes_part = member.organisation_id != hospital.pk or activities.takes_part(activity, hospital)
    return takes_part and access.may(member, "casualty_distribution.answer", scope)


def said(names: Mapping[str, str]) -> str:
    """The name in the language of the screen."""
    return names[current_language()]


@until_a_change
def _known(pk: UUID) -> Known:
    of = {"activity": pk}
    by = "reported_by__account"
    groups = CasualtyGroup.objects.filter(**of).select_related("place", by, "reported_by__organisation")
    deployments = AmbulanceDeployment.objects.filter(**of).select_related("place", "region", "service", by)
    departures = Departure.objects.filter(**of).select_related("place", "hospital", by)
    return Known(
        places=tuple(CasualtyPlace.objects.filter(**of)),
        groups=tuple(groups),
        hospitals=_hospitals(pk),
        deployments=tuple(deployments),
        departures=tuple(departures),
    )


def _hospitals(pk: UUID) -> tuple[HospitalNow, ...]:
    agreed = definition().hospitals
    found = list(organisations.organisations(slugs=agreed))
    answers: dict[UUID, list[HospitalAnswer]] = {}
    for each in HospitalAnswer.objects.filter(activity=pk).select_related("answered_by__account"):
        answers.setdefault(each.hospital_id, []).append(each)
    points = {
        site.organisation_id: (site.longitude, site.latitude)
        # Of several sites the first counts: it is the main one in the list of the region.
        for site in reversed(organisations.sites_of(found))
        if site.longitude is not None and site.latitude is not None
    }
    return tuple(
        HospitalNow(each, agreed[each.slug], tuple(answers.get(each.pk, ())), points.get(each.pk))
        for each in found
    )
