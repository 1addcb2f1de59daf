"""The row that is held and the line in the journal, the same for every action here."""

from typing import TYPE_CHECKING

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp
from samenbeeld.exercises import queries
from samenbeeld.kernel.errors import NotAllowed
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import publish

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def led(actor: Membership, activity: Activity) -> Activity:
    """The exercise, held, when the actor leads it and it is not over. Raises NotAllowed, Conflict."""
    check_exercise(activity)
    access.require(actor, "exercises.control", activities.scope(activity))
    activity = held(activity)
    check_still_open(activity.state)
    return activity


def held(activity: Activity) -> Activity:
    """The row as it is now, held until the end of the transaction. Whoever comes second sees the first."""
    return Activity.objects.select_for_update().select_related("owner").get(pk=activity.pk)


def check_exercise(activity: Activity) -> None:
    """Nothing of an exercise ever happens in what is real."""
    if not queries.is_exercise(activity):
        raise NotAllowed("exercises-only-in-exercise")


def record(
    stamp: Stamp, activity: Activity, event: "DataclassInstance", *, kind: str = queries.EXERCISE
) -> None:
    """One line about this exercise; under another `kind` where its players look."""
    journal.record(
        stamp,
        event,
        object_kind=kind,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
