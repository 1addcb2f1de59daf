"""What has happened in a crisis picture. Names and numbers only; never the text itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PicturesOpened:
    """The live texts of an activity exist from now on."""

    activity: str
    rooms: tuple[str, ...]


@dataclass(frozen=True)
class LabelledDocumentAdded:
    """A section got a second text under another TLP label."""

    activity: str
    section: str
    tlp: str
    room: str


@dataclass(frozen=True)
class VersionFixed:
    """The shared picture was fixed under a number."""

    activity: str
    number: int
    name: str


@dataclass(frozen=True)
class SuggestionMade:
    """Somebody proposes a sentence."""

    activity: str
    suggestion: str
    room: str


@dataclass(frozen=True)
class SuggestionAccepted:
    """The proposed sentence stands in the text now."""

    activity: str
    suggestion: str
    room: str


@dataclass(frozen=True)
class SuggestionDeclined:
    """The proposed sentence was not taken over, for a reason."""

    activity: str
    suggestion: str
    room: str
    reason: str


@dataclass(frozen=True)
class SuggestionWithdrawn:
    """The person who proposed it took it back."""

    activity: str
    suggestion: str
    room: str


@dataclass(frozen=True)
class DocumentReleased:
    """One text was opened to one organisation."""

    activity: str
    room: str
    organisation: str
    reason: str
    until: str


@dataclass(frozen=True)
class ReleaseTakenBack:
    """One text is no longer open to one organisation; what its people read stays read."""

    activity: str
    room: str
    organisation: str
    reason: str
