"""What a message of EDXL-RM says, as far as a request for assistance knows it. Pure."""

from dataclasses import dataclass
from datetime import datetime

from samenbeeld.kernel.errors import Refused

RM = "urn:oasis:names:tc:emergency:EDXL:RM:1.0"
MSG = f"{RM}:msg"
REQUEST, RESPONSE, COMMIT = "RequestResource", "ResponseToRequestResource", "CommitResource"
KINDS = (REQUEST, RESPONSE, COMMIT)
ACCEPT, DECLINE, PROVISIONAL = "Accept", "Decline", "Provisional"
REQUESTED_ARRIVAL, ESTIMATED_ARRIVAL = "RequestedArrival", "EstimatedArrival"
RETURN, COMMITTED = "EstimatedReturnDeparture", "Committed"


class NotReadable(Refused):
    """It is no message that can be used; said at the field of the file."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, field="file", **values)


@dataclass(frozen=True)
class Moment:
    """Something that is to be at this moment, or at this place; either may be unknown."""

    kind: str
    at: datetime | None = None
    place: str = ""


@dataclass(frozen=True)
class Resource:
    """One thing that is asked, offered or sent. `count` None: not told. `answer`: of a response or commit;
    `to`: which part of the request it is about.
    """

    id: str
    name: str
    description: str = ""
    count: int | None = None
    moments: tuple[Moment, ...] = ()
    answer: str = ""
    reason: str = ""
    to: str = ""

    def when(self, kind: str) -> datetime | None:
        """The moment of this kind."""
        return next((each.at for each in self.moments if each.kind == kind and each.at), None)

    @property
    def place(self) -> str:
        """Where to."""
        return next((each.place for each in self.moments if each.place), "")


@dataclass(frozen=True)
class Message:
    """`origin`: the id of the first message of the conversation; `to`: of the one that this answers.
    `contact` is a function with a number.
    """

    kind: str
    id: str
    sent_at: datetime
    origin: str
    contact: str
    resources: tuple[Resource, ...]
    to: str = ""
    text: str = ""
    incident: str = ""

    @property
    def declines(self) -> bool:
        """Whether it says of everything that it will not come."""
        return bool(self.resources) and all(each.answer == DECLINE for each in self.resources)
