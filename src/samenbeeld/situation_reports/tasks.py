"""What the clock does for reports: it tells that a next round began, and reminds who let a deadline pass."""

import contextlib
from datetime import timedelta

from samenbeeld.activities import queries as activities
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.situation_reports import actions, queries


@every(timedelta(minutes=1))
def remind_the_late() -> None:
    """Who let a deadline pass is reminded once, over the channels they chose."""
    for activity in activities.running():
        if queries.to_remind(activity, now()):
            # Another process did so between the question and the answer, or somebody closed it.
            with contextlib.suppress(Conflict):
                actions.remind_at_deadline(actor=SYSTEM, activity=activity)


@every(timedelta(minutes=1))
def tell_new_rounds() -> None:
    """Each round is told once, also when nobody looks and when the clock stood still for a while."""
    for request, _ in queries.requests_to_tell(now()):
        # Another process told it between the question and the answer.
        with contextlib.suppress(Conflict):
            actions.open_round(actor=SYSTEM, request=request)
