"""What the packages of care tell of an activity: how it stood at a moment, and what happened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.lines import Happened, Line
from samenbeeld.capacity.queries import lines as capacity
from samenbeeld.casualty_distribution.queries import lines as casualties
from samenbeeld.endurance.queries import lines as endurance
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.scale_up.queries import lines as scale_up
from samenbeeld.spread.queries import lines as spread


@dataclass(frozen=True)
class Teller:
    """What one package tells to one person about one activity, up to a moment."""

    standing: Callable[[Membership, Activity, datetime], list[Line]]
    happened: Callable[[Membership, Activity, datetime], list[Happened]]


# In the order in which it is told.
TELLERS = {
    "scale_up": Teller(scale_up.standing, scale_up.happened),
    "casualties": Teller(casualties.standing, casualties.happened),
    "capacity": Teller(capacity.standing, capacity.happened),
    "spread": Teller(spread.standing, spread.happened),
    "endurance": Teller(endurance.stood, endurance.happened),
}


@dataclass(frozen=True)
class CareThen:
    """What one package told under its heading."""

    key: str
    title: str
    lines: tuple[Line, ...]


def care_at(activity: Activity, member: Membership, moment: datetime) -> tuple[CareThen, ...]:
    """How care stood at that moment, as far as this member may know; what tells nothing is left out."""
    told = ((key, tuple(each.standing(member, activity, moment))) for key, each in TELLERS.items())
    return tuple(CareThen(key, say(f"handover-group-{key}"), lines) for key, lines in told if lines)
