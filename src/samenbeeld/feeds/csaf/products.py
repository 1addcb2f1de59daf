"""Mandatory tests of the product tree, and of what points into it: 6.1.1 to 6.1.6, 6.1.13, 6.1.25, 6.1.31."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from samenbeeld.feeds.csaf.document import Document, fault
from samenbeeld.feeds.rules.definition import Reason

Found = tuple[str, Any]  # (place, value)

# Statuses that say the same of a product; in two of these groups at once it cannot be.
_GROUPS: Mapping[str, tuple[str, ...]] = {
    "affected": ("first_affected", "known_affected", "last_affected"),
    "not affected": ("known_not_affected",),
    "fixed": ("first_fixed", "fixed"),
    "under investigation": ("under_investigation",),
}
# 6.1.31: signs and words of a range.
_RANGE = re.compile(r"[<>]|\b(?:after|all|before|earlier|later|prior|versions)\b", re.IGNORECASE)
_PURL_TYPE = re.compile(r"[A-Za-z.+-][A-Za-z0-9.+-]*")
_PURL_KEY = re.compile(r"[A-Za-z._-][A-Za-z0-9._-]*")


def faults(document: Document) -> Iterator[Reason]:
    """Everything that is wrong with products, groups and their identification."""
    tree = document.get("product_tree") or {}
    products = list(products_of(tree))
    yield from _products(document, tree, products)
    yield from _groups(document, tree)
    yield from _circles(tree)
    yield from _statuses(document)
    yield from _identified(products)
    for place, branch in branches(tree):
        if branch["category"] == "product_version" and _RANGE.search(branch["name"]):
            yield fault("6.1.31", "range", f"{place}/name", name=branch["name"])


def branches(tree: Mapping[str, Any]) -> Iterator[Found]:
    """Every branch, outer before inner."""
    waiting = [("/product_tree", tree)]
    while waiting:
        place, around = waiting.pop()
        for number, branch in enumerate(around.get("branches", ())):
            here = f"{place}/branches/{number}"
            yield here, branch
            waiting.append((here, branch))


def products_of(tree: Mapping[str, Any]) -> Iterator[Found]:
    """Every full product name, wherever it is defined."""
    for number, product in enumerate(tree.get("full_product_names", ())):
        yield f"/product_tree/full_product_names/{number}", product
    for place, branch in branches(tree):
        if "product" in branch:
            yield f"{place}/product", branch["product"]
    for number, relationship in enumerate(tree.get("relationships", ())):
        yield (
            f"/product_tree/relationships/{number}/full_product_name",
            relationship["full_product_name"],
        )


def vulnerabilities(document: Document) -> Iterator[Found]:
    for number, each in enumerate(document.get("vulnerabilities", ())):
        yield f"/vulnerabilities/{number}", each


def named_by(each: Mapping[str, Any], groups: Mapping[str, Iterable[str]]) -> set[str]:
    """The products that a flag, threat or remediation is about, those of its groups with it."""
    of_groups = (set(groups.get(group, ())) for group in each.get("group_ids", ()))
    return set(each.get("product_ids", ())).union(*of_groups)


def groups_of(document: Document) -> dict[str, list[str]]:
    tree = document.get("product_tree") or {}
    return {group["group_id"]: group["product_ids"] for group in tree.get("product_groups", ())}


def twice(values: Iterable[str]) -> list[str]:
    """What is there more than once, in order."""
    return [value for value, count in Counter(values).items() if count > 1]


def _products(document: Document, tree: Mapping[str, Any], products: list[Found]) -> Iterator[Reason]:
    defined = [product["product_id"] for _, product in products]
    known = set(defined)
    for place, name in _mentions(document, tree):
        if name not in known:
            yield fault("6.1.1", "no-such-product", place, name=name)
    for name in twice(defined):
        yield fault("6.1.2", "product-twice", "/product_tree", name=name)


def _groups(document: Document, tree: Mapping[str, Any]) -> Iterator[Reason]:
    defined = [group["group_id"] for group in tree.get("product_groups", ())]
    for place, vulnerability in vulnerabilities(document):
        for part in ("flags", "remediations", "threats"):
            for number, each in enumerate(vulnerability.get(part, ())):
                for name in each.get("group_ids", ()):
                    if name not in defined:
                        yield fault("6.1.4", "no-such-group", f"{place}/{part}/{number}", name=name)
    for name in twice(defined):
        yield fault("6.1.5", "group-twice", "/product_tree/product_groups", name=name)


def _mentions(document: Document, tree: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for number, group in enumerate(tree.get("product_groups", ())):
        for name in group["product_ids"]:
            yield f"/product_tree/product_groups/{number}", name
    for number, each in enumerate(tree.get("relationships", ())):
        for end in ("product_reference", "relates_to_product_reference"):
            yield f"/product_tree/relationships/{number}/{end}", each[end]
    for place, vulnerability in vulnerabilities(document):
        for status, names in vulnerability.get("product_status", {}).items():
            yield from ((f"{place}/product_status/{status}", name) for name in names)
        for part, field in (
            ("flags", "product_ids"),
            ("remediations", "product_ids"),
            ("scores", "products"),
            ("threats", "product_ids"),
        ):
            for number, each in enumerate(vulnerability.get(part, ())):
                yield from ((f"{place}/{part}/{number}/{field}", name) for name in each.get(field, ()))


def _circles(tree: Mapping[str, Any]) -> Iterator[Reason]:
    """6.1.3: a product that is made of itself. What rests on nothing is taken off until nothing is left."""
    parts = {
        each["full_product_name"]["product_id"]: {
            each["product_reference"], each["relates_to_product_reference"],
        }
        for each in tree.get("relationships", ())
    }  # fmt: skip
    while resting := [name for name, made_of in parts.items() if not made_of & parts.keys()]:
        for name in resting:
            del parts[name]
    if parts:
        yield fault("6.1.3", "circle", "/product_tree/relationships", name=next(iter(parts)))


def _statuses(document: Document) -> Iterator[Reason]:
    for place, vulnerability in vulnerabilities(document):
        status = vulnerability.get("product_status", {})
        groups = [{name for each in names for name in status.get(each, ())} for names in _GROUPS.values()]
        for name in twice(name for group in groups for name in sorted(group)):
            yield fault("6.1.6", "contradiction", f"{place}/product_status", name=name)


def _identified(products: list[Found]) -> Iterator[Reason]:
    for place, product in products:
        helper = product.get("product_identification_helper", {})
        if "purl" in helper and not is_purl(helper["purl"]):
            yield fault("6.1.13", "purl", f"{place}/product_identification_helper/purl")
        for number, each in enumerate(helper.get("hashes", ())):
            for name in twice(one["algorithm"] for one in each["file_hashes"]):
                where = f"{place}/product_identification_helper/hashes/{number}"
                yield fault("6.1.25", "hash-twice", where, name=name)


def is_purl(text: str) -> bool:
    """Whether this is a package URL: scheme, type, namespaces, name, version, qualifiers and path."""
    scheme, _, rest = text.partition(":")
    rest, _, _path = rest.partition("#")
    rest, _, qualifiers = rest.partition("?")
    kind, _, rest = rest.lstrip("/").partition("/")
    name = rest.rpartition("@")[0] if "@" in rest.rpartition("/")[2] else rest
    parts = [unquote(part) for part in name.strip("/").split("/")]
    pairs = [pair.partition("=") for pair in qualifiers.split("&")] if qualifiers else []
    keys = [key.lower() for key, _, _ in pairs]
    return (
        scheme.lower() == "pkg"
        and _PURL_TYPE.fullmatch(kind) is not None
        and not name.endswith("/")
        and all(parts)
        and all(_PURL_KEY.fullmatch(key) for key in keys)
        and len(keys) == len(set(keys))
    )
