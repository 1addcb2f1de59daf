"""One plain advisory that every test bends to what it is about."""

import json
from copy import deepcopy
from typing import Any

from samenbeeld.feeds.csaf.judging import faults

PRODUCT = "CSAFPID-1"
CRITICAL = {
    "version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 9.8,
    "baseSeverity": "CRITICAL",
}  # fmt: skip
_MOMENT = "2026-01-14T10:00:00Z"
_ADVISORY: dict[str, Any] = {
    "document": {
        "category": "csaf_security_advisory",
        "csaf_version": "2.0",
        "title": "Lek in een inlogsysteem",
        "notes": [{"category": "summary", "text": "Wie geen wachtwoord heeft, komt toch binnen."}],
        "references": [
            {"category": "self", "summary": "json", "url": "https://csaf.example/2026/7.json"},
            {"category": "self", "summary": "page", "url": "https://csaf.example/2026/7"},
            {"category": "external", "summary": "uitleg", "url": "https://elders.example/uitleg"},
        ],
        "publisher": {"category": "vendor", "name": "Fabrikant", "namespace": "https://csaf.example"},
        "tracking": {
            "id": "F-2026-7",
            "status": "final",
            "version": "1",
            "initial_release_date": _MOMENT,
            "current_release_date": _MOMENT,
            "revision_history": [{"date": _MOMENT, "number": "1", "summary": "eerste"}],
        },
    },
    "product_tree": {"full_product_names": [{"product_id": PRODUCT, "name": "Inlogsysteem 4.1"}]},
    "vulnerabilities": [
        {
            "cve": "CVE-2026-1000",
            "notes": [{"category": "summary", "text": "Een lek."}],
            "product_status": {"known_affected": [PRODUCT]},
            "scores": [{"products": [PRODUCT], "cvss_v3": CRITICAL}],
        }
    ],
}


def advisory() -> dict[str, Any]:
    """A valid document, new each time."""
    return deepcopy(_ADVISORY)


def first(document: dict[str, Any]) -> dict[str, Any]:
    """Its only vulnerability."""
    found: dict[str, Any] = document["vulnerabilities"][0]
    return found


def body(document: object) -> bytes:
    return json.dumps(document).encode()


def failing(document: dict[str, Any]) -> list[str]:
    """The numbers of the tests that find something."""
    return sorted({str(each.values["test"]) for each in faults(document)})
