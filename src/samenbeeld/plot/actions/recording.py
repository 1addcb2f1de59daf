"""The line in the journal and the news to others, the same for every action here."""

from typing import TYPE_CHECKING

from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.plot.queries import MAP
from samenbeeld.realtime import publish

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def record(
    actor: Membership,
    activity: Activity,
    event: "DataclassInstance",
    *,
    tlp: str = "",
    before: object = None,
    purpose: str = "",
) -> None:
    """One line under the map of this activity."""
    journal.record(
        stamp(actor),
        event,
        object_kind=MAP,
        object_id=activity.slug,
        object_label=activity.name,
        before=before,
        purpose=purpose,
        tlp=str(Tlp(tlp or activity.tlp)),
        mode=activity.mode,
    )
    publish.on_commit(event)
