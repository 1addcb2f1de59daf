"""A message of EDXL-RM of somebody else as a value. What is lacking is said by its name. Pure.

The address parts of its schema go round in two versions, and real messages follow either: we ask for what the
standard asks of the message itself, and read over the rest.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lxml import etree

from samenbeeld.assistance.edxl_rm.message import (
    ACCEPT,
    DECLINE,
    KINDS,
    MSG,
    PROVISIONAL,
    REQUEST,
    RM,
    Message,
    Moment,
    NotReadable,
    Resource,
)

LARGEST = 1_000_000  # bytes
_ANSWERS = (ACCEPT, DECLINE, PROVISIONAL)
_MOST_RESOURCES = 50


def read(body: bytes) -> Message:
    """The message, alone or inside an EDXL-DE. Nothing that it names is opened. Raises NotReadable."""
    if len(body) > LARGEST:
        raise NotReadable("assistance-rm-too-large", megabytes=LARGEST // 1_000_000)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise NotReadable("assistance-rm-no-xml") from None
    about: Any = root.getroottree().docinfo
    if about.doctype:
        raise NotReadable("assistance-rm-doctype")
    for each in root.iter():
        if isinstance(each.tag, str) and etree.QName(each).namespace == MSG:
            return _message(each)
    raise NotReadable("assistance-rm-other", kinds=", ".join(KINDS))


def _message(root: etree._Element) -> Message:
    kind = etree.QName(root).localname
    if kind not in KINDS:
        raise NotReadable("assistance-rm-other-kind", kind=kind[:60], kinds=", ".join(KINDS))
    if _needed(root, "MessageContentType") != kind:
        raise NotReadable("assistance-rm-wrong", name="MessageContentType")
    contacts = list(_children(root, "ContactInformation"))
    if not contacts:
        raise NotReadable("assistance-rm-missing", name="ContactInformation")
    found = list(_children(root, "ResourceInformation"))
    if not found or len(found) > _MOST_RESOURCES:
        raise NotReadable("assistance-rm-missing", name="ResourceInformation")
    incidents = [_text(each, "IncidentDescription") for each in _children(root, "IncidentInformation")]
    return Message(
        kind=kind,
        id=_needed(root, "MessageID"),
        sent_at=_moment(_needed(root, "SentDateTime"), "SentDateTime"),
        origin=_needed(root, "OriginatingMessageID"),
        to="" if kind == REQUEST else _needed(root, "PrecedingMessageID"),
        text=_text(root, "MessageDescription"),
        incident=next((each for each in incidents if each), ""),
        contact=next((each for each in map(_contact, contacts) if each), ""),
        resources=tuple(_resource(each, is_answer=kind != REQUEST) for each in found),
    )


def _contact(contact: etree._Element) -> str:
    described, role = _text(contact, "ContactDescription"), _text(contact, "ContactRole")
    if not described and not role:
        raise NotReadable("assistance-rm-missing", name="ContactDescription")
    return described


def _resource(info: etree._Element, *, is_answer: bool) -> Resource:
    number = _needed(info, "ResourceInfoElementID")
    resource = _child(info, "Resource")
    if resource is None and not is_answer:
        raise NotReadable("assistance-rm-missing", name="Resource")
    name = "" if resource is None else _text(resource, "Name") or _text(resource, "ResourceID")
    if resource is not None and not name:
        name = _text(_child(resource, "TypeStructure"), "Value")
        if not name:
            raise NotReadable("assistance-rm-missing", name="Resource/Name")
    answer = _child(info, "ResponseInformation")
    if is_answer and answer is None:
        raise NotReadable("assistance-rm-missing", name="ResponseInformation")
    said = _needed(answer, "ResponseType") if answer is not None else ""
    if said and said not in _ANSWERS:
        raise NotReadable("assistance-rm-wrong", name="ResponseType")
    return Resource(
        id=number,
        name=name,
        description=_text(resource, "Description"),
        count=_count(_child(_child(info, "AssignmentInformation"), "Quantity")),
        moments=tuple(map(_scheduled, _children(info, "ScheduleInformation"))),
        answer=said,
        reason=_text(answer, "ResponseReason"),
        to=_text(answer, "PrecedingResourceInfoElementID"),
    )


def _count(quantity: etree._Element | None) -> int | None:
    """A whole number of at least one; words such as "some" are no number."""
    if quantity is None:
        return None
    measured = _child(quantity, "MeasuredQuantity")
    written = _text(measured, "Amount") or _text(quantity, "QuantityText")
    try:
        amount = float(written)
    except ValueError:
        return None
    return int(amount) if 1 <= amount <= 100_000 and amount == int(amount) else None


def _scheduled(schedule: etree._Element) -> Moment:
    written = _text(schedule, "DateTime")
    where = _child(schedule, "Location")
    return Moment(
        kind=_needed(schedule, "ScheduleType"),
        at=_moment(written, "ScheduleInformation/DateTime") if written else None,
        place=_text(where, "LocationDescription"),
    )


def _moment(written: str, name: str) -> datetime:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        raise NotReadable("assistance-rm-wrong", name=name) from None
    if found.tzinfo is None:
        # One without a zone is of no moment: it may be an hour off.
        raise NotReadable("assistance-rm-no-zone", name=name)
    return found


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    for each in parent:
        if isinstance(each.tag, str) and each.tag in (f"{{{MSG}}}{name}", f"{{{RM}}}{name}"):
            yield each


def _child(parent: etree._Element | None, name: str) -> etree._Element | None:
    return next(_children(parent, name), None) if parent is not None else None


def _text(parent: etree._Element | None, name: str) -> str:
    found = _child(parent, name)
    words = " ".join("".join(map(str, found.itertext())).split()) if found is not None else ""
    return words.replace("\0", "")


def _needed(parent: etree._Element, name: str) -> str:
    found = _text(parent, name)
    if not found:
        raise NotReadable("assistance-rm-missing", name=name)
    return found
