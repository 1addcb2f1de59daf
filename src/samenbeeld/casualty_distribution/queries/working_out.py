"""From what people told to a proposal: the situation as the rule sees it, and what the rule says of it.

It is worked out before anything is saved: the solver may take its time without holding anybody up.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.stops import EdStop
from samenbeeld.casualty_distribution import queries
from samenbeeld.casualty_distribution.models import DistributionProposal
from samenbeeld.casualty_distribution.queries import Known, definition
from samenbeeld.casualty_distribution.queries.stops import Stops, stops_now
from samenbeeld.casualty_distribution.rules import proposing, reporting
from samenbeeld.casualty_distribution.rules.situation import BLOCK_MINUTES, Cell, Situation
from samenbeeld.casualty_distribution.rules.solving import transport_minutes
from samenbeeld.kernel.clock import now as present
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.models import Membership


@dataclass(frozen=True)
class Wish:
    """What somebody asks of a proposal. `decided[class, hospital]`: counts that a person wants, and why.

    `is_careful`: begin as can be regretted least when the counts turn out otherwise.
    """

    hours: int
    by_themselves_percent: int
    is_careful: bool = False
    decided: Mapping[tuple[str, str], int] | None = None
    reason: str = ""


@dataclass(frozen=True)
class WorkedOut:
    """A proposal that is not yet kept, with what it was made from. `facts`: what was known then."""

    wish: Wish
    given: dict[str, Any]
    digest: str
    facts: str
    outcome: proposing.Outcome


def work_out(member: Membership, activity: Activity, wish: Wish, now: datetime | None = None) -> WorkedOut:
    """What the rule proposes now. Raises NotAllowed, and Refused with the field of the wish."""
    require(member, "casualty_distribution.propose", activities.scope(activity))
    check_wish(wish)
    told, moment = queries.known(activity), now or present()
    stops = stops_now(member, activity, told, moment)
    return _worked_out(wish, told, stops, moment, before=_before(activity))


def wish_of(made: DistributionProposal) -> Wish:
    """What was asked of this proposal, with what people decided in it."""
    decided = {(triage, hospital): count for triage, hospital, count in made.given["pinned"]}
    return Wish(**made.given["wish"], decided=decided, reason=made.reason)


# Who looks at the same thing in the same minute is answered with the same: a page that stands open asks it
# every ten seconds, and the solver may take half a second.
_last_worked_out: dict[UUID, tuple[object, WorkedOut]] = {}  # by activity, with what it was worked out from


def worked_out_again(made: DistributionProposal, told: Known, stops: Stops, moment: datetime) -> WorkedOut:
    """What the rule would propose when the same was asked at that moment; nothing is kept.

    Raises Refused when that cannot be asked any more, as a hospital that people chose and that has a stop.
    """
    before, minute = _before(made.activity), moment.replace(second=0, microsecond=0)
    asked = (made.number, told.facts, sorted(stops.items()), sorted(before.items()), minute)
    known, worked = _last_worked_out.get(made.activity_id, (None, None))
    if worked is None or known != asked:
        worked = _worked_out(wish_of(made), told, stops, moment, before=before)
        _last_worked_out[made.activity_id] = (asked, worked)
    return worked


def _worked_out(
    wish: Wish, told: Known, stops: Stops, moment: datetime, *, before: Mapping[tuple[str, str, str], int]
) -> WorkedOut:
    situation = situation_now(told, wish, moment, before=before, stops=stops)
    for (triage, hospital), count in (wish.decided or {}).items():
        proposing.check_decided(situation, triage=triage, hospital=hospital, count=count, reason=wish.reason)
    careful = scenarios(told, wish, moment, before, stops) if wish.is_careful else None
    outcome = proposing.propose(situation, more=definition().more_ambulances, scenarios=careful)
    asked = {
        "hours": wish.hours,
        "by_themselves_percent": wish.by_themselves_percent,
        "is_careful": wish.is_careful,
    }
    given = {
        **plain(situation),
        "wish": asked,
        "policy": definition().version,
        "stops": [_stop(slug, each) for slug, each in sorted(stops.items())],
    }
    digest = sha256(json.dumps(given, sort_keys=True).encode()).hexdigest()
    return WorkedOut(wish, given, digest, told.facts, outcome)


def check_wish(wish: Wish) -> None:
    """Raises Refused with the field."""
    if not 1 <= wish.hours <= definition().most_hours:
        raise Refused("casualty-distribution-hours-unfit", field="hours", most=definition().most_hours)
    if not 0 <= wish.by_themselves_percent <= 100:
        raise Refused("casualty-distribution-percent-unfit", field="by_themselves_percent")


def situation_now(
    told: Known,
    wish: Wish,
    moment: datetime,
    *,
    of: str = reporting.LIKELY,
    before: Mapping[tuple[str, str, str], int] | None = None,
    stops: Stops | None = None,
) -> Situation:
    """The situation at that moment, with the `stops` that hospitals told among their figures.

    Raises Refused when nobody told of casualties yet.
    """
    rules = definition()
    if told.began_at is None:
        raise Refused("casualty-distribution-nobody")
    elapsed = max(0, int((moment - told.began_at).total_seconds() // 60))
    first = elapsed // BLOCK_MINUTES
    blocks = first + wish.hours
    stopped = {
        slug: reporting.blocks_until(each.until, began_at=told.began_at, blocks=blocks)
        for slug, each in (stops or {}).items()
    }
    gone = reporting.under_way(told.rule_departures(), began_at=told.began_at, blocks=blocks)
    people = reporting.demand(told.rule_groups(), [each.code for each in rules.classes], of=of)
    minutes = travel_minutes(told, always=gone)
    asked = {each.code for each in rules.classes if not each.by_ambulance}
    walking = reporting.come_by_themselves(people, minutes, wish.by_themselves_percent, asked)
    told_of = {cell[:2] for cell in gone}
    gone = {**{cell: count for cell, count in walking.items() if cell[:2] not in told_of}, **gone}
    for key, count in _per_group(gone).items():
        # More left than were counted: the count was too low.
        people[key] = max(people.get(key, 0), count)
    return Situation(
        classes=rules.classes,
        hospitals=tuple(
            reporting.hospital_as_it_is(
                rules, each.agreed, each.said, blocks=blocks, stopped=stopped.get(each.organisation.slug, 0)
            )
            for each in told.hospitals
        ),
        demand=people,
        minutes=minutes,
        blocks=blocks,
        handling=rules.handling_minutes,
        spread_weight=rules.spread_weight,
        transport=_transport(told, blocks, elapsed),
        under_way=gone,
        first_block=first,
        pinned=wish.decided or {},
        before=before or {},
        disturbance_weight=rules.disturbance_weight if before else 0,
    )


def travel_minutes(told: Known, always: Mapping[Cell, int] | None = None) -> dict[tuple[str, str], int]:
    """Minutes per place and hospital that are within reach, and of the pairs in `always` anyhow."""
    rules = definition()
    needed = {(cell[0], cell[2]) for cell in always or {}}
    found = {}
    for place in told.places:
        for each in told.hospitals:
            key = (str(place.number), each.organisation.slug)
            if each.point is None:
                # Nobody wrote down where it is: nobody is sent there, and who went is as far as can be.
                minutes = rules.reach_minutes + 1
            else:
                minutes = rules.travel.minutes((place.longitude, place.latitude), each.point)
            if minutes <= rules.reach_minutes or key in needed:
                found[key] = minutes
    return found


def plain(situation: Situation) -> dict[str, Any]:
    """The situation as plain data, in a fixed order: what a proposal rests on, kept with it."""
    return {
        "classes": [asdict(each) for each in situation.classes],
        "hospitals": [
            {"code": each.code, "trauma_level": each.trauma_level, "slots": dict(each.slots)}
            for each in situation.hospitals
        ],
        "demand": _listed(situation.demand),
        "minutes": _listed(situation.minutes),
        "blocks": situation.blocks,
        "handling": situation.handling,
        "spread_weight": situation.spread_weight,
        "transport": {place: list(each) for place, each in situation.transport.items()},
        "under_way": _listed(situation.under_way),
        "first_block": situation.first_block,
        "pinned": _listed(situation.pinned),
        "before": _listed(situation.before),
        "disturbance_weight": situation.disturbance_weight,
    }


def scenarios(
    told: Known,
    wish: Wish,
    moment: datetime,
    before: Mapping[tuple[str, str, str], int],
    stops: Stops,
) -> dict[str, Situation]:
    """The situation by the likely, the low and the high counts, and without the slots of the silent."""
    likely = situation_now(told, wish, moment, before=before, stops=stops)
    found = {proposing.LIKELY_COUNTS: likely}
    for name, of in ((proposing.LOW_COUNTS, reporting.LOW), (proposing.HIGH_COUNTS, reporting.HIGH)):
        other = situation_now(told, wish, moment, of=of, before=before, stops=stops)
        found[name] = replace(other, pinned={})
    heard = {each.organisation.slug for each in told.hospitals if each.is_heard} | stops.keys()
    quiet = tuple(each if each.code in heard else replace(each, slots={}) for each in likely.hospitals)
    if quiet != likely.hospitals:
        found[proposing.SILENT_HOSPITALS] = replace(likely, hospitals=quiet, pinned={})
    return found


def _stop(slug: str, stop: EdStop) -> dict[str, str]:
    """A stop as it is kept with a proposal: whence it is known that this hospital takes fewer."""
    until = stop.until.isoformat() if stop.until else ""
    return {"hospital": slug, "seen_at": stop.seen_at.isoformat(), "until": until}


def _transport(told: Known, blocks: int, elapsed: int) -> dict[str, tuple[int, ...]]:
    began = told.began_at
    fleets: dict[str, list[tuple[int, int]]] = {}
    for (number, *_), each in told.newest_deployments.items():
        there = int((each.there_at - began).total_seconds() // 60) if began else 0
        fleets.setdefault(str(number), []).append((each.count, max(0, there)))
    return {
        place: transport_minutes(each, blocks=blocks, from_minute=elapsed)
        for place, each in sorted(fleets.items())
    }


def _before(activity: Activity) -> dict[tuple[str, str, str], int]:
    """The plan that people work by, over all hours; nothing when there is none."""
    used = queries.in_use(queries.proposals(activity))
    found: dict[tuple[str, str, str], int] = {}
    for place, triage, hospital, _, number in used.outcome["loads"] if used else ():
        key = (place, triage, hospital)
        found[key] = found.get(key, 0) + number
    return found


def _per_group(cells: Mapping[Cell, int]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for (place, triage, _, _), count in cells.items():
        found[place, triage] = found.get((place, triage), 0) + count
    return found


def _listed(counts: Mapping[Any, int]) -> list[list[Any]]:
    return [[*key, count] for key, count in sorted(counts.items())]
