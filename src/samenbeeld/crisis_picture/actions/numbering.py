"""What every action on decisions, tasks and questions begins with: the activity held, the next number."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Max

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation


def locked(activity: Activity) -> Activity:
    """The activity as it is now, held until the end: who comes second sees the first. Raises when closed."""
    found = activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)
    check_still_open(found.state)
    return found


def next_number(model: type[Any], activity: Activity, **of: Any) -> int:
    """The number after the last one of this kind in this activity (of one team); the first is 1."""
    last = model.objects.filter(activity=activity, **of).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


def sent_once(model: type[Any], key: str, **of: Any) -> str:
    """The key of this sending, a new one when the form had none. Raises Conflict when it was sent before."""
    if not key:
        return str(uuid7())
    before = model.objects.filter(key=key, **of).first()
    if before is not None:
        raise Conflict("crisis-picture-sent-before", number=str(getattr(before, "number", "")))
    return key


def one_line(text: str) -> str:
    """Without blanks at the ends, doubled or as a new line."""
    return " ".join(text.split())


def check_take_part(activity: Activity, organisations: Iterable[Organisation], *, field: str) -> None:
    """Only who takes part can be given or asked something."""
    for organisation in organisations:
        if not activities.takes_part(activity, organisation):
            raise Refused("crisis-picture-takes-no-part", field=field, organisation=organisation.name)


def told(by: Membership, at: datetime, state: str, number: int) -> dict[str, Any]:
    """Who was first, for whoever comes second."""
    return {"who": by.account.name, "when": at, "state": state, "number": str(number)}
