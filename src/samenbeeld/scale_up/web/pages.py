"""What the pages of scaling up show: the code of each region, what was asked and is there, who said what."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.care_phases import queries as care_phases
from samenbeeld.casualty_distribution import queries as casualties
from samenbeeld.crisis_picture.queries import meeting
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.rules.clocks import ClockStatus
from samenbeeld.kernel.clock import now
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import function_name, leading_function
from samenbeeld.scale_up import queries
from samenbeeld.scale_up.models import CodeConfirmation
from samenbeeld.scale_up.queries import Known, UnitView, definition, said, sureness
from samenbeeld.scale_up.rules import scaling, units
from samenbeeld.scale_up.rules.definition import Code
from samenbeeld.scale_up.rules.units import OVER, Tally, UnitState
from samenbeeld.scale_up.web.forms import word

_AMBULANCE = "ambulance"


def page(member: Membership, activity: Activity, known: Known) -> dict[str, Any]:
    """The whole page."""
    moment = now()
    regions = sorted(activity.regions.all(), key=lambda region: region.name)
    may_confirm = {region.code for region in queries.regions_to_confirm(member, activity)}
    is_open = activity.state not in ("closed", "archived")
    may_ask = is_open and queries.may_ask(member, activity)
    return {
        "activity": activity,
        "lead": lead(known),
        "regions": [
            region_row(member, activity, region, known, may_confirm=is_open and region.code in may_confirm)
            for region in regions
        ],
        "tallies": [tally_row(each) for each in known.tallies],
        "units": [
            unit_row(view, moment, may_tell=is_open and queries.may_tell(member, activity, view.unit))
            for view in _in_order(known.units)
        ],
        "may_ask": may_ask,
        "told": told(member, activity, known),
        "clocks": clocks(member, activity),
        "casualties": _casualties(member, activity, known),
        "phases": care_phases.heading(activity) if care_phases.may_see(member, activity) else "",
        "may_see_phases": care_phases.may_see(member, activity),
    }


def lead(known: Known) -> str:
    """The code, what was asked and what is there, in a sentence or two."""
    if not known.confirmations:
        return say("scale-up-lead-nothing")
    if not known.in_force:
        return say("scale-up-lead-ended", at=known.confirmations[-1].confirmed_at)
    rows = known.tallies
    return say(
        "scale-up-lead",
        codes=queries.names_of(known.in_force),
        asked=sum(each.wanted for each in rows),
        there=sum(each.by_state.get(UnitState.THERE, 0) for each in rows),
        under_way=sum(each.by_state.get(UnitState.UNDER_WAY, 0) for each in rows),
        to_find=sum(each.to_find for each in rows),
    )


def region_row(
    member: Membership, activity: Activity, region: Region, known: Known, *, may_confirm: bool
) -> dict[str, Any]:
    """One region: the code that holds, with what it asked, and the codes that may be confirmed."""
    confirmation = known.last_of(region.code)
    standing = known.standing(region)
    code = queries.code_of(confirmation) if confirmation else None
    return {
        "region": region,
        "confirmation": confirmation,
        "name": said(code.name) if code else say("scale-up-code-none"),
        "is_in_force": bool(code and not code.is_end),
        "code": code_facts(code, activity, member) if code else None,
        "asked": asked(confirmation) if confirmation else [],
        "by": person(confirmation.confirmed_by) if confirmation else "",
        "may_confirm": may_confirm,
        "choices": [
            {
                "code": each.code,
                "name": said(each.name),
                "casualties": each.casualties,
                "is_down": scaling.is_down(definition(), standing.code, each.code),
                "is_now": each.code == standing.code,
            }
            for each in definition().codes
            if not (each.is_end and scaling.rank(definition(), standing.code) == 0)
        ],
        "aftercare": aftercare(confirmation) if confirmation else [],
    }


def _address(of: str, activity: Activity, may_see_casualties: bool) -> str:
    """Where it is: a page of the activity that the reader may see, or one outside; "" for nowhere."""
    if not of or of.startswith("https://"):
        return of
    is_closed = of == "casualty_distribution" and not may_see_casualties
    return "" if is_closed else reverse(of, args=[activity.slug])


def code_facts(code: Code, activity: Activity, member: Membership) -> dict[str, Any]:
    """What a code is made of, and how sure we are of each part."""
    linked = [definition().linked[each] for each in code.linked]
    starts = {each.event: each.status for each in definition().starts}
    events = meeting.clock_events()
    may_see_casualties = casualties.may_see(member, activity)
    return {
        "name": said(code.name),
        "casualties": code.casualties,
        "needs": [
            {
                "name": said(definition().kinds[need.kind].many),
                "count": need.count,
                "sure": sureness(need.status),
            }
            for need in code.needs
        ],
        "officers": ", ".join(said(each) for each in code.officers),
        "functions": ", ".join(function_name(each, short=True) for each in code.functions),
        "grip": code.grip,
        "linked": [
            {
                "name": said(each.name),
                "sure": sureness(each.status),
                "url": _address(each.address, activity, may_see_casualties),
            }
            for each in linked
        ],
        "clocks": [
            {"name": events[each], "sure": sureness(starts[each]) if each in starts else ""}
            for each in definition().events(code, code.proposed)
        ],
        "sure": sureness(code.status),
        "source": code.source,
        "is_end": code.is_end,
    }


def asked(confirmation: CodeConfirmation) -> list[dict[str, Any]]:
    """What was confirmed per kind, with what the code proposed where it was another number."""
    kinds = definition().kinds
    return [
        {
            "name": said(kind.many),
            "count": confirmation.counts.get(code, 0),
            "proposed": confirmation.proposed.get(code, 0),
            "is_other": confirmation.counts.get(code, 0) != confirmation.proposed.get(code, 0),
        }
        for code, kind in kinds.items()
        if code in confirmation.counts or code in confirmation.proposed
    ]


def aftercare(confirmation: CodeConfirmation) -> list[tuple[str, str, str]]:
    """Per item of the aftercare what was said of it, and how sure we are that it belongs to it."""
    known = definition()
    return [
        (
            said(names),
            say(f"scale-up-care-{confirmation.aftercare[item]}"),
            sureness(known.aftercare_status[item]),
        )
        for item, names in known.aftercare.items()
        if item in confirmation.aftercare
    ]


def tally_row(tally: Tally) -> dict[str, Any]:
    """One kind: asked, and how far it is."""
    kind = definition().kinds[tally.kind]
    count = tally.by_state.get
    return {
        "kind": tally.kind,
        "name": said(kind.many),
        "wanted": tally.wanted,
        "waiting": count(UnitState.ASKED, 0) + count(UnitState.ALARMED, 0),
        "under_way": count(UnitState.UNDER_WAY, 0),
        "there": count(UnitState.THERE, 0),
        "released": count(UnitState.RELEASED, 0),
        "to_find": tally.to_find,
        "facts": kind_facts(tally.kind),
    }


def kind_facts(code: str) -> str:
    """What policy knows of a kind, in a sentence; "" when it knows nothing."""
    kind = definition().kinds[code]
    known = (
        ("people", kind.people), ("ready", kind.ready_minutes), ("there", kind.there_minutes),
        ("lasts", kind.endurance_minutes),
    )  # fmt: skip
    parts = [say(f"scale-up-kind-{name}", count=value) for name, value in known if value is not None]
    return " ".join([*parts, sureness(kind.status)]).strip() if parts else ""


def unit_row(view: UnitView, moment: datetime, *, may_tell: bool) -> dict[str, Any]:
    """One unit with its clocks, and the steps that may be told of it with one press."""
    running = view.clocks(moment)
    following = units.may_follow(view.state)
    return {
        "unit": view.unit,
        "number": view.unit.number,
        "kind": said(definition().kinds[view.unit.kind].name),
        "state": say(f"scale-up-state-{word(view.state)}"),
        "state_code": word(view.state),
        "since": view.last.at,
        "clocks": running,
        "is_over": view.state in OVER,
        "knows_endurance": view.unit.endurance_minutes is not None,
        "may_tell": may_tell and bool(following),
        # Not coming asks for a reason: that is told on the page of the unit.
        "press": [
            (str(each), say(f"scale-up-do-{word(each)}"))
            for each in following[:2]
            if may_tell and each != UnitState.NOT_COMING
        ],
        "reason": view.steps[-1].reason if view.steps else "",
    }


def told(member: Membership, activity: Activity, known: Known) -> list[dict[str, Any]]:
    """Who declared what, the newest first: codes, and the phases and steps of care."""
    found: list[dict[str, Any]] = [
        {
            "at": each.confirmed_at,
            "text": say(
                "scale-up-told-code",
                code=said(queries.code_of(each).name),
                region=each.region.name,
                units=", ".join(f"{row['count']} {row['name']}" for row in asked(each) if row["count"]),
            ),
            "who": person(each.confirmed_by),
            "reason": each.reason,
            "url": "",
        }
        for each in known.confirmations
    ]
    if care_phases.may_see(member, activity):
        url = reverse("care_phases", args=[activity.slug])
        found += [
            {"at": each.at, "text": each.text, "who": person(each.by), "reason": each.reason, "url": url}
            for each in care_phases.told(activity)
        ]
    return sorted(found, key=lambda each: each["at"], reverse=True)[:20]


def clocks(member: Membership, activity: Activity) -> list[dict[str, Any]]:
    """The statutory clocks that run or ran, per region; nothing for who reads no decisions."""
    if not may_read_decisions(activity, member):
        return []
    found = []
    for region in meeting.regions_of(activity, member):
        views = [
            each for each in meeting.clock_views(activity, region) if each.status != ClockStatus.NOT_STARTED
        ]
        found.append({"region": region, "clocks": views})
    return found


def person(member: Membership) -> str:
    """`Chantal Vroomen (ACGZ)`."""
    function = function_name(leading_function(member), short=True)
    return say("scale-up-person", name=member.account.name, function=function)


def _in_order(views: Iterable[UnitView]) -> list[UnitView]:
    """What is out first, the oldest on top; what is over last."""
    return sorted(views, key=lambda view: (view.state in OVER, view.unit.number))


def _casualties(member: Membership, activity: Activity, known: Known) -> dict[str, Any] | None:
    """How many ambulances the casualty distribution reckons with, where that is another number than here."""
    if not casualties.may_see(member, activity):
        return None
    there = sum(each.count for each in casualties.known(activity).newest_deployments.values())
    here = sum(each.out for each in known.tallies if each.kind == _AMBULANCE)
    return {"there": there, "here": here} if there != here and (there or here) else None


def may_send(member: Membership, activity: Activity) -> bool:
    """Whether this member may alarm people of this activity."""
    return access.may(member, "alerts.send", activities.scope(activity))


def may_set_grip(member: Membership, activity: Activity, region: Region) -> bool:
    """Whether this member may set the GRIP level of that region."""
    scope = activities.scope(activity, region=region, owner="")
    return access.may(member, "activities.set_grip_level", scope)
