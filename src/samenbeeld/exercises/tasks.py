"""What the clock does for exercises: it delivers what is due. Each inject once, also after a kill."""

import contextlib
from datetime import timedelta

from samenbeeld.exercises import actions, queries
from samenbeeld.exercises.models import Inject
from samenbeeld.exercises.rules import due
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused


@every(timedelta(seconds=2), when=queries.any_clock_runs)
def deliver_injects() -> None:
    """Whatever came due since the last time, in order, also when the clock of the node stood still."""
    for clock in queries.running_clocks():
        waiting = {
            inject.number: inject
            for inject in queries.injects(clock.activity).filter(state=Inject.State.WAITING)
        }
        minute = clock.timing.minute(now())
        for number in due(((inject.minute, inject.number) for inject in waiting.values()), minute):
            # Delivered by hand meanwhile, or whoever leads may no longer: the next tick finds it again.
            with contextlib.suppress(Refused):
                actions.deliver_inject(
                    actor=clock.led_by, activity=queries.fresh(clock), inject=waiting[number]
                )
