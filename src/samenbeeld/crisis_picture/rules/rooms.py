"""What the live texts are called: one room per place and TLP label."""

from dataclasses import dataclass

from samenbeeld.kernel.marking import Tlp

_SHARED = "shared"
_OWN = "own"


@dataclass(frozen=True)
class Room:
    """A room name taken apart. Exactly one of `section` and `organisation` is filled."""

    activity: str
    tlp: Tlp
    section: str = ""
    organisation: str = ""

    @property
    def is_own(self) -> bool:
        """Whether this is the own picture of one organisation."""
        return bool(self.organisation)


def room_name(activity: str, tlp: Tlp, *, section: str = "", organisation: str = "") -> str:
    """`hoogwater-maas.shared.B1.amber` or `hoogwater-maas.own.de-maasoever.amber`.

    Raises ValueError unless exactly one of `section` and `organisation` is given.
    """
    if bool(section) == bool(organisation):
        raise ValueError("a room is one section or one organisation")
    kind, place = (_SHARED, section) if section else (_OWN, organisation)
    return ".".join((activity, kind, place, _label(tlp)))


def room_parts(name: str) -> Room | None:
    """The parts of a room name; None when it is not a room of a crisis picture."""
    parts = name.split(".")
    if len(parts) != 4 or not all(parts):
        return None
    activity, kind, place, label = parts
    tlp = _TLP_BY_LABEL.get(label)
    if tlp is None or kind not in (_SHARED, _OWN):
        return None
    return Room(activity, tlp, section=place) if kind == _SHARED else Room(activity, tlp, organisation=place)


def _label(tlp: Tlp) -> str:
    # A plus sign means a space in a query string, and room names travel in addresses.
    return tlp.value.replace("+", "-")


_TLP_BY_LABEL = {_label(tlp): tlp for tlp in Tlp}
