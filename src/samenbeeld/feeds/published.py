"""Our own levels for others: each published judgement from yellow up as a CAP alert. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.feeds.cap.alert import (
    Alert,
    Area,
    Certainty,
    Info,
    MessageType,
    Scope,
    Severity,
    Status,
    Urgency,
)
from samenbeeld.kernel.levels import Level

# What a colour of ours says in the words of CAP: our proposal, the reverse of how we read others.
_SEVERITY = {Level.YELLOW: Severity.MODERATE, Level.ORANGE: Severity.SEVERE, Level.RED: Severity.EXTREME}
_URGENCY = {Level.YELLOW: Urgency.FUTURE, Level.ORANGE: Urgency.EXPECTED, Level.RED: Urgency.IMMEDIATE}
_KIND_OF_CODE = "veiligheidsregio"


@dataclass(frozen=True)
class Judged:
    """A published judgement that holds: what it says, where, and until when. `code` is the CBS code."""

    identifier: str
    theme: str
    level: Level
    code: str
    region: str
    what_is: str
    what_if: str
    what_now: str
    published_at: datetime
    valid_until: datetime


def alerts(found: Iterable[Judged], *, sender: str, partners: str, invented: str = "") -> list[Alert]:
    """One alert each. `partners`: for whom it is, in words. `invented`: what a demonstration says."""
    return [
        Alert(
            identifier=each.identifier,
            sender=sender,
            sent=each.published_at,
            status=Status.EXERCISE if invented else Status.ACTUAL,
            message_type=MessageType.ALERT,
            scope=Scope.RESTRICTED,
            restriction=partners,
            note=invented,
            infos=(_info(each),),
        )
        for each in found
        if each.level in _SEVERITY
    ]


def _info(each: Judged) -> Info:
    return Info(
        categories=("Health", "Safety"),
        event=each.theme,
        urgency=_URGENCY[each.level],
        severity=_SEVERITY[each.level],
        certainty=Certainty.LIKELY,
        language="nl-NL",
        onset=each.published_at,
        expires=each.valid_until,
        headline=f"{each.theme}, {each.region}",
        description=" ".join(part for part in (each.what_is, each.what_if) if part),
        instruction=each.what_now,
        parameters={"level": each.level.value},
        areas=(Area(each.region, geocodes=((_KIND_OF_CODE, each.code),)),),
    )
