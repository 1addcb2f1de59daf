"""What has happened to an activity. Slugs and codes only; moments are ISO 8601."""

from dataclasses import dataclass, replace
from typing import ClassVar

from samenbeeld.activities.rules import Facts


@dataclass(frozen=True)
class ActivityOpened:
    """People work together on something from now on."""

    version: ClassVar[int] = 1

    activity: str
    name: str
    kind: str
    mode: str
    state: str
    tlp: str
    owner: str
    regions: tuple[str, ...]
    participants: tuple[str, ...]


@dataclass(frozen=True)
class GripLevelSet:
    """One region went to a GRIP level in this activity. `source_region` leads; only at level 5."""

    version: ClassVar[int] = 1

    activity: str
    region: str
    before: int
    after: int
    reason: str
    at: str
    source_region: str = ""


@dataclass(frozen=True)
class ActivityStepSet:
    """How serious this situation is, on the ladder. `before` is None when nobody had said so."""

    version: ClassVar[int] = 1

    activity: str
    before: int | None
    after: int
    reason: str


@dataclass(frozen=True)
class ActivityStateChanged:
    """The activity went on along its road."""

    version: ClassVar[int] = 1

    activity: str
    before: str
    after: str
    reason: str = ""


@dataclass(frozen=True)
class OrganisationJoined:
    """An organisation takes part from now on."""

    version: ClassVar[int] = 1

    activity: str
    organisation: str


@dataclass(frozen=True)
class OrganisationLeft:
    """An organisation takes part no longer; what it wrote stays."""

    version: ClassVar[int] = 1

    activity: str
    organisation: str


@dataclass(frozen=True)
class DocumentAdded:
    """A document was uploaded to the activity. Nobody may open it before it was checked."""

    version: ClassVar[int] = 1

    activity: str
    document: str
    number: int
    title: str
    owner: str
    file_name: str
    size: int
    digest: str


@dataclass(frozen=True)
class DocumentVersionAdded:
    """A new version of a document. The earlier ones stay."""

    version: ClassVar[int] = 1

    activity: str
    document: str
    number: int
    title: str
    document_version: int
    file_name: str
    size: int
    digest: str
    note: str


@dataclass(frozen=True)
class DocumentChecked:
    """A scanner said what it found; `state` is clean, infected or refused."""

    version: ClassVar[int] = 1

    activity: str
    document: str
    number: int
    title: str
    document_version: int
    state: str
    scanner: str
    signature: str


@dataclass(frozen=True)
class DocumentWithdrawn:
    """A document counts no longer. It stays, with the reason."""

    version: ClassVar[int] = 1

    activity: str
    document: str
    number: int
    title: str
    reason: str


@dataclass(frozen=True)
class DocumentOpened:
    """A document was released to one organisation."""

    version: ClassVar[int] = 1

    activity: str
    document: str
    number: int
    title: str
    organisation: str
    reason: str
    until: str


@dataclass(frozen=True)
class DocumentReleaseTakenBack:
    """A release of a document no longer counts."""

    version: ClassVar[int] = 1

    activity: str
    document: str
    number: int
    title: str
    organisation: str
    reason: str


@dataclass(frozen=True)
class ExportTaken:
    """Somebody took something of this activity along as a file. `moment`: as it stood then, "" for now."""

    version: ClassVar[int] = 1

    activity: str
    what: str
    form: str
    tlp: str
    rows: int
    purpose: str
    moment: str = ""
    is_partial: bool = False


Event = (
    ActivityOpened
    | GripLevelSet
    | ActivityStepSet
    | ActivityStateChanged
    | OrganisationJoined
    | OrganisationLeft
)


def fresh(facts: Facts, event: Event) -> Facts:
    """`facts` after `event`. The database must tell the same story; a test holds it to that."""
    match event:
        case ActivityOpened():
            return Facts(
                slug=event.activity, name=event.name, kind=event.kind, mode=event.mode, state=event.state,
                tlp=event.tlp, owner=event.owner, regions=frozenset(event.regions),
                participants=frozenset(event.participants),
            )  # fmt: skip
        case GripLevelSet():
            return replace(facts, grip={**facts.grip, event.region: event.after})
        case ActivityStepSet():
            return replace(facts, step=event.after)
        case ActivityStateChanged():
            return replace(facts, state=event.after)
        case OrganisationJoined():
            return replace(facts, participants=facts.participants | {event.organisation})
        case OrganisationLeft():
            return replace(facts, participants=facts.participants - {event.organisation})
