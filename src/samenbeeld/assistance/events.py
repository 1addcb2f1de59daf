"""What has happened to requests for assistance. Moments are ISO 8601."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class AssistanceAsked:
    """A form was filled in; it leaves when it is signed."""

    version: ClassVar[int] = 1

    request: str
    kind: str
    region: str
    treating: str
    helpers: list[str]
    tlp: str
    mode: str


@dataclass(frozen=True)
class AssistanceSaid:
    """One side said a step of a request; `to`: the nodes that are told."""

    version: ClassVar[int] = 1

    request: str
    step: str
    reason: str
    data: dict[str, object]
    to: list[str]


@dataclass(frozen=True)
class AssistanceHeard:
    """Another node said a step of a request, and we took it in as theirs."""

    version: ClassVar[int] = 1

    request: str
    step: str
    node: str
