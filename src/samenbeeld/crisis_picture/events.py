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
class DocumentClosed:
    """Nobody writes in this text any more; `moved_to` is the room that its words went to, or ""."""

    activity: str
    room: str
    reason: str
    moved_to: str = ""


@dataclass(frozen=True)
class DocumentReopened:
    """A text that was closed is part of the picture again."""

    activity: str
    room: str
    reason: str


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


@dataclass(frozen=True)
class DecisionProposed:
    """Somebody proposes a decision. `digest` proves later which words it had."""

    activity: str
    decision: int
    region: str
    authority: str
    replaces: int | None
    digest: str


@dataclass(frozen=True)
class DecisionMoved:
    """A decision went on along its road. `version` is the picture it rests on, when it was taken."""

    activity: str
    decision: int
    before: str
    after: str
    digest: str = ""
    version: int | None = None
    check_at: str = ""
    tasks: tuple[int, ...] = ()


@dataclass(frozen=True)
class TaskGiven:
    """An organisation, or somebody in it, has something to do."""

    activity: str
    task: int
    organisation: str
    function: str
    due: str
    decision: int | None
    digest: str


@dataclass(frozen=True)
class TaskMoved:
    """A task went on along its road."""

    activity: str
    task: int
    before: str
    after: str
    organisation: str
    digest: str = ""


@dataclass(frozen=True)
class InformationRequested:
    """A question was put to organisations."""

    activity: str
    request: int
    organisations: tuple[str, ...]
    function: str
    deadline: str
    digest: str


@dataclass(frozen=True)
class RequestAnswered:
    """One organisation answered. `superseding`: in place of an earlier answer of its own."""

    activity: str
    request: int
    organisation: str
    certainty: str
    superseding: bool
    digest: str


@dataclass(frozen=True)
class RequestMoved:
    """A question went on along its road."""

    activity: str
    request: int
    before: str
    after: str


@dataclass(frozen=True)
class ContradictionMarked:
    """Two sources name another value for one thing. `question` asks the owner."""

    activity: str
    contradiction: int
    owner: str
    request: int | None
    question: int | None
    digest: str


@dataclass(frozen=True)
class ContradictionFound:
    """Values that were stated of one thing differ: found by rule when the newest of them came in."""

    activity: str
    contradiction: int
    claims: int
    digest: str


@dataclass(frozen=True)
class ContradictionAgreed:
    """All sources of a contradiction that was found say the same now, so nobody needs to settle it."""

    activity: str
    contradiction: int
    claim: int
    digest: str


@dataclass(frozen=True)
class ContradictionSettled:
    """A person said which claim holds (its place, None for neither or for both)."""

    activity: str
    contradiction: int
    claim: int | None
    digest: str
    both_hold: bool = False


@dataclass(frozen=True)
class MeetingPlanned:
    """A team meets at a moment; `moved` when an earlier meeting was replaced. `every_days`: it meets again,
    `times` in all."""

    activity: str
    team: str
    region: str
    organisation: str
    starts_at: str
    moved: bool
    every_days: int | None = None
    times: int = 1


@dataclass(frozen=True)
class MeetingCancelled:
    """A planned meeting does not take place; lines of before a reason was asked have none."""

    activity: str
    team: str
    region: str
    organisation: str
    starts_at: str
    reason: str = ""


@dataclass(frozen=True)
class ClockMomentRecorded:
    """Somebody recorded when an event of a statutory clock happened."""

    activity: str
    region: str
    event: str
    happened_at: str
    corrected: bool


@dataclass(frozen=True)
class LogLineWritten:
    """A team's logger wrote a line; `corrects` is the number of the line it corrects."""

    activity: str
    team: str
    line: int
    corrects: int | None
    digest: str
