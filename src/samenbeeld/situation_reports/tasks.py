"""What the clock does for reports: it tells that a next round began. The round itself is there without it."""

import contextlib
from datetime import timedelta

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.situation_reports import actions, queries


@every(timedelta(minutes=1))
def tell_new_rounds() -> None:
    """Each round is told once, also when nobody looks and when the clock stood still for a while."""
    for request, _ in queries.requests_to_tell(now()):
        # Another process told it between the question and the answer.
        with contextlib.suppress(Conflict):
            actions.open_round(actor=SYSTEM, request=request)
