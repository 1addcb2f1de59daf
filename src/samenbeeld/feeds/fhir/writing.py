"""Our institutions and their figures as resources of FHIR R4. Nothing is asked here.

A count is a population of its group. A state has no place of its own in R4: it is a stratum of its group.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samenbeeld.capacity.queries.catalogue import unit_of
from samenbeeld.capacity.rules.catalogue import PLACES, STATE
from samenbeeld.feeds.queries.outgoing import Outgoing, Told
from samenbeeld.look.times import machine

Resource = dict[str, Any]
_TLP = "https://www.first.org/tlp"
_INTERACTIONS = ("read", "search-type")


@dataclass(frozen=True)
class Around:
    """What stands around every resource. `base`: the address of the server, without a slash at its end.

    `sector_names`: by code of a sector; `invented`: what a demonstration says.
    """

    base: str
    label: str
    sector_names: Mapping[str, str]
    invented: str = ""


def organisation(each: Outgoing, around: Around) -> Resource:
    """The institution itself."""
    return {
        **_head("Organization", each.organisation.slug, around),
        "identifier": [{"system": f"{around.base}/NamingSystem/instelling", "value": each.organisation.slug}],
        "active": True,
        "type": [{"coding": [{"system": f"{around.base}/CodeSystem/soort", "code": each.organisation.kind}]}],
        "name": each.organisation.name,
    }


def location(each: Outgoing, around: Around) -> Resource:
    """Where it is; without a position when nobody wrote that down."""
    found = {
        **_head("Location", each.organisation.slug, around),
        "status": "active",
        "name": each.organisation.name,
        "mode": "instance",
        "managingOrganization": _to("Organization", each),
    }
    if each.point is not None:
        found["position"] = {"longitude": each.point[0], "latitude": each.point[1]}
    return found


def services(each: Outgoing, around: Around) -> Iterator[Resource]:
    """What kinds of care it tells figures of: one service per sector."""
    there = {told.metric.sector for told in each.figures.values()}
    for number, (code, name) in enumerate(around.sector_names.items(), start=1):
        if code not in there:
            continue
        yield {
            **_head("HealthcareService", f"{each.organisation.slug}.{number}", around),
            "active": True,
            "providedBy": _to("Organization", each),
            "type": [{"coding": [{"system": f"{around.base}/CodeSystem/sector", "code": code}]}],
            "location": [_to("Location", each)],
            "name": name,
        }


def report(each: Outgoing, around: Around) -> Resource | None:
    """Its figures, None when nothing may be said. Its date is that of the oldest of them."""
    oldest, newest = each.oldest, each.newest
    if oldest is None or newest is None:
        return None
    return {
        **_head("MeasureReport", each.organisation.slug, around),
        "status": "complete",
        "type": "summary",
        "measure": f"{around.base}/Measure/zorgcapaciteit",
        "subject": _to("Location", each),
        "date": machine(oldest),
        "reporter": _to("Organization", each),
        "period": {"start": machine(oldest), "end": machine(newest)},
        "group": [_group(told, around) for told in each.figures.values()],
    }


def bundle(
    resources: Sequence[Resource], around: Around, *, address: str, total: int, following: str
) -> Resource:
    """What was asked for, and where it goes on ("" for nowhere)."""
    links = [{"relation": "self", "url": address}]
    links += [{"relation": "next", "url": following}] if following else []
    return {
        "resourceType": "Bundle",
        "type": "searchset",
        "total": total,
        "link": links,
        "entry": [
            {
                "fullUrl": f"{around.base}/{each['resourceType']}/{each['id']}",
                "resource": each,
                "search": {"mode": "match"},
            }
            for each in resources
        ],
    }


def statement(around: Around, at: datetime, kinds: Iterable[str]) -> Resource:
    """What this server can be asked."""
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": machine(at),
        "publisher": "Samenbeeld",
        "kind": "instance",
        "implementation": {"description": around.invented or "Samenbeeld", "url": around.base},
        "fhirVersion": "4.0.1",
        "format": ["json"],
        "rest": [
            {
                "mode": "server",
                # A Bundle of one's own institution, by its key; what a batch says is taken or left apart.
                "interaction": [{"code": "batch"}],
                "resource": [
                    {"type": kind, "interaction": [{"code": code} for code in _INTERACTIONS]}
                    for kind in kinds
                ],
            }
        ],
    }


def outcome(words: str, code: str) -> Resource:
    """Why there is nothing else."""
    return {
        "resourceType": "OperationOutcome",
        "issue": [{"severity": "error", "code": code, "diagnostics": words}],
    }


def told(words: str, left: Iterable[str]) -> Resource:
    """What was taken, and what was left and why."""
    issues = [{"severity": "information", "code": "informational", "diagnostics": words}]
    issues += [{"severity": "warning", "code": "business-rule", "diagnostics": each} for each in left]
    return {"resourceType": "OperationOutcome", "issue": issues}


def _group(told: Told, around: Around) -> Resource:
    metric, figure = told.metric, told.figure
    found: Resource = {
        "extension": [
            {"url": f"{around.base}/StructureDefinition/gezien", "valueDateTime": machine(told.observed_at)}
        ],
        "code": {
            "coding": [{"system": f"{around.base}/CodeSystem/cijfer", "code": metric.code}],
            "text": metric.names["nl"],
        },
    }
    if metric.form == STATE:
        return {**found, "stratifier": [{"stratum": [{"value": _state(told, around)}]}]}
    if metric.form == PLACES:
        parts = {"free": figure.number, "staffed": figure.total, "licensed": figure.licensed}
        found["population"] = [
            {
                "code": {"coding": [{"system": f"{around.base}/CodeSystem/deel", "code": part}]},
                "count": int(value),
            }
            for part, value in parts.items()
            if value is not None
        ]
    score: Resource = {"value": figure.number}
    unit = unit_of(metric)
    return {**found, "measureScore": {**score, "unit": unit} if unit else score}


def _state(told: Told, around: Around) -> Resource:
    option = told.metric.option(told.figure.state)
    names = option.names["nl"] if option else told.figure.state
    return {
        "coding": [{"system": f"{around.base}/CodeSystem/{told.metric.code}", "code": told.figure.state}],
        "text": f"{names}: {told.figure.reason}" if told.figure.reason else names,
    }


def _head(kind: str, key: str, around: Around) -> Resource:
    meta: Resource = {"security": [{"system": _TLP, "code": around.label}]}
    if around.invented:
        meta["tag"] = [{"display": around.invented}]
    return {"resourceType": kind, "id": key, "meta": meta}


def _to(kind: str, each: Outgoing) -> Resource:
    return {"reference": f"{kind}/{each.organisation.slug}", "display": each.organisation.name}
