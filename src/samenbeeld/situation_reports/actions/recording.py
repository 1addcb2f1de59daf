"""The line in the journal and the news to others, the same for every action here."""

from typing import TYPE_CHECKING

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish
from samenbeeld.situation_reports.queries import REPORTS

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def record(
    actor: Membership | Stamp,
    activity: Activity,
    event: "DataclassInstance",
    *,
    before: object = None,
    purpose: str = "",
) -> None:
    """One line under the reports of this activity, so that their whole story is one question."""
    journal.record(
        actor if isinstance(actor, Stamp) else stamp(actor),
        event,
        object_kind=REPORTS,
        object_id=activity.slug,
        object_label=activity.name,
        before=before,
        purpose=purpose,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)


def locked(activity: Activity) -> Activity:
    """The activity as it is now, held until the end of the transaction. Raises when it is over."""
    activity = activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)
    check_still_open(activity.state)
    return activity
