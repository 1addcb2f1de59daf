"""Groups of casualties, what hospitals said, who left and the proposals as content for a file."""

from collections.abc import Iterator
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.casualty_distribution import queries
from samenbeeld.casualty_distribution.models import (
    AmbulanceDeployment,
    CasualtyGroup,
    Departure,
    DistributionProposal,
    HospitalAnswer,
)
from samenbeeld.casualty_distribution.queries import HospitalNow, choice_of
from samenbeeld.exports.rules import Content, Table, Value
from samenbeeld.exports.words import columns
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

_GROUPS = ("place", "triage", "low", "likely", "high", "source", "seen_at", "said_at", "said_by")
_ANSWERS = ("hospital", "kind", "triage", "count", "said_at", "said_by")
_AMBULANCES = ("place", "region", "count", "since", "said_at", "said_by")
_LEFT = ("place", "triage", "hospital", "count", "seen_at", "said_at", "said_by")
_PROPOSALS = (
    "proposal", "triage", "place", "hospital", "hour", "count", "reason", "choice", "said_at", "said_by",
)  # fmt: skip


def casualties_content(activity: Activity, member: Membership, moment: datetime | None) -> Content:
    """All that was told and proposed, now or as people knew it then. Raises NotFound to whom it is closed.
    Counts of groups, never people.
    """
    if not queries.may_see(member, activity):
        raise NotFound("exports-not-found")
    at, tlp = moment or now(), Tlp(activity.tlp)
    known = queries.known(activity).until(at)
    made = [each for each in queries.proposals(activity) if each.made_at <= at]
    names = {each.organisation.slug: each.organisation.name for each in known.hospitals}
    places = {str(each.number): each.name for each in known.places}
    parts = (
        Table("groups", say("casualty-distribution-picture"), columns(*_GROUPS),
              [_group(each) for each in known.groups], tlp),
        Table("answers", say("casualty-distribution-hospitals"), columns(*_ANSWERS),
              [row for each in known.hospitals for row in _answers(each)], tlp),
        Table("ambulances", say("casualty-distribution-driving"), columns(*_AMBULANCES),
              [_ambulances(each) for each in known.deployments], tlp),
        Table("departures", say("casualty-distribution-left"), columns(*_LEFT),
              [_departure(each) for each in known.departures], tlp),
        Table("proposals", say("exports-casualty-proposals"), columns(*_PROPOSALS),
              [row for each in made for row in _loads(each, at, names, places)], tlp,
              wide=frozenset({"reason"})),
    )  # fmt: skip
    title = f"{activity.name}, {say('casualty-distribution-title').lower()}"
    return Content(title, "gewonden", parts, moment=moment, sheet="groups")


def _group(row: CasualtyGroup) -> tuple[Value, ...]:
    source = queries.definition().source_names.get(row.source)
    return (
        row.place.name, row.triage, row.low, row.likely, row.high,
        queries.said(source) if source else row.source, row.seen_at, row.reported_at,
        row.reported_by.account.name,
    )  # fmt: skip


def _answers(hospital: HospitalNow) -> Iterator[tuple[Value, ...]]:
    """A row per class of each answer; a stop and a silence have none."""
    for answer in hospital.answers:
        for triage, count in sorted(_slots(answer)):
            yield (
                hospital.organisation.name, say(f"casualty-distribution-is-{answer.kind}"), triage, count,
                answer.answered_at, answer.answered_by.account.name,
            )  # fmt: skip


def _slots(answer: HospitalAnswer) -> list[tuple[str | None, int | None]]:
    return list(answer.slots.items()) or [(None, None)]


def _ambulances(row: AmbulanceDeployment) -> tuple[Value, ...]:
    return (
        row.place.name, row.whose, row.count, row.there_at, row.reported_at,
        row.reported_by.account.name,
    )  # fmt: skip


def _departure(row: Departure) -> tuple[Value, ...]:
    return (
        row.place.name, row.triage, row.hospital.name, row.count, row.at, row.reported_at,
        row.reported_by.account.name,
    )  # fmt: skip


def _loads(
    made: DistributionProposal, at: datetime, names: dict[str, str], places: dict[str, str]
) -> Iterator[tuple[Value, ...]]:
    """Who goes where in which hour; one row that says so when it was not possible."""
    choice = choice_of(made)
    chosen = None
    if choice and choice.chosen_at <= at:
        chosen = say(f"casualty-distribution-is-{choice.kind.replace('_', '-')}")
    reason = made.reason or None
    if made.outcome["shortages"]:
        reason = say("casualty-distribution-is-impossible")
    for place, triage, hospital, block, count in made.outcome["loads"] or [("", None, "", None, None)]:
        yield (
            made.number, triage, places.get(place, place) or None, names.get(hospital, hospital) or None,
            None if block is None else block + 1, count, reason, chosen, made.made_at,
            made.made_by.account.name,
        )  # fmt: skip
