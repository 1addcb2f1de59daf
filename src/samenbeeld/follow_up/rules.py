"""Which step what is known points at, and what follows from a step. Policy and moments are handed in."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from samenbeeld.escalation.rules import ACTIVITY, Happening, Step
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp

# What points at a step.
TILE, GRIP, MONO, CARE_PHASE, SITUATION, REGIONS = (
    "tile", "grip", "mono", "care_phase", "activity", "regions",
)  # fmt: skip
LONGEST_FIRST, LONGEST_SECOND, LONGEST_REASON = 80, 140, 300
_QUARTER = timedelta(minutes=15)


@dataclass(frozen=True)
class Sign:
    """One thing that points at a step: which, what it says, since when, and where it stands.

    `about` and `says` are words of people or of policy, ready to be shown.
    """

    kind: str
    step: int
    about: str
    says: str
    at: datetime | None = None
    url: str = ""

    def kept(self) -> dict[str, Any]:
        """As it is kept beside the step that rested on it."""
        at = self.at.isoformat() if self.at else ""
        return {"kind": self.kind, "step": self.step, "about": self.about, "says": self.says, "at": at}


@dataclass(frozen=True)
class Proposal:
    """The step that the signs point at; None when nothing is proposed. The gravest sign comes first.

    `one_at_a_time`: the signs point lower, and coming down goes in steps.
    `waits_for_unknown`: it could be lower, but of so many themes nobody knows how they stand.
    """

    step: int | None
    signs: tuple[Sign, ...]
    one_at_a_time: bool = False
    waits_for_unknown: int = 0


@dataclass(frozen=True)
class Item:
    """One thing that follows. `place` is where it stands in the list of the step."""

    place: int
    happening: Happening


def points_at(policy: Mapping[str, Any], kind: str, value: str) -> int | None:
    """The step that this value points at, from `[proposal]` of `policy/ladder.toml`; None: at none."""
    step: int | None = policy[kind].get(value)
    return step


def regions_point_at(policy: Mapping[str, Any], steps: Iterable[int], *, crisis: int, top: int) -> int | None:
    """The highest step when so many regions are in crisis at once, this one among them; else None."""
    in_crisis = sum(1 for step in steps if step >= crisis)
    return top if in_crisis >= policy["regions_in_crisis"] else None


def propose(signs: Iterable[Sign], *, current: int | None, unknown: int, down_at_a_time: int) -> Proposal:
    """The gravest sign counts: two small ones make no great one.

    Without any sign it is the lowest step, but only when every theme is known: not knowing is not safe. For
    the same reason it never proposes to come down while a theme is unknown.
    """
    found = tuple(sorted(signs, key=lambda sign: -sign.step))
    wanted = found[0].step if found else 0
    if current is None:
        return Proposal(wanted if found or not unknown else None, found, waits_for_unknown=unknown)
    if wanted >= current:
        return Proposal(wanted, found)
    if unknown:
        return Proposal(None, found, waits_for_unknown=unknown)
    lowest = current - down_at_a_time
    return Proposal(max(wanted, lowest), found, one_at_a_time=wanted < lowest)


def following(step: Step, *, is_down: bool, has_activity: bool) -> tuple[Item, ...]:
    """What the platform can do itself on this step, in order. Where an activity is, none is opened."""
    return tuple(
        Item(place, each)
        for place, each in enumerate(step.happens)
        if each.does
        and (each.goes_down if is_down else each.goes_up)
        and not (each.does == ACTIVITY and (has_activity or is_down))
    )


def check_chosen(items: Iterable[Item], chosen: Collection[int], *, has_activity: bool, name: str) -> None:
    """Raise Refused when what was chosen has nowhere to happen."""
    wanted = [item for item in items if item.place in chosen]
    opens = any(item.happening.does == ACTIVITY for item in wanted)
    if opens and not name.strip():
        raise Refused("follow-up-name-missing", field="name")
    if wanted and not (opens or has_activity):
        raise Refused("follow-up-activity-missing", field="activity")


def check_message(first: str, second: str) -> None:
    """Raise Refused for an alarm without words or with too many."""
    if not first.strip():
        raise Refused("follow-up-message-missing", field="first")
    for name, text, longest in (("first", first, LONGEST_FIRST), ("second", second, LONGEST_SECOND)):
        if len(text) > longest:
            raise Refused("follow-up-message-too-long", field=name, most=longest)


def check_open_was_seen(*, is_down: bool, seen: str, stands: str) -> None:
    """Coming down is done by who saw what is still open, and not another list than stands now."""
    if not is_down:
        return
    if not seen:
        raise Refused("follow-up-look-at-open", field="seen")
    if seen != stands:
        raise Conflict("follow-up-open-changed", field="seen")


def check_drop(reason: str) -> None:
    """Raise Refused for leaving something out without saying why, or in more words than are kept."""
    if not reason.strip():
        raise Refused("follow-up-drop-reason", field="reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("follow-up-drop-too-long", field="reason", most=LONGEST_REASON)


def reaches_the_region(tlp: Tlp) -> bool:
    """Whether who takes no part may know of a thing under this label; else an alarm is for who takes part."""
    return tlp in (Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER)


def next_quarter(moment: datetime) -> datetime:
    """The first quarter of an hour at or after this moment: nobody meets at 03:47."""
    over = timedelta(minutes=moment.minute % 15, seconds=moment.second, microseconds=moment.microsecond)
    return moment if not over else moment - over + _QUARTER
