"""Mandatory tests of what a kind of document must hold: 6.1.26 and 6.1.27."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samenbeeld.feeds.csaf.document import Document, fault
from samenbeeld.feeds.csaf.products import groups_of, named_by, vulnerabilities
from samenbeeld.feeds.rules.definition import Reason

INFORMATION, INCIDENT = "csaf_informational_advisory", "csaf_security_incident_response"
ADVISORY, VEX = "csaf_security_advisory", "csaf_vex"
_KINDS = (INFORMATION, INCIDENT, ADVISORY, VEX)
_PLAIN = "csaf_base"
_VEX_STATUSES = ("fixed", "known_affected", "known_not_affected", "under_investigation")
_GAPS = re.compile(r"[\s_-]")


def faults(document: Document) -> Iterator[Reason]:
    """What the document lacks, or may not hold, for what it calls itself."""
    kind = document["document"]["category"]
    if kind not in (*_KINDS, _PLAIN) and _is_like_a_kind(kind):
        yield fault("6.1.26", "category", "/document/category", name=kind)
    if kind in (INFORMATION, INCIDENT):
        yield from _told(document["document"])
    if kind == INFORMATION and "vulnerabilities" in document:
        yield fault("6.1.27.3", "no-vulnerabilities", "/vulnerabilities")
    if kind in (ADVISORY, VEX):
        yield from _whole(document)
    if kind == ADVISORY:
        for place, each in vulnerabilities(document):
            if "product_status" not in each:
                yield fault("6.1.27.6", "missing", f"{place}/product_status")
    if kind == VEX:
        yield from _vex(document)


def _is_like_a_kind(kind: str) -> bool:
    """Almost the name of a kind, so that readers would take it for that."""
    bare = _GAPS.sub("", kind).casefold()
    names = {_GAPS.sub("", each) for each in _KINDS}
    return kind.casefold().startswith("csaf_") or bare in names | {each[4:] for each in names}


def _told(about: Mapping[str, Any]) -> Iterator[Reason]:
    wanted = {"description", "details", "general", "summary"}
    if not any(note["category"] in wanted for note in about.get("notes", ())):
        yield fault("6.1.27.1", "missing", "/document/notes")
    if not any(each.get("category", "external") == "external" for each in about.get("references", ())):
        yield fault("6.1.27.2", "missing", "/document/references")


def _whole(document: Document) -> Iterator[Reason]:
    if "product_tree" not in document:
        yield fault("6.1.27.4", "missing", "/product_tree")
    for place, each in vulnerabilities(document):
        if "notes" not in each:
            yield fault("6.1.27.5", "missing", f"{place}/notes")
    if "vulnerabilities" not in document:
        yield fault("6.1.27.11", "missing", "/vulnerabilities")


def _vex(document: Document) -> Iterator[Reason]:
    groups = groups_of(document)
    for place, each in vulnerabilities(document):
        status = each.get("product_status", {})
        if not any(name in status for name in _VEX_STATUSES):
            yield fault("6.1.27.7", "missing", f"{place}/product_status")
        if "cve" not in each and "ids" not in each:
            yield fault("6.1.27.8", "missing", f"{place}/cve")
        impacts = [threat for threat in each.get("threats", ()) if threat["category"] == "impact"]
        spoken = _about([*each.get("flags", ()), *impacts], groups)
        for name in sorted(set(status.get("known_not_affected", ())) - spoken):
            yield fault("6.1.27.9", "no-impact", f"{place}/product_status", name=name)
        spoken = _about(each.get("remediations", ()), groups)
        for name in sorted(set(status.get("known_affected", ())) - spoken):
            yield fault("6.1.27.10", "no-action", f"{place}/product_status", name=name)


def _about(found: Iterable[Mapping[str, Any]], groups: Mapping[str, list[str]]) -> set[str]:
    return set().union(*(named_by(each, groups) for each in found))
