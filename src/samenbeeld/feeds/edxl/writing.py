"""Our own EDXL-DE, in XML and in JSON. What our reader would refuse does not leave. Pure."""

import json
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from samenbeeld.feeds.edxl.distribution import DE, XLINK, Content, Distribution
from samenbeeld.feeds.edxl.reading import read

# The types of lxml know no namespace without a prefix.
_SPACES: dict[Any, str] = {None: DE, "xlink": XLINK}


def as_xml(one: Distribution) -> bytes:
    """The envelope with its messages as a document. Raises Unreadable for what others would refuse."""
    root = etree.Element(f"{{{DE}}}edxlDistribution", nsmap=_SPACES)
    root.set(f"{{{XLINK}}}type", "extended")
    for name, text in (
        ("distributionID", one.id),
        ("senderID", one.sender),
        ("dateTimeSent", moment(one.sent_at)),
        ("dateTimeExpires", moment(one.expires_at)),
        ("distributionStatus", one.status),
        ("distributionKind", one.kind),
    ):
        _part(root, name, text)
    described = _resource(root, "descriptor")
    _part(described, "language", one.language)
    if one.recipients:
        address = _part(described, "explicitAddress")
        _part(address, "explicitAddressScheme", one.scheme)
        for each in one.recipients:
            _part(address, "explicitAddressValue", each)
    inside = _resource(root, "content")
    for content in one.contents:
        if content.xml is not None:
            held = _part(_resource(inside, "contentObject"), "contentXML")
            _part(held, "embeddedXMLContent").append(content.xml)
    body = bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
    read(body)
    return body


def as_json(one: Distribution) -> bytes:
    """The same in the form of the French hub, each message with its head. Raises Unreadable."""
    address = {"explicitAddressScheme": one.scheme, "explicitAddressValue": ", ".join(one.recipients)}
    said = {
        "distributionID": one.id,
        "senderID": one.sender,
        "dateTimeSent": moment(one.sent_at),
        "dateTimeExpires": moment(one.expires_at),
        "distributionStatus": one.status,
        "distributionKind": one.kind,
        "descriptor": {"language": one.language, "explicitAddress": address},
        "content": [_embedded(one, content) for content in one.contents],
    }
    body = json.dumps(said, ensure_ascii=False, indent=2).encode()
    read(body)
    return body


def moment(at: datetime) -> str:
    """With an offset and whole seconds: the standards here know no Z."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _embedded(one: Distribution, content: Content) -> dict[str, object]:
    message = {
        "messageId": one.id,
        "sender": {"name": one.sender, "URI": f"{one.scheme}:{one.sender}"},
        "sentAt": moment(one.sent_at),
        "kind": one.kind,
        "status": one.status,
        "recipient": [{"name": each, "URI": f"{one.scheme}:{each}"} for each in one.recipients],
        content.kind: content.json,
    }
    return {"jsonContent": {"embeddedJsonContent": {"message": message}}}


def _resource(parent: etree._Element, name: str) -> etree._Element:
    made = _part(parent, name)
    made.set(f"{{{XLINK}}}type", "resource")
    return made


def _part(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    made = etree.SubElement(parent, f"{{{DE}}}{name}")
    made.text = text
    return made
