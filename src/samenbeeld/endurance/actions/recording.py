"""What every action here begins and ends with."""

from typing import TYPE_CHECKING

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.endurance.queries.told import definition
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.realtime import publish

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def locked(activity: Activity) -> Activity:
    """The activity held until the end: who comes second sees the first. Raises Conflict when it is closed."""
    found = activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)
    check_still_open(found.state)
    return found


def closed_to(organisation: Organisation) -> NotAllowed:
    """The refusal for who may not speak for this institution."""
    return NotAllowed("access-not-your-organisation", ask=organisation.name)


def words_of(written: str, field: str) -> str:
    """One line of text. Raises Refused when it is too long."""
    line = " ".join(written.split())
    if len(line) > definition().longest_words:
        raise Refused("endurance-too-long", field=field, most=definition().longest_words)
    return line


def record(actor: Membership, activity: Activity, event: "DataclassInstance") -> None:
    """In the journal in the same transaction, published on commit."""
    journal.record(
        organisations.stamp(actor),
        event,
        object_kind=activities.ACTIVITY,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
