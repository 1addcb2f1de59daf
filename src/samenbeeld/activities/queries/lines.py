"""What stands and what happened in an activity, as lines: for pages that show several packages together."""

from dataclasses import dataclass
from datetime import datetime

from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import function_name, leading_function


@dataclass(frozen=True)
class Line:
    """One fact of a moment: what, who said it and when, what it works to, and where it stands."""

    text: str
    who: str
    at: datetime | None
    url: str
    due: datetime | None = None
    level: Level | None = None


@dataclass(frozen=True)
class Happened:
    """One thing that happened."""

    at: datetime
    title: str
    text: str
    who: str
    url: str


def person(member: Membership) -> str:
    """`Chantal Vroomen, ACGZ`."""
    function = function_name(leading_function(member), short=True)
    return ", ".join(part for part in (member.account.name, function) if part)
