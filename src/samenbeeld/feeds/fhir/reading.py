"""What the measure reports in a Bundle say of each institution. Pure.

A count stands under the code of its group or of its population: both are in use. What is not counted is
unknown, never zero.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from math import isfinite
from typing import Any

from samenbeeld.capacity.rules.catalogue import Metric
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
    told = dict(_told(report))
    figures: dict[str, Figure] = {}
    refused = [wrong] if wrong else []
    for metric in metrics:
        free, occupied, total = (told.get(code) for code in metric.fhir_codes)
        try:
            one = figure(metric, Parts(free, occupied, total))
        except Refused as why:
            refused.append(refusal(why, name))
        else:
            figures |= {metric.code: one} if one else {}
    return Count(names, moment, figures, point), refused


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
    groups = report.get("group", [])
    for group in groups if isinstance(groups, list) else []:
        if not isinstance(group, dict):
            continue
        populations = [each for each in group.get("population") or [] if isinstance(each, dict)]
        counted = [(code, each.get("count")) for each in populations for code in _codes(each)]
        score = group.get("measureScore")
        whole = score.get("value") if isinstance(score, dict) else dict(counted).get(_WHOLE)
        for code, value in [*((code, whole) for code in _codes(group)), *counted]:
            if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
                yield code, float(value)


def _codes(part: Mapping[str, Any]) -> list[str]:
    code = part.get("code")
    codings = code.get("coding") if isinstance(code, dict) else None
    return [str(each.get("code")) for each in codings or [] if isinstance(each, dict) and each.get("code")]
