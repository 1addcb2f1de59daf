"""Our messages of EDXL-RM, in the order that its schemas ask. No part of an address but words. Pure."""

import re
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from samenbeeld.assistance.edxl_rm.message import MSG, REQUEST, RM, Message, Resource

# The types of lxml know no namespace without a prefix.
_SPACES: dict[Any, str] = {None: MSG, "rm": RM}
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(message: Message) -> bytes:
    """The message as a document, in UTF-8."""
    root = etree.Element(f"{{{MSG}}}{message.kind}", nsmap=_SPACES)
    _msg(root, "MessageID", message.id)
    _msg(root, "SentDateTime", _moment(message.sent_at))
    _msg(root, "MessageContentType", message.kind)
    if message.text:
        _msg(root, "MessageDescription", message.text)
    _msg(root, "OriginatingMessageID", message.origin)
    if message.kind != REQUEST:
        _msg(root, "PrecedingMessageID", message.to)
    if message.incident:
        _rm(_msg(root, "IncidentInformation"), "IncidentDescription", message.incident)
    contact = _msg(root, "ContactInformation")
    _rm(contact, "ContactDescription", message.contact)
    _rm(contact, "ContactRole", "Requester" if message.kind == REQUEST else "RespondingOrg")
    for each in message.resources:
        _resource(_msg(root, "ResourceInformation"), each)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _resource(info: etree._Element, each: Resource) -> None:
    _msg(info, "ResourceInfoElementID", each.id)
    if each.answer:
        answer = _msg(info, "ResponseInformation")
        _rm(answer, "PrecedingResourceInfoElementID", each.to)
        _rm(answer, "ResponseType", each.answer)
        if each.reason:
            _rm(answer, "ResponseReason", each.reason)
    if each.name:
        resource = _msg(info, "Resource")
        _msg(resource, "Name", each.name)
        if each.description:
            _msg(resource, "Description", each.description)
    if each.count is not None:
        measured = _rm(_msg(_msg(info, "AssignmentInformation"), "Quantity"), "MeasuredQuantity")
        _rm(measured, "Amount", str(each.count))
    for moment in each.moments:
        schedule = _msg(info, "ScheduleInformation")
        _msg(schedule, "ScheduleType", moment.kind)
        if moment.at is not None:
            _msg(schedule, "DateTime", _moment(moment.at))
        if moment.place:
            _rm(_msg(schedule, "Location"), "LocationDescription", moment.place)


def _msg(parent: etree._Element, name: str, text: str = "") -> etree._Element:
    return _part(parent, f"{{{MSG}}}{name}", text)


def _rm(parent: etree._Element, name: str, text: str = "") -> etree._Element:
    return _part(parent, f"{{{RM}}}{name}", text)


def _part(parent: etree._Element, tag: str, text: str) -> etree._Element:
    made = etree.SubElement(parent, tag)
    made.text = _NOT_IN_XML.sub("\ufffd", text) or None
    return made


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")
