"""An EDXL-DE of somebody else as a value. Pure."""

from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from samenbeeld.feeds.edxl import judging
from samenbeeld.feeds.edxl.distribution import DE, Content, Distribution, Json
from samenbeeld.feeds.rules.definition import Unreadable, clean

LARGEST = 2_000_000  # bytes
_ADDRESS = ("explicitAddressScheme", "explicitAddressValue")


def read(body: bytes) -> Distribution:
    """XML or JSON: the first sign says which. Raises Unreadable with each reason."""
    if len(body) > LARGEST:
        raise Unreadable("feeds-edxl-too-large", megabytes=LARGEST // 1_000_000)
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"{":
        return _of_json(judging.json_envelope(body))
    if start == b"<":
        return _of_xml(judging.xml(body))
    raise Unreadable("feeds-edxl-other")


def _of_json(found: Json) -> Distribution:
    address = found["descriptor"]["explicitAddress"]
    return Distribution(
        id=clean(found["distributionID"]),
        sender=clean(found["senderID"]),
        sent_at=_moment(found["dateTimeSent"]),
        expires_at=_moment(found["dateTimeExpires"]),
        status=found["distributionStatus"],
        kind=found["distributionKind"],
        language=clean(found["descriptor"]["language"]),
        scheme=clean(address[_ADDRESS[0]]),
        recipients=(clean(address[_ADDRESS[1]]),),
        contents=tuple(_contents_of_json(found)),
    )


def _contents_of_json(found: Json) -> Iterator[Content]:
    for each in found["content"]:
        message = each["jsonContent"]["embeddedJsonContent"]["message"]
        (kind,) = judging.kinds_in(message)
        yield Content(kind, json=message[kind])


def _of_xml(root: etree._Element) -> Distribution:
    described = root.find(_tag("descriptor"))
    address = described.find(_tag("explicitAddress")) if described is not None else None
    values = address.findall(_tag(_ADDRESS[1])) if address is not None else []
    return Distribution(
        id=_text(root, "distributionID"),
        sender=_text(root, "senderID"),
        sent_at=_moment(_text(root, "dateTimeSent")),
        expires_at=_moment(_text(root, "dateTimeExpires")),
        status=_text(root, "distributionStatus"),
        kind=_text(root, "distributionKind"),
        language=_text(described, "language"),
        scheme=_text(address, _ADDRESS[0]),
        recipients=tuple(clean(each.text or "") for each in values),
        contents=tuple(_contents_of_xml(root)),
    )


def _contents_of_xml(root: etree._Element) -> Iterator[Content]:
    """The French hub puts a `message` around what it is about; others put that itself there."""
    for place in root.iter(_tag("embeddedXMLContent")):
        for found in place:
            if not isinstance(found.tag, str):
                continue
            inner = [each for each in found if isinstance(each.tag, str)]
            for each in inner if etree.QName(found).localname == "message" else [found]:
                yield Content(etree.QName(each).localname, xml=each)


def _text(parent: etree._Element | None, name: str) -> str:
    found = parent.find(_tag(name)) if parent is not None else None
    return clean(" ".join((found.text or "").split())) if found is not None else ""


def _moment(written: str) -> datetime:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        # The form is right, but no calendar has this moment.
        raise Unreadable("feeds-edxl-no-moment", words=written[:40]) from None
    if found.tzinfo is None:
        raise Unreadable("feeds-edxl-no-moment", words=written[:40])
    return found


def _tag(name: str) -> str:
    return f"{{{DE}}}{name}"
