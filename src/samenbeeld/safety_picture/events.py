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
