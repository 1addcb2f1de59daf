"""Advisories of a provider: a document itself, or a list that leads to documents. Pure.

provider-metadata.json -> ROLIE feeds -> documents: each is read as it comes, and says where to read on.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from samenbeeld.feeds.csaf import advisory, judging
from samenbeeld.feeds.csaf.document import parse
from samenbeeld.feeds.rules.definition import Feed, Reason, Unreadable
from samenbeeld.feeds.said import Further, Notice, Said

# Who may hear it. The inbox is read by every partner of a region, and what is in it is searched and exported:
# RED (only who it was sent to) and AMBER (only who needs it, within the own organisation) may not come there.
_OPEN_LABELS = ("WHITE", "GREEN", "UNLABELED", "CLEAR", "")
_MOST_FAULTS = 20


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """Notices of advisories that are grave enough, or where to read on. Raises Unreadable."""
    found = parse(body)
    if "document" in found:
        return _document(feed, found)
    try:
        if "feed" in found:
            return _list(found["feed"])
        if "distributions" in found:
            return _provider(found)
        if "service" in found:
            return Said(further=list(_collections(found["service"])))
    except (KeyError, TypeError, AttributeError, ValueError):
        raise Unreadable("feeds-csaf-list") from None
    raise Unreadable("feeds-csaf-unknown")


def _document(feed: Feed, document: Mapping[str, Any]) -> Said:
    label = advisory.tlp_of(document)
    if label not in _OPEN_LABELS:
        return Said(refused=[Reason("feeds-csaf-closed", {"label": label[:40]})], is_kept=False)
    try:
        if faults := judging.faults(document):
            raise Unreadable.of(faults[:_MOST_FAULTS])
        found = advisory.read(document)
    except (ValueError, OverflowError):
        # The schema lets a moment pass that no calendar has, such as a sixty-first second.
        raise Unreadable("feeds-csaf-moment") from None
    if found.status == "draft":
        return Said(refused=[Reason("feeds-csaf-is-draft", {"title": found.title[:100]})])
    if found.score is None and not found.severity:
        return Said(refused=[Reason("feeds-csaf-no-severity", {"title": found.title[:100]})])
    if not _is_grave(feed, found):
        return Said()
    notice = Notice(
        key=found.key, version=found.version, title=found.title, text=advisory.text(found),
        source=found.publisher, link=next(iter(found.references), feed.address), theme=feed.own["theme"],
        moment=found.changed_at,
    )  # fmt: skip
    return Said(notices=[notice])


def _is_grave(feed: Feed, found: advisory.Advisory) -> bool:
    threshold = feed.own["threshold"]
    is_called_grave = found.severity.casefold() in {word.casefold() for word in threshold["words"]}
    return is_called_grave or (found.score is not None and found.score >= threshold["score"])


def _provider(found: Mapping[str, Any]) -> Said:
    """Its feeds that everybody may read. A provider may also have only folders: those are not read."""
    feeds = [each for part in found["distributions"] for each in (part.get("rolie") or {}).get("feeds", ())]
    if not feeds:
        raise Unreadable("feeds-csaf-no-feed")
    return Said(
        further=[Further(_text(each["url"])) for each in feeds if each.get("tlp_label", "") in _OPEN_LABELS]
    )


def _collections(service: Mapping[str, Any]) -> Iterator[Further]:
    for workspace in service["workspace"]:
        for each in workspace["collection"]:
            yield Further(_text(each["href"]))


def _list(feed: Mapping[str, Any]) -> Said:
    """One wrong line leaves the others."""
    further: list[Further] = []
    refused: list[Reason] = []
    for number, entry in enumerate(feed.get("entry", ()), start=1):
        try:
            further.append(_entry(entry))
        except (KeyError, TypeError, AttributeError, ValueError):
            refused.append(Reason("feeds-csaf-entry", {"number": number}))
    return Said(further=further, refused=refused)


def _entry(entry: Mapping[str, Any]) -> Further:
    own = [each["href"] for each in entry.get("link", ()) if each.get("rel") == "self"]
    address = (entry.get("content") or {}).get("src") or next(iter(own), None)
    updated = datetime.fromisoformat(entry["updated"].upper())
    if updated.tzinfo is None:
        raise ValueError("moment without a zone")
    return Further(_text(address), updated)


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise TypeError
    return found
