"""What has happened on a map. Names and numbers only; never what was written on it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MapLayersOpened:
    """The layers of an activity exist from now on."""

    activity: str
    rooms: tuple[str, ...]


@dataclass(frozen=True)
class MapLayerAdded:
    """The shared map got a second layer under another TLP label."""

    activity: str
    tlp: str
    room: str


@dataclass(frozen=True)
class MapFeaturePlaced:
    """A thing was put on the map with the form beside it."""

    activity: str
    room: str
    feature: str
    symbol: str


@dataclass(frozen=True)
class MapFeatureChanged:
    """A thing on the map was changed with the form beside it."""

    activity: str
    room: str
    feature: str
    symbol: str


@dataclass(frozen=True)
class MapFeatureRemoved:
    """A thing was taken off the map with the form beside it; the log keeps what it was."""

    activity: str
    room: str
    feature: str
    symbol: str


@dataclass(frozen=True)
class MapLayerReleased:
    """One layer was opened to one organisation."""

    activity: str
    room: str
    organisation: str
    reason: str
    until: str


@dataclass(frozen=True)
class MapKeyMade:
    """A program may read maps in the name of this person until a moment."""

    key: str
    name: str
    until: str


@dataclass(frozen=True)
class MapKeyWithdrawn:
    """That program reads no more."""

    key: str
    name: str


@dataclass(frozen=True)
class OutsideLayerAdded:
    """A layer of somebody else can be looked at by who keeps such layers; `host` is "" for a file."""

    layer: str
    name: str
    source: str
    host: str
    region: str


@dataclass(frozen=True)
class OutsideLayerTurnedOn:
    """From now on whoever it is for can put it on their map."""

    layer: str
    name: str


@dataclass(frozen=True)
class OutsideLayerTurnedOff:
    """Nobody sees it for now."""

    layer: str
    name: str


@dataclass(frozen=True)
class OutsideLayerWithdrawn:
    """It is gone; nothing is asked of its host any more."""

    layer: str
    name: str
