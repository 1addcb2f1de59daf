"""What has happened among the nodes. Lists are in order of code; moments are ISO 8601."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class OwnNodeMade:
    """This node got a name and a key among the others."""

    version: ClassVar[int] = 2

    code: str
    task: str
    regions: list[str]
    key: str


@dataclass(frozen=True)
class NodeKeyChanged:
    """This node signs with another key from now on; its peers were told."""

    version: ClassVar[int] = 1

    before: str
    after: str


@dataclass(frozen=True)
class PeerAdded:
    """Another node is known from now on, by this key."""

    version: ClassVar[int] = 2

    code: str
    task: str
    regions: list[str]
    key: str


@dataclass(frozen=True)
class PeerKeyChanged:
    """A peer signs with another key from now on, as it said itself with the one before."""

    version: ClassVar[int] = 1

    code: str
    before: str
    after: str


@dataclass(frozen=True)
class FactReleased:
    """A person gave a fact of ours to these nodes; `gone` had the one before and do not get this one;
    `further` may hear it from whoever got it.
    """

    version: ClassVar[int] = 2

    release: str
    subject: str
    level: str
    audience: list[str]
    gone: list[str]
    tlp: str
    mode: str
    is_correction: bool
    settles: list[str]
    further: list[str]


@dataclass(frozen=True)
class FactToldOn:
    """A person told these nodes what another node released; `origin` is the node whose word it is."""

    version: ClassVar[int] = 1

    fact: str
    origin: str
    subject: str
    audience: list[str]


@dataclass(frozen=True)
class FactWithdrawn:
    """A person took a released fact back; the nodes that had it are told."""

    version: ClassVar[int] = 1

    release: str
    subject: str
    reason: str


@dataclass(frozen=True)
class EnvelopesTaken:
    """What came in from one peer, in order: the first and last number, and how many of them were left."""

    version: ClassVar[int] = 1

    peer: str
    first: int
    last: int
    left: int
    road: str


@dataclass(frozen=True)
class EnvelopesRefused:
    """What came in was not taken, and why. Told once per node, reason and day."""

    version: ClassVar[int] = 1

    origin: str
    reason: str


@dataclass(frozen=True)
class ForeignFactsRead:
    """Somebody had these foreign facts before them for the first time."""

    version: ClassVar[int] = 1

    facts: list[int]


@dataclass(frozen=True)
class ForeignWithdrawalSeen:
    """Somebody said that they know that a foreign fact no longer holds."""

    version: ClassVar[int] = 1

    fact: int


@dataclass(frozen=True)
class FactUndone:
    """A person undid a release before it left."""

    version: ClassVar[int] = 1

    release: str
    subject: str


@dataclass(frozen=True)
class FactSent:
    """A release left for these nodes: the time to undo it was over."""

    version: ClassVar[int] = 1

    release: str
    subject: str
    to: list[str]


@dataclass(frozen=True)
class PeerRemoved:
    """We ended with another node: nothing goes to it or is taken from it."""

    version: ClassVar[int] = 1

    code: str
    reason: str


@dataclass(frozen=True)
class PeerBack:
    """A node with which we had ended is known again, by the key it had."""

    version: ClassVar[int] = 1

    code: str
    key: str


@dataclass(frozen=True)
class JointDocumentBegun:
    """A person here began a text or map that these nodes write together."""

    version: ClassVar[int] = 1

    document: str
    title: str
    kind: str
    members: list[str]
    tlp: str
    mode: str


@dataclass(frozen=True)
class JointDocumentEnded:
    """A person of the node that began it ended a joint document, for all that have it."""

    version: ClassVar[int] = 1

    document: str
    reason: str


@dataclass(frozen=True)
class JointThingDrawn:
    """A person here put a thing on a map of another node with the form, or changed it there."""

    version: ClassVar[int] = 1

    document: str
    thing: str
    symbol: str


@dataclass(frozen=True)
class JointThingErased:
    """A person here took a thing off a map of another node with the form; the log keeps what it was."""

    version: ClassVar[int] = 1

    document: str
    thing: str
    symbol: str


@dataclass(frozen=True)
class RegionFollowed:
    """Somebody follows these things of this region from now on, and no others of it."""

    version: ClassVar[int] = 1

    region: str
    whats: list[str]


@dataclass(frozen=True)
class RegionsPlayed:
    """The regions that are not joined are played in this exercise from now on."""

    version: ClassVar[int] = 1

    activity: str
    seed: int
    faults: dict[str, str]


@dataclass(frozen=True)
class RegionsPlayedNoMore:
    """They are silent again, and what they said is no longer shown."""

    version: ClassVar[int] = 1

    activity: str
