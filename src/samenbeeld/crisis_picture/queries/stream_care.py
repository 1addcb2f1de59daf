"""Lines of the stream about care: codes, phases, what is down, and by which proposal casualties go."""

from collections.abc import Callable, Mapping
from typing import Any

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.casualty_distribution import queries as casualties
from samenbeeld.endurance import queries as endurance
from samenbeeld.endurance.queries.lines import service_name
from samenbeeld.escalation import queries as escalation
from samenbeeld.look.addresses import address
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

_CODE, _PHASE = "scale_up.CodeConfirmed", "care_phases.PhaseDeclared"
_OUTAGE, _CHOSEN = "endurance.OutageSaid", "casualty_distribution.DistributionChosen"
# Which lines are told, in which column of the filter and with which icon.
CARE_KINDS = {
    _CODE: ("activity", "decision"),
    _PHASE: ("activity", "ladder"),
    _OUTAGE: ("activity", "warning"),
    _CHOSEN: ("activity", "decision"),
}
# Packages above are known by the names of their permission, page and scale only.
_PAGES = {
    _CODE: "scale_up",
    _PHASE: "care_phases",
    _OUTAGE: "endurance",
    _CHOSEN: "casualty_distribution",
}
_SCALE = "care_phase"


def closed_kinds(member: Membership, activity: Activity) -> frozenset[str]:
    """The kinds of these lines that this member may not see."""
    scope = activities.scope(activity)
    is_open = {
        _CODE: access.may(member, "scale_up.read", scope),
        _PHASE: access.may(member, "care_phases.read", scope),
        _OUTAGE: endurance.may_see(member, activity),
        _CHOSEN: casualties.may_see(member, activity),
    }
    return frozenset(kind for kind, opened in is_open.items() if not opened)


def care_told(
    kind: str, after: Mapping[str, Any], region: Callable[[str], str], organisation: Callable[[str], str]
) -> tuple[str, str]:
    """Title and text of one line; `region` and `organisation` give names."""
    reason = str(after.get("reason") or "")
    if kind == _CODE:
        ended = "yes" if after["code"] == "0" else "no"
        key = "crisis-picture-stream-codeconfirmed"
        return say(key, code=after["code"], ended=ended, region=region(after["region"])), reason
    if kind == _PHASE:
        phase = escalation.said(escalation.scale(_SCALE).value(after["phase"]).name)
        where = region(after["region"]) if after["region"] else say("crisis-picture-stream-more-regions")
        return say("crisis-picture-stream-phasedeclared", phase=phase, where=where), reason
    if kind == _OUTAGE:
        where = ", ".join([*map(region, after["regions"]), *map(organisation, after["institutions"])])
        over = "yes" if after["is_over"] else "no"
        service = service_name(after["service"])
        return say("crisis-picture-stream-outagesaid", service=service, over=over, where=where), ""
    number, taken = str(after["proposal"]), "yes" if after["kind"] == "taken_over" else "no"
    return say("crisis-picture-stream-distributionchosen", number=number, taken=taken), reason


def care_url(kind: str, activity: Activity) -> str:
    """The page on which it stands."""
    return address(_PAGES[kind], activity.slug)
