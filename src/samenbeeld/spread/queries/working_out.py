"""A fair share from what is known now: what went in with its digest, and what comes out, as plain JSON."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.room import points_of
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.standing import FRESH
from samenbeeld.casualty_distribution.queries import definition as distribution
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.spread.queries.beds import Beds, beds_of
from samenbeeld.spread.queries.told import definition, told
from samenbeeld.spread.rules import sharing, transport
from samenbeeld.spread.rules.sharing import Place
from samenbeeld.spread.rules.transport import Leg

RULE_VERSION = "2"


@dataclass(frozen=True)
class Worked:
    """One run of the rule."""

    given: dict[str, Any]
    digest: str
    outcome: dict[str, Any]


def work_out(
    activity: Activity,
    member: Membership,
    *,
    metric: Metric,
    total: int,
    method: str,
    sender: Organisation | None,
    vehicles: int | None,
) -> Worked:
    """Who gets how many and why, and in how many days they can be there. Whoever sends gets nobody."""
    found = beds_of(activity, member, [metric], told(activity))[metric.code]
    taking = [each for each in found if sender is None or each.organisation.pk != sender.pk]
    usable = [each for each in taking if each.state == FRESH]
    minutes = _minutes(sender, usable) if sender else {}
    known = definition()
    given: dict[str, Any] = {
        "rule_version": RULE_VERSION,
        "metric": metric.code,
        "total": total,
        "method": method,
        "sender": sender.slug if sender else "",
        "vehicles": vehicles,
        "hours_per_day": known.hours_per_day,
        "handling_minutes": known.handling_minutes,
        "hospitals": [_plain(each, minutes) for each in taking],
    }
    written = json.dumps(given, sort_keys=True).encode()
    return Worked(given, hashlib.sha256(written).hexdigest(), outcome_of(given))


def outcome_of(given: Mapping[str, Any]) -> dict[str, Any]:
    """What the rule says of what it was given: the same always."""
    rows = {each["code"]: each for each in given["hospitals"] if each["state"] == FRESH}
    places = [Place(each["code"], each["size"], each["room"]) for each in rows.values()]
    region_of = {code: each["region"] for code, each in rows.items()}
    shared = sharing.share_by_region(given["total"], places, region_of, given["method"])
    regions = sharing.together(places, region_of)
    exact = sharing.parts(given["total"], regions)
    other = next(each for each in sharing.METHODS if each != given["method"])
    beside = sharing.share_by_region(given["total"], places, region_of, other)
    by_code = {each.code: each for each in places}
    return {
        "shares": [
            {
                "code": each.code,
                "count": each.count,
                "exact": _rounded(each.exact),
                "why": each.why,
                "before": _percent(sharing.fullness(by_code[each.code])),
                "after": _percent(sharing.fullness(by_code[each.code], each.count)),
                "beside": beside.count(each.code),
            }
            for each in shared.shares
        ],
        "left": shared.left,
        "regions": [
            {
                "code": each.code,
                "count": sum(one.count for one in shared.shares if region_of[one.code] == each.code),
                "exact": _rounded(exact[each.code]),
            }
            for each in regions
        ],
        "plan": _plan(given, {each.code: each.count for each in shared.shares}),
    }


def _plan(given: Mapping[str, Any], counts: Mapping[str, int]) -> dict[str, Any] | None:
    """None when nobody has to be driven, or nobody said how many can drive."""
    if not given["sender"] or given["vehicles"] is None:
        return None
    minutes = {each["code"]: each["minutes"] for each in given["hospitals"]}
    legs = [
        Leg(code, count, minutes[code])
        for code, count in counts.items()
        if count and minutes[code] is not None
    ]
    made = transport.plan(
        legs,
        vehicles=given["vehicles"],
        hours_per_day=given["hours_per_day"],
        handling=given["handling_minutes"],
        most_days=definition().most_days,
    )
    return {
        "days": [dict(each) for each in made.days],
        "left": made.left,
        "minutes_needed": made.minutes_needed,
        "minutes_per_day": made.minutes_per_day,
        "no_place": [code for code, count in counts.items() if count and minutes[code] is None],
    }


def _plain(each: Beds, minutes: Mapping[str, int]) -> dict[str, Any]:
    return {
        "code": each.organisation.slug,
        "region": each.region,
        "state": each.state,
        "size": each.size,
        "free": each.free,
        "reserved": each.reserved,
        "room": each.room,
        "seen_at": each.seen_at.isoformat() if each.seen_at else "",
        "minutes": minutes.get(each.organisation.slug),
    }


def _minutes(sender: Organisation, found: Sequence[Beds]) -> dict[str, int]:
    """Minutes one way, an estimate; who has no place on the map is not in it."""
    points = points_of([sender, *(each.organisation for each in found)])
    here, estimate = points.get(sender.slug), distribution().travel
    if here is None:
        return {}
    return {
        each.organisation.slug: estimate.minutes(here, there)
        for each in found
        if (there := points.get(each.organisation.slug)) is not None
    }


def _rounded(part: Any) -> float:
    return round(float(part), 2)


def _percent(part: Any) -> float:
    return round(100 * float(part), 1)
