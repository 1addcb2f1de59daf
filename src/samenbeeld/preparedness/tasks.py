"""What the clock does for plans: each night it notes how healthy they are, to see what changes."""

import contextlib
from datetime import timedelta

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.look.times import local
from samenbeeld.preparedness import actions, queries


@every(timedelta(hours=4))
def note_health() -> None:
    """Once a day, also when the clock stood still for a while. Nothing while there are no plans."""
    today = local(now()).date()
    known = queries.living()
    if known and not queries.noted(today):
        # Another process noted it between the question and the answer.
        with contextlib.suppress(Conflict):
            actions.note_health(actor=SYSTEM, day=today, found=queries.standing(known))
