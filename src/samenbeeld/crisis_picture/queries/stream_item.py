"""One line of what happens in an activity."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class StreamItem:
    """One thing that happened, in words."""

    number: int  # of its line in the journal: a later one is higher
    at: datetime
    group: str  # one of the filters of the stream, or "activity"
    icon: str
    title: str
    place: str  # the name of the section it is about, "" when it is about the whole
    text: str  # what a person wrote with it: a reason or a name
    who: str
    url: str
    is_new: bool
    note: str = ""  # how it stands now
    act: str = ""  # what the reader can do about it, and where
    act_url: str = ""


@dataclass(frozen=True)
class Entry:
    """One thing that happened, not yet in words: of a long crisis most is counted and not shown."""

    number: int
    at: datetime
    group: str
    is_new: bool
    told: Callable[[], StreamItem]
