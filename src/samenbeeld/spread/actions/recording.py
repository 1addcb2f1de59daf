"""What every action here begins and ends with."""

from typing import TYPE_CHECKING

from django.db.models import Max

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import publish
from samenbeeld.spread import queries
from samenbeeld.spread.models import SpreadProposal, SpreadTransfer

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def locked(activity: Activity) -> Activity:
    """The activity held until the end: who comes second sees the first. Raises Conflict when it is closed."""
    found = activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)
    check_still_open(found.state)
    return found


def metric_named(code: str) -> Metric:
    """One of the figures of which people are spread. Raises Refused."""
    found = next((each for each in queries.metrics() if each.code == code), None)
    if found is None:
        raise Refused("spread-metric-missing", field="metric")
    return found


def words_of(written: str, field: str) -> str:
    """One line of text. Raises Refused when it is too long."""
    line, most = " ".join(written.split()), queries.definition().longest_words
    if len(line) > most:
        raise Refused("spread-too-long", field=field, most=most)
    return line


def next_number(model: type[SpreadProposal] | type[SpreadTransfer], activity: Activity) -> int:
    """The number that follows in this activity."""
    last = model.objects.filter(activity=activity).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


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
