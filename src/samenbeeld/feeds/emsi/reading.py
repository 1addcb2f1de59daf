"""An EMSI message of somebody else, in XML or JSON, as a value. Pure."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from samenbeeld.feeds.edxl.distribution import Content
from samenbeeld.feeds.edxl.judging import check_xml, safely
from samenbeeld.feeds.emsi.event import EMSI, Casualties, Event
from samenbeeld.feeds.rules.definition import Unreadable, clean

_Tree = Mapping[str, Any]
_LISTS = frozenset({"MISSION", "RESOURCE", "CASUALTIES", "EGEO", "ADDRESS", "COORD"})


def parsed(body: bytes) -> etree._Element:
    """A bare EMSI document. Nothing that it names is opened. Raises Unreadable."""
    root = safely(body)
    if root.tag != f"{{{EMSI}}}emsi":
        raise Unreadable("feeds-emsi-other", kind=etree.QName(root).localname[:60])
    return root


def read(content: Content) -> Event:
    """The message in this content. Raises Unreadable with each reason for what is no EMSI."""
    if content.xml is not None and content.xml.tag == f"{{{EMSI}}}emsi":
        check_xml(content.xml, _xsd(), "feeds-emsi-not-valid")
        return _event(_tree(content.xml))
    if content.json is not None and content.kind == "emsi":
        return _event(content.json)  # judged with its envelope
    raise Unreadable("feeds-emsi-other", kind=content.kind[:60])


def _event(said: _Tree) -> Event:
    context, event = said["CONTEXT"], said["EVENT"]
    origin = context.get("ORIGIN", {})
    return Event(
        id=_words(context, "ID"),
        mode=_words(context, "MODE"),
        kind=_words(context, "MSGTYPE"),
        sent_at=_moment(context, "CREATION"),
        security=_words(context, "SECLASS"),
        remark=_words(context, "FREETEXT"),
        origin=_words(origin, "ORG_ID"),
        origin_name=_words(origin, "NAME"),
        event=_words(event, "ID"),
        name=_words(event, "NAME"),
        status=_words(event, "STATUS"),
        declared_at=_moment(event, "DECL_DATIME"),
        happened_at=_moment(event, "OCC_DATIME"),
        text=_words(event, "FREETEXT"),
        place=next(_places(event), ""),
        casualties=_casualties(event),
        missions=tuple(each for each in map(_mission, said.get("MISSION", ())) if each),
    )


def _places(event: _Tree) -> Iterator[str]:
    for each in event.get("EGEO", ()):
        position = each.get("POSITION", {})
        words = [_words(position, "NAME"), *(clean(str(one)) for one in position.get("ADDRESS", ()))]
        coordinates = [f"{one['LAT']}, {one['LONG']}" for one in position.get("COORD", ())[:1]]
        found = ", ".join(dict.fromkeys(one for one in [*words, *coordinates] if one))
        if found:
            yield found


def _casualties(event: _Tree) -> Casualties | None:
    """The last that was counted: sums of counts of several moments would count people twice."""
    found = list(event.get("CASUALTIES", ()))
    if not found:
        return None
    last = found[-1]
    return Casualties(
        *(
            _number(last, name)
            for name in ("TRIAGERED", "TRIAGEYELLOW", "TRIAGEGREEN", "TRIAGEBLACK", "MISSING")
        )
    )


def _mission(mission: _Tree) -> str:
    return ": ".join(part for part in (_words(mission, "NAME"), _words(mission, "FREETEXT")) if part)


def _tree(element: etree._Element) -> dict[str, Any]:
    """The same form as in JSON: what may come more than once is a list."""
    found: dict[str, Any] = {}
    for each in element:
        if not isinstance(each.tag, str):
            continue
        name = etree.QName(each).localname
        value: Any = _tree(each) if len(each) else (each.text or "")
        if name in _LISTS:
            found.setdefault(name, []).append(value)
        else:
            found[name] = value
    return found


def _words(said: _Tree, name: str) -> str:
    return " ".join(clean(str(said.get(name, ""))).split())


def _number(said: _Tree, name: str) -> int | None:
    return int(said[name]) if name in said else None


def _moment(said: _Tree, name: str) -> datetime | None:
    if name not in said:
        return None
    try:
        found = datetime.fromisoformat(str(said[name]).strip())
    except ValueError:
        raise Unreadable("feeds-edxl-no-moment", words=str(said[name])[:40]) from None
    if found.tzinfo is None:
        raise Unreadable("feeds-edxl-no-moment", words=str(said[name])[:40])
    return found


@cache
def _xsd() -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    return etree.XMLSchema(etree.parse(str(Path(__file__).parent / "schema" / "EMSI.xsd"), parser))
