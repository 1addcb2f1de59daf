"""What the live documents of a map are called: one room per owner and TLP label."""

from dataclasses import dataclass

from samenbeeld.kernel.marking import Tlp

_MAP = "map"


@dataclass(frozen=True)
class Room:
    """A room name taken apart. `organisation` is "" for the shared layer."""

    activity: str
    tlp: Tlp
    organisation: str = ""


def room_name(activity: str, tlp: Tlp, organisation: str = "") -> str:
    """`hoogwater-maas.map.amber`, the shared layer, or `hoogwater-maas.map.waterschap-limburg.amber`."""
    parts = (activity, _MAP, organisation, _label(tlp)) if organisation else (activity, _MAP, _label(tlp))
    return ".".join(parts)


def room_parts(name: str) -> Room | None:
    """The parts of a room name; None when it is not a room of a map."""
    parts = name.split(".")
    if len(parts) not in (3, 4) or not all(parts) or parts[1] != _MAP:
        return None
    tlp = _TLP_BY_LABEL.get(parts[-1])
    return Room(parts[0], tlp, parts[2] if len(parts) == 4 else "") if tlp else None


def _label(tlp: Tlp) -> str:
    # A plus sign means a space in a query string, and room names travel in addresses.
    return tlp.value.replace("+", "-")


_TLP_BY_LABEL = {_label(tlp): tlp for tlp in Tlp}
