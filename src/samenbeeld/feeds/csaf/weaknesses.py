"""Mandatory tests of each vulnerability, its scores and whom it is about: 6.1.7 to 6.1.11, 6.1.23, 6.1.24,
6.1.29, 6.1.32 and 6.1.33.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from samenbeeld.feeds.csaf import scores
from samenbeeld.feeds.csaf.document import Document, fault
from samenbeeld.feeds.csaf.products import groups_of, named_by, twice, vulnerabilities
from samenbeeld.feeds.rules.definition import Reason

_CATALOGUE = Path(__file__).parent / "catalogue" / "cwe.json"


def faults(document: Document) -> Iterator[Reason]:
    """Everything that is wrong with a vulnerability, or between two of them."""
    found = list(vulnerabilities(document))
    groups = groups_of(document)
    for place, each in found:
        yield from _scores(place, each)
        yield from _weakness(place, each)
        yield from _parties(place, each)
        yield from _flags(place, each, groups)
        for test, key, part in (("6.1.29", "no-product", "remediations"), ("6.1.32", "no-product", "flags")):
            for number, one in enumerate(each.get(part, ())):
                if not one.get("product_ids") and not one.get("group_ids"):
                    yield fault(test, key, f"{place}/{part}/{number}")
    for name in twice(each["cve"] for _, each in found if "cve" in each):
        yield fault("6.1.23", "cve-twice", "/vulnerabilities", name=name)


def cvss_of(score: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(place, what CVSS says): both generations, when both are there."""
    for name in ("cvss_v2", "cvss_v3"):
        if name in score:
            yield name, score[name]


def _scores(place: str, vulnerability: Mapping[str, Any]) -> Iterator[Reason]:
    told: list[str] = []
    for number, score in enumerate(vulnerability.get("scores", ())):
        for name, cvss in cvss_of(score):
            here = f"{place}/scores/{number}/{name}"
            told += [f"{product} (CVSS {cvss['version']})" for product in score["products"]]
            yield from _computed(here, cvss)
            yield from _consistent(here, cvss)
    for name in twice(told):
        yield fault("6.1.7", "scored-twice", f"{place}/scores", name=name)


def _computed(place: str, cvss: Mapping[str, Any]) -> Iterator[Reason]:
    right = scores.scores(cvss["vectorString"], cvss["version"])
    for name, outcomes in right.items():
        if name in cvss and cvss[name] not in outcomes:
            yield fault("6.1.9", "score", f"{place}/{name}", told=cvss[name], right=min(outcomes))
        word = f"{name.removesuffix('Score')}Severity"
        if word in cvss and cvss[word] not in {scores.severity(each) for each in outcomes}:
            right_word = scores.severity(min(outcomes))
            yield fault("6.1.9", "score", f"{place}/{word}", told=cvss[word], right=right_word)


def _consistent(place: str, cvss: Mapping[str, Any]) -> Iterator[Reason]:
    """What a vector leaves out it does not contradict."""
    metrics, version = scores.metrics(cvss["vectorString"]), cvss["version"]
    for name, metric in (scores.NAMES_2 if version == "2.0" else scores.NAMES_3).items():
        if name in cvss and metric in metrics and scores.sign(cvss[name], version) != metrics[metric]:
            yield fault("6.1.10", "other-than-vector", f"{place}/{name}", told=cvss[name])


def _weakness(place: str, vulnerability: Mapping[str, Any]) -> Iterator[Reason]:
    """What is younger than our catalogue cannot be judged by it."""
    if "cwe" not in vulnerability:
        return
    cwe = vulnerability["cwe"]
    known, newest = _catalogue()
    names = known.get(cwe["id"])
    is_younger = names is None and _number(cwe["id"]) > newest
    if not is_younger and cwe["name"] not in (names or ()):
        yield fault("6.1.11", "weakness", f"{place}/cwe", name=f"{cwe['id']} {cwe['name']}"[:200])


def _parties(place: str, vulnerability: Mapping[str, Any]) -> Iterator[Reason]:
    involved = vulnerability.get("involvements", ())
    for name in twice(f"{each['party']} {each['date']}" for each in involved if "date" in each):
        yield fault("6.1.24", "involved-twice", f"{place}/involvements", name=name)


def _flags(place: str, vulnerability: Mapping[str, Any], groups: Mapping[str, list[str]]) -> Iterator[Reason]:
    """Every label of CSAF 2.0 is a reason for which a product is not affected; it has one at most."""
    named = (name for flag in vulnerability.get("flags", ()) for name in sorted(named_by(flag, groups)))
    for product in twice(named):
        yield fault("6.1.33", "two-reasons", f"{place}/flags", name=product)


@cache
def _catalogue() -> tuple[Mapping[str, list[str]], int]:
    """Every weakness with all names that it had, and the highest number of them."""
    found: dict[str, list[str]] = json.loads(_CATALOGUE.read_text())
    return found, max(map(_number, found))


def _number(code: str) -> int:
    return int(code.removeprefix("CWE-")[:9])
