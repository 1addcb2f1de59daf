"""Writing down that somebody read something, so that who directs knows whether it arrived.

No action and no journal line: nothing of the crisis changes, and reading the page is journalled where it is
done. Once per person and version; kept within the activity.
"""

from collections.abc import Mapping

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Receipt
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership


def note_sections(member: Membership, activity: Activity, positions: Mapping[str, int]) -> None:
    """This person read each of these rooms as it is after that row of its log."""
    _note(member, activity, Receipt.Kind.SECTION, {room: seq for room, seq in positions.items() if seq})


def note_decision(member: Membership, activity: Activity, number: int, steps: int) -> None:
    """This person read this decision as it is after so many steps."""
    _note(member, activity, Receipt.Kind.DECISION, {str(number): steps})


def _note(member: Membership, activity: Activity, kind: str, versions: Mapping[str, int]) -> None:
    known = set(
        Receipt.objects.filter(activity=activity, kind=kind, by=member, key__in=list(versions)).values_list(
            "key", "version"
        )
    )
    fresh = [pair for pair in versions.items() if pair not in known]
    if fresh:
        # The same page in two windows is one reading.
        Receipt.objects.bulk_create(
            [
                Receipt(activity=activity, kind=kind, key=key, version=version, by=member, at=now())
                for key, version in fresh
            ],
            ignore_conflicts=True,
        )
