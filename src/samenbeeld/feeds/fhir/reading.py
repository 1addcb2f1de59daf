"""What the measure reports in a Bundle say of each institution. Pure.

A count stands under the code of its group or of its population: both are in use. Any figure of the catalogue
may stand there as we write it ourselves, under its own code: a number, places or a state. What is not counted
is unknown, never zero.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from math import isfinite
from typing import Any

from samenbeeld.capacity.rules.catalogue import NUMBER, STATE, Metric
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.feeds.counted import Count, Parts, Point, figure, keys, one_each, placed, refusal
from samenbeeld.feeds.rules.definition import Reason, Unreadable, Withheld
from samenbeeld.feeds.said import Said
from samenbeeld.kernel.errors import Refused

READ = ("Organization", "Location", "HealthcareService", "MeasureReport")
# What stands beside them and says nothing of a person.
_PASSED = (*READ, "Measure", "OperationOutcome")
_WHOLE = "initial-population"
_DONE = "complete"
# How the system of our own codes ends; before it stands the address of the server that wrote them.
OURS = "/CodeSystem/cijfer"

Resource = Mapping[str, Any]


def read(body: bytes, metrics: Iterable[Metric]) -> Said:
    """Raises Unreadable, for a Bundle with anything of a person without keeping it."""
    resources = _resources(body)
    known = {f"{each['resourceType']}/{each.get('id')}": each for each in resources.values()} | resources
    wanted = list(metrics)
    counts: list[Count] = []
    refused: list[Reason] = []
    for report in resources.values():
        if report["resourceType"] != "MeasureReport":
            continue
        count, more = _count(report, known, wanted)
        counts += [count] if count else []
        refused += more
    once, twice = one_each(counts)
    return Said(counts=once, refused=[*refused, *twice])


def _resources(body: bytes) -> dict[str, Resource]:
    """By full address, or by number when it has none."""
    try:
        whole = json.loads(body)
    except (ValueError, RecursionError):
        raise Unreadable("feeds-mapped-not-json") from None
    if not isinstance(whole, dict) or whole.get("resourceType") != "Bundle":
        raise Unreadable("feeds-fhir-no-bundle")
    entries = whole.get("entry", [])
    found: dict[str, Resource] = {}
    for number, entry in enumerate(entries if isinstance(entries, list) else [], start=1):
        resource = entry.get("resource") if isinstance(entry, dict) else None
        kind = resource.get("resourceType") if isinstance(resource, dict) else None
        if not isinstance(resource, dict) or not isinstance(kind, str):
            raise Unreadable("feeds-fhir-entry", number=number)
        if kind not in _PASSED or "contained" in resource:
            # Somebody may be in it: it is not kept here either.
            raise Withheld("feeds-fhir-others", kind=kind[:40])
        found[str(entry.get("fullUrl") or number)] = resource
    return found


def _count(
    report: Resource, known: Mapping[str, Resource], metrics: Iterable[Metric]
) -> tuple[Count | None, list[Reason]]:
    names, point, wrong = _about(report, known)
    if not names:
        return None, [Reason("feeds-count-nameless", {"number": str(report.get("id", ""))[:60]})]
    name = names[-1]
    moment = _moment(report)
    if report.get("status") != _DONE:
        return None, [Reason("feeds-fhir-not-complete", {"name": name})]
    if moment is None:
        return None, [Reason("feeds-have-no-moment", {"name": name})]
    if wrong is not None and point is None:
        return None, [wrong]
    told, ours = dict(_told(report)), _ours(report)
    figures: dict[str, Figure] = {}
    refused = [wrong] if wrong else []
    for metric in metrics:
        try:
            one = _figure(metric, told, ours)
        except Refused as why:
            refused.append(refusal(why, name))
        else:
            figures |= {metric.code: one} if one else {}
    return Count(names, moment, figures, point), refused


def _figure(metric: Metric, told: Mapping[str, float], ours: Mapping[str, Resource]) -> Figure | None:
    """By our own code, or by the first list of codes that tells anything. Raises Refused."""
    if metric.code in ours:
        return _as_ours(metric, ours[metric.code])
    for codes in metric.fhir_codes:
        one = figure(metric, Parts(*(told.get(code) for code in codes)))
        if one is not None:
            return one
    return None


def _as_ours(metric: Metric, group: Resource) -> Figure | None:
    """What a group with our own code says; None when it says nothing of it."""
    if metric.form == STATE:
        return _state(metric, group)
    if metric.form == NUMBER:
        score = group.get("measureScore")
        number = _number(score.get("value")) if isinstance(score, dict) else None
        return None if number is None else Figure(number)
    told = {code: value for each in _parts(group, "population") for code, value in _counted(each)}
    return figure(
        metric, Parts(told.get("free"), told.get("occupied"), told.get("staffed"), told.get("licensed"))
    )


def _state(metric: Metric, group: Resource) -> Figure | None:
    """Its first stratum, with the reason that stands behind its name."""
    for stratum in (one for each in _parts(group, "stratifier") for one in _parts(each, "stratum")):
        for code in _codes(stratum, "value"):
            option = metric.option(code)
            value = stratum["value"]
            words = str(value.get("text") or "")
            names = option.names.values() if option else ()
            reason = next(
                (words[len(name) + 1 :].strip() for name in names if words.startswith(f"{name}:")), ""
            )
            return Figure(state=code, reason=reason)
    return None


def _about(
    report: Resource, known: Mapping[str, Resource]
) -> tuple[tuple[str, ...], Point | None, Reason | None]:
    """How the institution is named, by its number first, and where it lies."""
    numbers: list[str] = []
    words: list[str] = []
    point: Point | None = None
    wrong: Reason | None = None
    for part in ("subject", "reporter"):
        reference = report.get(part)
        if not isinstance(reference, dict):
            continue
        about = str(reference.get("reference") or "")
        resource = known.get(about, {})
        identifiers = resource.get("identifier", [])
        for each in identifiers if isinstance(identifiers, list) else []:
            numbers += [str(each.get("value", ""))] if isinstance(each, dict) else []
        numbers.append(about.rpartition("/")[2])
        words += [str(resource.get("name") or ""), str(reference.get("display") or "")]
        if point is None and isinstance(where := resource.get("position"), dict):
            point, wrong = _point(where, words[-1] or about)
    return keys(*numbers, *words), point, wrong


def _point(where: Mapping[str, Any], name: str) -> tuple[Point | None, Reason | None]:
    try:
        return placed(float(where["longitude"]), float(where["latitude"]), name)
    except (KeyError, TypeError, ValueError):
        return None, Reason("feeds-count-outside", {"name": name})


def _moment(report: Resource) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(report.get("date")))
    except ValueError:
        return None
    return found if found.tzinfo else None


def _told(report: Resource) -> Iterator[tuple[str, float]]:
    """Every code with its count. A group that is not as it should be says nothing."""
    for group in _parts(report, "group"):
        counted = [one for each in _parts(group, "population") for one in _counted(each)]
        score = group.get("measureScore")
        whole = _number(score.get("value")) if isinstance(score, dict) else dict(counted).get(_WHOLE)
        if whole is not None:
            yield from ((code, whole) for code in _codes(group))
        yield from counted


def _ours(report: Resource) -> dict[str, Resource]:
    """The groups under a code of our own."""
    return {
        str(coding.get("code")): group
        for group in _parts(report, "group")
        for coding in _codings(group)
        if str(coding.get("system")).endswith(OURS)
    }


def _counted(population: Resource) -> Iterator[tuple[str, float]]:
    count = _number(population.get("count"))
    if count is not None:
        yield from ((code, count) for code in _codes(population))


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return None
    return float(value)


def _parts(of: Resource, name: str) -> list[Resource]:
    """What is listed there. Anything else than a list of objects is nothing."""
    found = of.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _codings(part: Resource, name: str = "code") -> list[Resource]:
    concept = part.get(name)
    return _parts(concept, "coding") if isinstance(concept, dict) else []


def _codes(part: Resource, name: str = "code") -> list[str]:
    return [str(each["code"]) for each in _codings(part, name) if each.get("code")]
