"""Our figures as a HAVE document that fits the schema of OASIS. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.feeds.counted import Point
from samenbeeld.feeds.have.document import GML, HAVE, NAMES
from samenbeeld.feeds.have.reading import TRAFFIC
from samenbeeld.look.times import machine

_SPACES = {"have": HAVE, "xnl": NAMES, "gml": GML}
_STATUS = {ours: theirs for theirs, ours in TRAFFIC.items()}


@dataclass(frozen=True)
class Hospital:
    """One institution. `beds`: by bed type of HAVE; `oldest`: when the oldest of these figures was seen, so
    that nobody believes one newer than it is. `remark`: label, and whether it is invented.
    """

    name: str
    remark: str
    oldest: datetime
    beds: Mapping[str, Figure]
    emergency: Figure | None = None
    point: Point | None = None


def write(hospitals: Iterable[Hospital]) -> bytes:
    """The document. What is not known is not in it."""
    root = etree.Element(f"{{{HAVE}}}HospitalStatus", nsmap=_SPACES)
    for each in hospitals:
        _write(_part(root, "Hospital"), each)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _write(hospital: etree._Element, each: Hospital) -> None:
    organisation = _part(hospital, "Organization")
    name = etree.SubElement(_part(organisation, "OrganizationInformation"), f"{{{NAMES}}}OrganisationName")
    etree.SubElement(name, f"{{{NAMES}}}NameElement").text = each.name
    if each.point is not None:
        point = etree.SubElement(_part(organisation, "OrganizationGeoLocation"), f"{{{GML}}}Point")
        longitude, latitude = each.point
        etree.SubElement(point, f"{{{GML}}}pos").text = f"{latitude} {longitude}"
    _part(organisation, "CommentText", each.remark)
    if each.emergency is not None and each.emergency.state in _STATUS:
        traffic = _part(_part(hospital, "EmergencyDepartmentStatus"), "EMSTraffic")
        _part(traffic, "EMSTrafficStatus", _STATUS[each.emergency.state])
        if each.emergency.reason:
            _part(traffic, "EMSTrafficReason", each.emergency.reason)
    if each.beds:
        _beds(_part(hospital, "HospitalBedCapacityStatus"), each.beds)
    _part(hospital, "LastUpdateTime", machine(each.oldest))


def _beds(parent: etree._Element, beds: Mapping[str, Figure]) -> None:
    for kind, figure in beds.items():
        capacity = _part(parent, "BedCapacity")
        _part(capacity, "BedType", kind)
        counted = _part(capacity, "Capacity")
        _part(counted, "AvailableCount", f"{figure.number or 0:.0f}")
        if figure.licensed is not None:
            _part(counted, "BaselineCount", f"{figure.licensed:.0f}")


def _part(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    made = etree.SubElement(parent, f"{{{HAVE}}}{name}")
    made.text = text
    return made
