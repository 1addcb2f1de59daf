"""Tell what was seen, said and driven; keep a proposal; choose. Every row is new: nothing is overwritten."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Max

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.indexing import index
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.casualty_distribution import events, queries
from samenbeeld.casualty_distribution.models import (
    AmbulanceDeployment,
    CasualtyGroup,
    CasualtyPlace,
    Departure,
    DistributionChoice,
    DistributionProposal,
    HospitalAnswer,
)
from samenbeeld.casualty_distribution.queries import Known
from samenbeeld.casualty_distribution.queries.since import told_since
from samenbeeld.casualty_distribution.queries.stops import Stops, stops_now
from samenbeeld.casualty_distribution.queries.working_out import WorkedOut
from samenbeeld.casualty_distribution.rules import reporting
from samenbeeld.casualty_distribution.rules.proposing import RULE_VERSION
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.typed import whole, whole_line
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.realtime import publish

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# A little beyond the borders: casualties of the region may lie just across them.
_NEAR = {"longitude": (2.0, 8.0), "latitude": (50.0, 54.5)}


@journalled
def add_place(
    *, actor: Membership, activity: Activity, name: str, longitude: float, latitude: float
) -> CasualtyPlace:
    """Put a place where casualties are gathered on the map. Raises NotAllowed, Refused, Conflict."""
    require(actor, "casualty_distribution.report", activities.scope(activity))
    held, name = _locked(activity), whole_line(name, 60, field="name")
    if not name:
        raise Refused("casualty-distribution-place-missing", field="name")
    for field, value in (("longitude", longitude), ("latitude", latitude)):
        low, high = _NEAR[field]
        if not low <= value <= high:
            raise Refused("casualty-distribution-place-far", field=field)
    if CasualtyPlace.objects.filter(activity=held, name=name).exists():
        raise Conflict("casualty-distribution-place-there-already", field="name")
    place: CasualtyPlace = CasualtyPlace.objects.create(
        activity=held, number=_next(CasualtyPlace, held), name=name, longitude=longitude,
        latitude=latitude, added_by=actor, added_at=now(),
    )  # fmt: skip
    _record(actor, held, events.CasualtyPlaceAdded(held.slug, place.number, place.name))
    index(queries.DISTRIBUTION, held, f"place-{place.number}", title=place.name, text=place.name)
    return place


@journalled
def report_casualties(
    *,
    actor: Membership,
    activity: Activity,
    place: CasualtyPlace,
    triage: str,
    low: int,
    likely: int,
    high: int,
    seen_at: datetime,
    source: str,
) -> CasualtyGroup:
    """So many of one class at one place. A newer report of both corrects it. Raises NotAllowed, Refused."""
    require(actor, "casualty_distribution.report", activities.scope(activity))
    held = _locked(activity)
    reporting.check_group(queries.definition(), triage=triage, low=low, likely=likely, high=high)
    reporting.check_source(queries.definition(), source)
    reporting.check_seen(seen_at, now=now())
    group: CasualtyGroup = CasualtyGroup.objects.create(
        activity=held, place=_here(held, place), triage=triage, low=low, likely=likely, high=high,
        seen_at=seen_at, source=source, reported_by=actor, reported_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.CasualtiesReported(
            held.slug, place.number, triage, low, likely, high, seen_at.isoformat(), source
        ),
    )  # fmt: skip
    return group


@journalled
def answer_for_hospital(
    *,
    actor: Membership,
    activity: Activity,
    hospital: Organisation,
    kind: str,
    slots: Mapping[str, int | None],
) -> HospitalAnswer:
    """What a hospital can take per hour, its stop, or that nobody answers. Raises NotAllowed, Refused."""
    if not queries.may_answer(actor, activity, hospital):
        raise NotAllowed("access-not-your-organisation", ask=hospital.name)
    held = _locked(activity)
    reporting.check_answer(queries.definition(), hospital=hospital.slug, kind=kind, slots=slots)
    counts = {
        each.code: count
        for each in queries.definition().classes
        if kind == reporting.CONFIRMED and (count := slots.get(each.code)) is not None
    }
    given: HospitalAnswer = HospitalAnswer.objects.create(
        activity=held, hospital=hospital, kind=kind, slots=counts, answered_by=actor, answered_at=now()
    )
    _record(actor, held, events.HospitalAnswered(held.slug, hospital.slug, kind, counts))
    return given


@journalled
def report_ambulances(
    *,
    actor: Membership,
    activity: Activity,
    place: CasualtyPlace,
    region: Region,
    count: int,
    there_at: datetime,
    service: Organisation | None = None,
) -> AmbulanceDeployment:
    """So many ambulances of a region drive for a place, from a moment on. `service`: one across the border
    that drives for that region. Raises NotAllowed, NotFound, Refused.
    """
    require(actor, "casualty_distribution.report", activities.scope(activity))
    held = _locked(activity)
    if service is not None:
        service = queries.service(service.slug)
    reporting.check_count(count, field="count", most=queries.definition().most_ambulances)
    told: AmbulanceDeployment = AmbulanceDeployment.objects.create(
        activity=held, place=_here(held, place), region=region, service=service, count=count,
        there_at=there_at, reported_by=actor, reported_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.AmbulancesReported(
            held.slug, place.number, region.code, count, there_at.isoformat(), service.slug if service else ""
        ),
    )  # fmt: skip
    return told


@journalled
def report_departures(
    *,
    actor: Membership,
    activity: Activity,
    place: CasualtyPlace,
    triage: str,
    hospital: Organisation,
    count: int,
    at: datetime,
) -> Departure:
    """So many of a class left a place for a hospital so far. Raises NotAllowed, Refused, Conflict."""
    require(actor, "casualty_distribution.report", activities.scope(activity))
    held = _locked(activity)
    if triage not in {each.code for each in queries.definition().classes}:
        raise Refused("casualty-distribution-class-unknown", field="triage")
    reporting.check_count(count, field="count", most=queries.definition().most_people)
    reporting.check_seen(at, now=now())
    hospital = queries.hospital_in(held, hospital.slug).organisation
    before = queries.known(held).newest_departures.get((place.number, triage, hospital.slug))
    if before is not None and at < before.at:
        raise Conflict("casualty-distribution-newer-departures", field="at", at=before.at)
    told: Departure = Departure.objects.create(
        activity=held, place=_here(held, place), triage=triage, hospital=hospital, count=count, at=at,
        reported_by=actor, reported_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.DeparturesReported(
            held.slug, place.number, triage, hospital.slug, count, at.isoformat()
        ),
    )  # fmt: skip
    return told


@journalled
def propose(*, actor: Membership, activity: Activity, worked: WorkedOut) -> DistributionProposal:
    """Keep what the rule said, with all it was made from. Raises NotAllowed, Conflict when more was told."""
    require(actor, "casualty_distribution.propose", activities.scope(activity))
    held = _locked(activity)
    if queries.known(held).facts != worked.facts:
        raise Conflict("casualty-distribution-more-was-told")
    made: DistributionProposal = DistributionProposal.objects.create(
        activity=held, number=_next(DistributionProposal, held), rule_version=RULE_VERSION,
        given=worked.given, given_digest=worked.digest, outcome=worked.outcome,
        reason=whole(worked.wish.reason, 300, field="reason"), made_by=actor, made_at=now(),
    )  # fmt: skip
    is_possible = not worked.outcome["shortages"]
    _record(
        actor, held,
        events.DistributionProposed(
            held.slug, made.number, made.given_digest, is_possible, made.reason
        ),
    )  # fmt: skip
    return made


@journalled
def choose(
    *, actor: Membership, proposal: DistributionProposal, kind: str, reason: str, seen: str = ""
) -> DistributionChoice:
    """Take a proposal over, or reject it with a reason; once. When more was told since it was made, only who
    has `seen` that takes it over: what `told_since` says. Raises NotAllowed, Refused, Conflict.
    """
    require(actor, "casualty_distribution.choose", activities.scope(proposal.activity))
    held = _locked(proposal.activity)
    reporting.check_choice(kind=kind, reason=reason, is_possible=not proposal.outcome["shortages"])
    chosen = DistributionChoice.objects.filter(proposal=proposal).select_related("chosen_by__account").first()
    if chosen is not None:
        who, at = chosen.chosen_by.account.name, chosen.chosen_at
        raise Conflict("casualty-distribution-chosen-already", who=who, at=at)
    last = DistributionProposal.objects.filter(activity=held).aggregate(last=Max("number"))["last"]
    if kind == reporting.TAKEN_OVER and proposal.number != last:
        raise Conflict("casualty-distribution-newer-proposal", number=str(last))
    if kind == reporting.TAKEN_OVER and seen != told_since(proposal, *_known_to(actor, held)):
        raise Conflict("casualty-distribution-more-since-sure", field="kind", number=str(proposal.number))
    made: DistributionChoice = DistributionChoice.objects.create(
        proposal=proposal,
        kind=kind,
        reason=whole_line(reason, 300, field="reason"),
        chosen_by=actor,
        chosen_at=now(),
    )
    _record(actor, held, events.DistributionChosen(held.slug, proposal.number, kind, made.reason))
    return made


def _locked(activity: Activity) -> Activity:
    """The activity held until the end: who comes second sees the first. Raises Conflict when it is closed."""
    found = activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)
    check_still_open(found.state)
    return found


def _known_to(actor: Membership, activity: Activity) -> tuple[Known, Stops]:
    known = queries.known(activity)
    return known, stops_now(actor, activity, known, now())


def _here(activity: Activity, place: CasualtyPlace) -> CasualtyPlace:
    if place.activity_id != activity.pk:
        raise Refused("casualty-distribution-place-unknown", field="place")
    return place


def _next(model: type[CasualtyPlace] | type[DistributionProposal], activity: Activity) -> int:
    last = model.objects.filter(activity=activity).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


def _record(actor: Membership, activity: Activity, event: "DataclassInstance") -> None:
    journal.record(
        organisations.stamp(actor),
        event,
        object_kind=activities.ACTIVITY,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
