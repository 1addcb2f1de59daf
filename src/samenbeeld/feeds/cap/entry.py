"""The children of a feed: its own head, and entries that hold an alert, sum one up, or say where it is."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from samenbeeld.feeds.cap import meaning
from samenbeeld.feeds.cap.alert import (
    CAP_1_1,
    CAP_1_2,
    Alert,
    Area,
    MessageType,
    Reason,
    Scope,
    Status,
    reason,
)
from samenbeeld.feeds.cap.cutting import ATOM, Head
from samenbeeld.feeds.cap.fields import Fields, Unreadable, read_info

_ATOM_ENTRY = f"{{{ATOM}}}entry"
# What RFC 4287 knows in a feed.
_ATOM_NAMES = {"author", "category", "contributor", "entry", "generator", "icon", "id", "link", "logo"}
_ATOM_NAMES |= {"rights", "subtitle", "title", "updated"}
_ALERT_TYPES = ("application/cap+xml", "application/common-alerting-protocol+xml")


@dataclass(frozen=True)
class Link:
    """Where an alert is: an http(s) address, never followed here."""

    href: str
    title: str
    line: int


def faults_of_feed(head: Head) -> list[Reason]:
    """What a feed must say of itself and does not (RFC 4287, RSS 2.0), and what Atom has no such name for."""
    needed = ("id", "title", "updated") if head.is_atom else ("title", "link", "description")
    namespace = f"{ATOM} " if head.is_atom else ""
    missing = [reason("feed-missing", field=name) for name in needed if namespace + name not in head.names]
    known = {namespace + name for name in _ATOM_NAMES}
    ours = {name for name in head.names if head.is_atom and name.startswith(namespace)}
    strange = [reason("feed-element", field=name.split(" ")[1]) for name in sorted(ours - known)]
    return missing + strange


def missing_in_entry(element: etree._Element, line: int) -> list[Reason]:
    """What an entry must say of itself: RFC 4287 for Atom; in RSS a title or a description."""
    names = {etree.QName(each).localname for each in element.iterchildren("*")}
    if element.tag == _ATOM_ENTRY:
        lacking = [name for name in ("id", "title", "updated") if name not in names]
    else:
        lacking = [] if names & {"title", "description"} else ["title"]
    return [reason("entry-missing", field=name, line=line) for name in lacking]


def link_of(element: etree._Element, line: int) -> Link:
    """The address of the alert, else of the page about it. Raises Unreadable for none, or another kind."""
    href = _atom_href(element) if element.tag == _ATOM_ENTRY else (element.findtext("link") or "").strip()
    if not href:
        raise Unreadable(reason("entry-missing", field="link", line=line))
    if urlsplit(href).scheme not in ("http", "https") or not urlsplit(href).netloc:
        raise Unreadable(reason("link", line=line))
    title = element.findtext(f"{{{ATOM}}}title") or element.findtext("title") or ""
    return Link(href, title.strip(), line)


def summary_of(element: etree._Element) -> Alert | None:
    """The alert that an entry sums up in its own fields, as MeteoAlarm sends it; None when it does not.

    What it is about and where is there; what it replaces is only in the alert itself. Raises Unreadable.
    """
    for namespace in (CAP_1_2, CAP_1_1):
        faults: list[Reason] = []
        fields = Fields(element, namespace, faults)
        if fields.text("identifier") and fields.text("event"):
            alert = _summary(element, fields)
            faults += [each for each in meaning.faults(alert) if each.key != "feeds-cap-no-references"]
            if faults:
                raise Unreadable(faults[0])
            return alert
    return None


def _summary(element: etree._Element, fields: Fields) -> Alert:
    sent = fields.moment("sent")
    if sent is None:
        raise Unreadable(fields.faults[0] if fields.faults else reason("missing", field="sent"))
    kind = "message_type" if fields.text("message_type") else "msgType"
    geocodes = fields.pairs("geocode")
    area = Area(fields.text("areaDesc"), geocodes=geocodes)
    return Alert(
        identifier=fields.text("identifier"),
        sender=fields.text("sender") or _author(element),
        sent=sent,
        # Without a default: whether it is real or an exercise is not ours to guess.
        status=fields.choice("status", Status),
        message_type=fields.choice(kind, MessageType, MessageType.ALERT),
        scope=fields.choice("scope", Scope, Scope.PUBLIC),
        infos=(read_info(fields, (area,) if area.description or geocodes else ()),),
    )


def _author(element: etree._Element) -> str:
    author = Fields(element, ATOM, []).all("author")
    name = author[0].text("uri") or author[0].text("name") if author else ""
    return "-".join(name.replace(",", " ").split()) or "unknown"


def _atom_href(element: etree._Element) -> str:
    links = element.findall(f"{{{ATOM}}}link")
    alerts = [each for each in links if each.get("type") in _ALERT_TYPES]
    pages = [each for each in links if each.get("rel", "alternate") == "alternate"]
    return str((alerts + pages)[0].get("href", "")) if alerts + pages else ""
