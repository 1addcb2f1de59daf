"""What people told of casualties, in words: rows and sentences."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.stops import EdStop
from samenbeeld.casualty_distribution import queries
from samenbeeld.casualty_distribution.models import CasualtyGroup
from samenbeeld.casualty_distribution.queries import HospitalNow, Known, definition
from samenbeeld.casualty_distribution.queries.assisting import RegionAsked, lent
from samenbeeld.casualty_distribution.queries.stops import Stops
from samenbeeld.casualty_distribution.queries.working_out import travel_minutes
from samenbeeld.casualty_distribution.rules.development import development
from samenbeeld.kernel.clock import now
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Region

VERIFIED = "verified"
# So many earlier counts of a class stand beside what counts now; all of them stand in the list of reports.
EARLIER = 3


def told(member: Membership, activity: Activity, known: Known, stops: Stops) -> dict[str, Any]:
    """What people told: groups, hospitals, ambulances, who left."""
    groups = known.newest_groups
    minutes = travel_minutes(known)
    told_in_order = known.rule_groups()
    picture = [
        {**_class_row(code, groups.values()), "before": development(told_in_order, code)[:-1][-EARLIER:]}
        for code in definition().class_names
    ]
    return {
        "activity": activity,
        "people": sum(each.likely for each in groups.values()),
        "lead": _lead(known, stops),
        "picture": picture,
        "groups": [
            (group, _class_words(group.triage), _source(group)) for _, group in sorted(groups.items())
        ],
        "history": [(group, _class_words(group.triage), _source(group)) for group in reversed(known.groups)][
            :20
        ],
        "places": known.places,
        "hospitals": [
            {
                **hospital_row(each, stops.get(each.organisation.slug)),
                "minutes": [
                    (place.name, minutes.get((str(place.number), each.organisation.slug)))
                    for place in known.places
                ],
                "may_answer": queries.may_answer(member, activity, each.organisation),
            }
            for each in known.hospitals
        ],
        "classes": [each.code for each in definition().classes],
        "deployments": [each for _, each in sorted(known.newest_deployments.items())],
        "departures": [each for _, each in sorted(known.newest_departures.items())],
        "estimate": definition().travel,
        "classes_unconfirmed": _classes_unconfirmed(definition().class_status),
        "slots_unconfirmed": _slots_unconfirmed(known),
        "handling": definition().handling_minutes,
        **lending(member, activity, known),
    }


def lending(
    member: Membership, activity: Activity, known: Known, offered: Iterable[Region] = ()
) -> dict[str, Any]:
    """What other regions are asked for beside what they lend; of `offered` only those of whom it is known."""
    rows = lent(member, activity, known, now(), offered)
    return {
        "lent": [(each, _lends(each)) for each in rows if each.asked.count or each.asked.lends],
        "is_lending_unconfirmed": definition().lending_status != VERIFIED,
    }


def _lends(each: RegionAsked) -> str:
    lends = each.asked.lends
    if lends is None:
        return say(
            "casualty-distribution-lends-unknown",
            region=each.region.name,
            asked=each.asked.count,
            known=each.on_duty.known,
            of=each.on_duty.of,
        )
    return say(
        "casualty-distribution-lends",
        region=each.region.name,
        asked=each.asked.count,
        duty=each.on_duty.count or 0,
        least=lends.least,
        most=lends.most,
    )


def hospital_row(hospital: HospitalNow, stop: EdStop | None = None) -> dict[str, Any]:
    """One hospital: what it agreed beforehand per hour, what it said last, and its stop among its figures."""
    answer, agreed = hospital.answer, hospital.agreed
    return {
        "name": hospital.organisation.name,
        "slug": hospital.organisation.slug,
        "country": queries.said(agreed.country) if agreed.country else "",
        "level": agreed.trauma_level,
        "is_unconfirmed": agreed.status != VERIFIED,
        "source": agreed.source,
        "agreed": [
            # Where nothing was agreed nothing is known: that is no zero.
            (each.code, _first(agreed.slots.get(each.code, ())) if agreed.slots else None)
            for each in definition().classes
        ],
        "answer": answer,
        "answer_word": say(f"casualty-distribution-is-{answer.kind if answer else 'unknown'}"),
        "stop": stop_words(stop.seen_at, stop.until) if stop else "",
        "confirmed": [(code, answer.slots[code]) for code in sorted(answer.slots)] if answer else [],
    }


def _classes_unconfirmed(status: Mapping[str, str]) -> str:
    """Of which classes nobody checked what they mean, in words; "" for none."""
    codes = [code for code, each in status.items() if each != VERIFIED]
    return say("casualty-distribution-classes-unconfirmed", codes=", ".join(codes)) if codes else ""


def _slots_unconfirmed(known: Known) -> str:
    """Which hospitals did not confirm what they agreed beforehand, in words; "" when all did."""
    names = [each.organisation.name for each in known.hospitals if each.agreed.status != VERIFIED]
    if names and len(names) < len(known.hospitals):
        return say("casualty-distribution-slots-unconfirmed-of", names=", ".join(names))
    return say("casualty-distribution-slots-unconfirmed") if names else ""


def stop_words(seen_at: datetime, until: datetime | None) -> str:
    return say(
        "casualty-distribution-ed-stop",
        at=seen_at,
        until=until or "",
        ends="yes" if until else "no",
    )


def _lead(known: Known, stops: Stops) -> str:
    people = sum(each.likely for each in known.newest_groups.values())
    if not known.groups:
        return say("casualty-distribution-nobody-yet")
    heard = {each.organisation.slug for each in known.hospitals if each.is_heard} | stops.keys()
    silent = len(known.hospitals) - len(heard)
    return say("casualty-distribution-lead", people=people, silent=silent, hospitals=len(known.hospitals))


def _class_row(code: str, groups: Iterable[CasualtyGroup]) -> dict[str, Any]:
    of_it = [each for each in groups if each.triage == code]
    return {
        "code": code,
        "meaning": queries.said(definition().class_names[code]),
        # Nobody said anything of it: unknown, and not zero.
        "is_known": bool(of_it),
        "low": sum(each.low for each in of_it),
        "likely": sum(each.likely for each in of_it),
        "high": sum(each.high for each in of_it),
        "more": sum(each.high - each.likely for each in of_it),
        "at": max((each.seen_at for each in of_it), default=None),
    }


def _class_words(code: str) -> str:
    return queries.said(definition().class_names[code])


def _source(group: CasualtyGroup) -> str:
    names = definition().source_names.get(group.source)
    return queries.said(names) if names else group.source


def _first(slots: tuple[int, ...]) -> int:
    return slots[0] if slots else 0
