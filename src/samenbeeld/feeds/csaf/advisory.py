"""What a valid advisory says: how grave, of which products, for whom, and where to read on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samenbeeld.feeds.csaf import scores
from samenbeeld.feeds.csaf.document import Document
from samenbeeld.feeds.csaf.products import products_of, vulnerabilities
from samenbeeld.feeds.csaf.weaknesses import cvss_of

_NAMED = 6
_AFFECTED = ("known_affected", "first_affected", "last_affected", "under_investigation", "recommended")
_NOT_AFFECTED = "known_not_affected"
_TOLD = ("summary", "description", "general", "details")


@dataclass(frozen=True)
class Advisory:
    """`score`: the highest base score that counts, None when nobody gave one; `severity`: in the words of the
    publisher, "" when there are none. `key` is the same for every version.
    """

    key: str
    version: str
    title: str
    status: str
    severity: str
    score: float | None
    summary: str
    products: tuple[str, ...]
    more_products: int
    publisher: str
    changed_at: datetime
    references: tuple[str, ...]  # http(s) addresses, the own page of the advisory first


def read(document: Document) -> Advisory:
    """The advisory of a valid document."""
    about = document["document"]
    tracking, publisher = about["tracking"], about["publisher"]
    products = _products(document)
    return Advisory(
        key=f"{publisher['namespace']} {tracking['id']}",
        version=tracking["version"],
        title=about["title"],
        status=tracking["status"],
        severity=about.get("aggregate_severity", {}).get("text", ""),
        score=max(_scores(document), default=None),
        summary=_summary(about),
        products=tuple(products[:_NAMED]),
        more_products=len(products[_NAMED:]),
        publisher=publisher["name"],
        changed_at=datetime.fromisoformat(tracking["current_release_date"].upper()),
        references=tuple(_references(about)),
    )


def text(advisory: Advisory) -> str:
    """What stands in the inbox, in the words of the publisher and of CVSS only."""
    parts = [advisory.severity]
    if advisory.score is not None:
        parts.append(f"CVSS {advisory.score:.1f} ({scores.severity(advisory.score)})")
    more = f" + {advisory.more_products}" if advisory.more_products else ""
    parts += [advisory.summary, ", ".join(advisory.products) + more]
    return " · ".join(part for part in parts if part)


def tlp_of(document: Document) -> str:
    """The label of the Traffic Light Protocol, "" for none. Also of a document that is not valid."""
    about: Any = document
    for name in ("document", "distribution", "tlp", "label"):
        about = about.get(name) if isinstance(about, dict) else None
    return about.strip().upper() if isinstance(about, str) else ""


def _scores(document: Document) -> Iterator[float]:
    """Base scores of what some product is affected by: a product that is safe has a score too."""
    for _, each in vulnerabilities(document):
        safe = set(each.get("product_status", {}).get(_NOT_AFFECTED, ()))
        for score in each.get("scores", ()):
            if not set(score["products"]) <= safe:
                yield from (float(cvss["baseScore"]) for _, cvss in cvss_of(score))


def _products(document: Document) -> list[str]:
    """Names of the products that are affected; of all when none is said to be."""
    names = {
        product["product_id"]: product["name"]
        for _, product in products_of(document.get("product_tree") or {})
    }
    affected = [
        name
        for _, each in vulnerabilities(document)
        for status in _AFFECTED
        for name in each.get("product_status", {}).get(status, ())
    ]
    return list(dict.fromkeys(names[each] for each in affected or names))


def _summary(about: Mapping[str, Any]) -> str:
    notes = {note["category"]: note["text"] for note in reversed(about.get("notes", ()))}
    return next((str(notes[kind]) for kind in _TOLD if kind in notes), "")


def _references(about: Mapping[str, Any]) -> Iterator[str]:
    """Pages to read before files to process."""
    found = [each for each in about.get("references", ()) if each["url"].startswith(("https://", "http://"))]
    in_order = sorted(found, key=lambda each: (each["url"].endswith(".json"), each.get("category") != "self"))
    return (str(each["url"]) for each in in_order)
