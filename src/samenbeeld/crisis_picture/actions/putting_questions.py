"""One question, inside the action that asks it: by a person, or because two claims do not agree."""

from collections.abc import Sequence
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.actions.indexing import index_request
from samenbeeld.crisis_picture.actions.numbering import check_take_part, next_number, one_line, sent_once
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import InformationRequested
from samenbeeld.crisis_picture.models import InfoRequest
from samenbeeld.crisis_picture.rules import requests as rules
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership, Organisation


def put_question(
    actor: Membership,
    activity: Activity,
    *,
    text: str,
    organisations: Sequence[Organisation],
    deadline: datetime,
    function: str = "",
    unit: str = "",
    key: str = "",
) -> InfoRequest:
    """One question, inside the action that asks it. The activity is held already."""
    moment, text = now(), one_line(text)
    key = sent_once(InfoRequest, key, activity=activity)
    rules.check_request(text, organisations=len(organisations), deadline=deadline, now=moment)
    check_take_part(activity, organisations, field="organisations")
    request: InfoRequest = InfoRequest.objects.create(
        activity=activity, number=next_number(InfoRequest, activity), text=text, unit=one_line(unit),
        function=function, deadline=deadline, asked_by=actor, asked_at=moment, key=key,
    )  # fmt: skip
    request.organisations.set(organisations)
    event = InformationRequested(
        activity.slug, request.number, tuple(sorted(each.slug for each in organisations)), function,
        deadline.isoformat(), digest(text),
    )  # fmt: skip
    record(actor, activity, event)
    index_request(request)
    return request
