"""The row that is held and the line in the journal, the same for every action here."""

from typing import TYPE_CHECKING

from samenbeeld.activities import queries
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp
from samenbeeld.realtime import publish

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def locked(activity: Activity) -> Activity:
    """The row as it is now, held until the end of the transaction. Whoever comes second sees the first."""
    return Activity.objects.select_for_update().select_related("owner").get(pk=activity.pk)


def record(
    stamp: Stamp,
    activity: Activity,
    event: "DataclassInstance",
    *,
    before: object = None,
    purpose: str = "",
    tlp: str = "",
) -> None:
    """One line under this activity, so that its whole story is one question."""
    journal.record(
        stamp,
        event,
        object_kind=queries.ACTIVITY,
        object_id=activity.slug,
        object_label=activity.name,
        before=before,
        purpose=purpose,
        tlp=tlp or activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
