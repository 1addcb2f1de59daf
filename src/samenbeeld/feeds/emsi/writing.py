"""What we tell of an event as EMSI, in XML and in JSON, with the same words. Pure."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from samenbeeld.feeds.cap.writing import in_xml
from samenbeeld.feeds.edxl.distribution import Content
from samenbeeld.feeds.edxl.writing import moment
from samenbeeld.feeds.emsi.event import EMSI, Casualties, Event

# The types of lxml know no namespace without a prefix.
_SPACES: dict[Any, str] = {None: EMSI}
_CLASSES = ("red", "yellow", "green", "black")


def content(event: Event) -> tuple[Content, Content]:
    """The message for an envelope in XML, and for one in JSON."""
    said = _said(event)
    root = etree.Element(f"{{{EMSI}}}emsi", nsmap=_SPACES)
    _put(root, said)
    return Content("emsi", xml=root), Content("emsi", json=said)


def _said(event: Event) -> dict[str, Any]:
    """In the order of the standard. What is not known is not in it."""
    context = {
        "ID": event.id,
        "MODE": event.mode,
        "MSGTYPE": event.kind,
        "CREATION": moment(event.sent_at) if event.sent_at else None,
        "LEVEL": "OPR",
        "SECLASS": event.security,
        "FREETEXT": event.remark,
        "ORIGIN": {"ORG_ID": event.origin, "NAME": event.origin_name},
    }
    about = {
        "ID": event.event,
        "NAME": event.name,
        "SOURCE": "COMFOR",
        "DECL_DATIME": moment(event.declared_at) if event.declared_at else None,
        "OCC_DATIME": moment(event.happened_at) if event.happened_at else None,
        "STATUS": event.status,
        "CASUALTIES": [_counted(event.casualties)] if event.casualties else None,
        "EGEO": [{"POSITION": {"NAME": event.place}}] if event.place else None,
        "FREETEXT": event.text,
    }
    return {"CONTEXT": _known(context), "EVENT": _known(about)}


def _counted(found: Casualties) -> dict[str, Any]:
    named = {f"TRIAGE{name.upper()}": getattr(found, name) for name in _CLASSES}
    return _known({"CONTEXT": "REQ_ACTION", **named, "MISSING": found.missing})


def _known(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value is not None and value != ""}


def _put(parent: etree._Element, said: Mapping[str, Any]) -> None:
    for name, value in said.items():
        for each in value if isinstance(value, list) else [value]:
            made = etree.SubElement(parent, f"{{{EMSI}}}{name}")
            if isinstance(each, Mapping):
                _put(made, each)
            else:
                made.text = in_xml(str(each))
