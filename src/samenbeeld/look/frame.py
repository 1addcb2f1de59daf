"""What stands around every page. Made by `project`, drawn by `look/base.html`: plain words and values."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from samenbeeld.kernel.levels import Level

# So many names of pages fit in one row on the screen of a small laptop.
_IN_A_ROW = 7


@dataclass(frozen=True)
class StripeItem:
    """One region in the phase stripe. `grip` is as it is said ("GRIP 4"), empty when there is none."""

    region: str
    level: Level
    phase: str
    grip: str = ""
    since: datetime | None = None
    by: str = ""
    own: bool = False


@dataclass(frozen=True)
class ExerciseFrame:
    """Present on every page of an exercise: the window is hatched. `time` is the exercise's own clock."""

    time: datetime | None = None
    speed: str = ""


@dataclass(frozen=True)
class NavItem:
    """One page in the navigation. `icon` is for the phone's bottom bar."""

    name: str
    url: str
    current: bool = False
    icon: str = "page"


@dataclass(frozen=True)
class Tab:
    """One view of the thing a page is about, beside its other views. `count` is shown when there is one.

    A tab with a `group` lies under "more", below that heading; one without stands in the row.
    """

    name: str
    url: str
    current: bool = False
    count: int | None = None
    group: str = ""


@dataclass(frozen=True)
class NextMeeting:
    """The meeting people work towards, as it is said: "ROT om 15:00", and "begonnen" once it has begun."""

    words: str
    starts_at: datetime
    begun: str
    url: str


@dataclass(frozen=True)
class PersonBadge:
    """Who is logged in, as others see them."""

    name: str
    initials: str
    function: str = ""
    organisation: str = ""


@dataclass(frozen=True)
class BarLine:
    """One line under the stripe that asks for something, and what is said when `until` is past.

    `key` tells it apart from every other. `mark` is OEFENING or TEST, in front of all else.
    """

    key: str
    lead: str
    text: str
    url: str
    verb: str
    until: datetime
    late: str
    mark: str = ""


@dataclass(frozen=True)
class StillTrue:
    """The question beside something that is older than it holds. `confirm_url` is empty for who may not say
    so; `update_url` is where it is said anew."""

    kind: str
    key: str
    text: str
    fresh_at: datetime
    update_url: str
    confirm_url: str = ""


@dataclass(frozen=True)
class Dispute:
    """An open contradiction about what stands here: of what, and where both sides stand."""

    subject: str
    url: str


@dataclass(frozen=True)
class Origin:
    """Where something came from that stands here: as it is said, and where it stands."""

    words: str
    url: str
    is_exercise: bool = False


@dataclass(frozen=True)
class Frame:
    """All of it. Every field may stay empty: the login page has no person and no navigation."""

    stripes: list[StripeItem] = field(default_factory=list)
    clock: datetime | None = None
    demonstration: bool = False
    exercise: ExerciseFrame | None = None
    navigation: list[NavItem] = field(default_factory=list)
    activity_tabs: list[Tab] = field(default_factory=list)
    meeting: NextMeeting | None = None
    person: PersonBadge | None = None
    language: str = "nl"
    theme: str = ""  # "light" or "dark" as kept with the person; a choice in the browser goes before it
    reading: str = ""  # "sans" reads without serifs
    unread: int | None = None  # None: no bell at all
    unread_url: str = ""
    bar: list[BarLine] = field(default_factory=list)
    bar_url: str = ""  # where an open page asks for the bar and the bell anew; empty: no bar
    # By kind and key, asked when a page shows such a thing; None: nothing here grows old.
    still_true: Callable[[str, str], StillTrue | None] | None = None
    # The open contradictions about something, by kind and key; None: nothing here is compared.
    disputed: Callable[[str, str], list[Dispute]] | None = None
    # Where something came from, by kind and key, for who may know it; None: nothing here came from elsewhere.
    came_from: Callable[[str, str], Origin | None] | None = None
    search_url: str = ""  # empty: no way to the search
    members_url: str = ""  # empty: keeps no members
    password_url: str = "/wachtwoord/"
    log_out_url: str = "/uitloggen/"

    @property
    def navigation_row(self) -> list[NavItem]:
        """The pages that stand beside each other at the top of a wide screen."""
        return self.navigation if len(self.navigation) <= _IN_A_ROW + 1 else self.navigation[:_IN_A_ROW]

    @property
    def navigation_more(self) -> list[NavItem]:
        """The pages that lie under "more" there; one alone would take the room of that word."""
        return self.navigation[len(self.navigation_row) :]
