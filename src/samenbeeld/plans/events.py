"""What has happened to plans."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class PlanWritten:
    """A plan, or a new version of one, was written. Nobody but its owner and its readers before it counts."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str
    kind: str
    themes: tuple[str, ...]
    regions: tuple[str, ...]
    phases: tuple[int, ...]
    tlp: str
    effective_on: str
    review_on: str
    file_name: str
    digest: str
    note: str


@dataclass(frozen=True)
class PlanSent:
    """Its writer asks others to read it."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str


@dataclass(frozen=True)
class PlanReturned:
    """Somebody else read it and sent it back."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str
    reason: str


@dataclass(frozen=True)
class PlanEstablished:
    """Somebody else established it: from now on people read this version."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str


@dataclass(frozen=True)
class PlanWithdrawn:
    """A plan counts no longer; `replaced_by` is `owner/number` of the one that came instead, or ""."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    title: str
    reason: str
    replaced_by: str


@dataclass(frozen=True)
class PlanThrownAway:
    """A draft that nobody had been asked to read was thrown away."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str


@dataclass(frozen=True)
class PlanChecked:
    """A scanner said what it found; `state` is clean, infected or refused."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str
    state: str
    scanner: str
    signature: str


@dataclass(frozen=True)
class TermsWritten:
    """Who agreed, until when and about what; days are "" when there are none, `parts` those with words."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    parties: tuple[str, ...]
    signed_on: str
    expires_on: str
    parts: tuple[str, ...]
    shortfall: str


@dataclass(frozen=True)
class ObligationAdded:
    """`party` has to do something by a day, and again every so many months, or once."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    obligation: int
    party: str
    due_on: str
    every_months: int | None


@dataclass(frozen=True)
class ObligationMet:
    """`party` did what it had to do."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    obligation: int
    party: str


@dataclass(frozen=True)
class ObligationEnded:
    """It is owed no longer."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    obligation: int
    party: str


@dataclass(frozen=True)
class CardWritten:
    """A function has another card in this version; `steps` 0: none any more. `role` "" is everybody."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    role: str
    title: str
    steps: int


@dataclass(frozen=True)
class PlanChangeProposed:
    """A reader would change the plan, in a `place` of it ("" the whole), with a reason or none.

    `learned_in` is the mode in which it was learned, "" by reading.
    """

    version: ClassVar[int] = 2

    owner: str
    number: int
    plan_version: int
    text: str
    learned_in: str
    place: str
    why: str


@dataclass(frozen=True)
class ProposalAnswered:
    """The owner of the plan takes it over in a next version, or not."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    text: str
    is_taken: bool


@dataclass(frozen=True)
class ProposalWorkedIntoPlan:
    """What the owner took over stands in this version."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    text: str


@dataclass(frozen=True)
class ReadingAsked:
    """Everybody in the regions of this version with one of these functions is asked to read it."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    functions: tuple[str, ...]
    due_on: str


@dataclass(frozen=True)
class ReadingConfirmed:
    """Somebody read this version and understood it."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int


@dataclass(frozen=True)
class PlansWatched:
    """Somebody follows a plan (`owner/number`) or a theme from now on; the other is ""."""

    version: ClassVar[int] = 1

    plan: str
    theme: str


@dataclass(frozen=True)
class PlansUnwatched:
    """Somebody follows it no longer."""

    version: ClassVar[int] = 1

    plan: str
    theme: str
