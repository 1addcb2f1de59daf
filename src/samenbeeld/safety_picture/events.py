"""What has happened to the safety picture."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OwnLevelRecorded:
    """An expert said a level before seeing what the rules propose. `official` is the code of an authority."""

    theme: str
    region: str
    level: str
    official: str


@dataclass(frozen=True)
class AssessmentWritten:
    """A theme was judged. With `needs_second` it waits for a second reader before anybody else sees it."""

    theme: str
    region: str
    number: int
    level: str
    own: str
    proposed: str
    reason: str
    valid_until: str
    needs_second: bool


@dataclass(frozen=True)
class SecondReadingGiven:
    """A second pair of eyes agreed, and it is published; or did not, and it went back with a remark."""

    theme: str
    region: str
    number: int
    agrees: bool
    remark: str


@dataclass(frozen=True)
class OpinionGiven:
    """An organisation sees the same, or something else."""

    theme: str
    region: str
    number: int
    level: str
    text: str


@dataclass(frozen=True)
class OccasionAdded:
    """Something came on the calendar, or another version of it. `replaces` is the id of the earlier one."""

    occasion: str
    region: str
    kind: str
    risk_class: str
    title: str
    starts_at: str
    ends_at: str
    municipality: str
    source: str
    replaces: str


@dataclass(frozen=True)
class OccasionWithdrawn:
    """Something goes off the calendar."""

    occasion: str
    region: str
    title: str
    reason: str


@dataclass(frozen=True)
class OccasionsImported:
    """A calendar of somebody else was taken over: so many new, changed and known already."""

    region: str
    source: str
    new: int
    changed: int
    known: int


@dataclass(frozen=True)
class SignalReceived:
    """Somebody saw something, or a source sent it. `theme` and `municipality` are "" when nobody said."""

    signal: str
    region: str
    title: str
    theme: str
    municipality: str
    source: str
    reference: str
    happened_at: str


@dataclass(frozen=True)
class SignalVerified:
    """Somebody checked it, and against what."""

    signal: str
    region: str
    checked_against: str


@dataclass(frozen=True)
class SignalLinked:
    """It belongs to the tile of a theme, or to an activity: one of the two is filled."""

    signal: str
    region: str
    theme: str
    activity: str


@dataclass(frozen=True)
class SignalDismissed:
    """Nothing is done with it, and why."""

    signal: str
    region: str
    reason: str


@dataclass(frozen=True)
class SignalTakenUp:
    """What was dismissed is looked at again, and why."""

    signal: str
    region: str
    reason: str


@dataclass(frozen=True)
class SignalFolded:
    """It tells of the same as the earlier signal `under`, and is shown with that one."""

    signal: str
    region: str
    under: str


@dataclass(frozen=True)
class SignalUnfolded:
    """It does not tell of the same after all, and stands by itself again."""

    signal: str
    region: str
