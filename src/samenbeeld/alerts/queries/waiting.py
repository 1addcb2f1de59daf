"""How long a message waits for the morning."""

from datetime import datetime, timedelta

from samenbeeld.alerts.models import Reach
from samenbeeld.alerts.rules import chain
from samenbeeld.kernel.clock import now
from samenbeeld.look import times


def quiet_until(reach: Reach) -> datetime | None:
    """When the quiet hours of this person end; None when it is no quiet hour now."""
    clock = times.local(now())
    may_leave = chain.may_leave_now(
        is_test=True, quiet_from=reach.quiet_from, quiet_until=reach.quiet_until, at=clock.time()
    )
    if may_leave:
        return None
    assert reach.quiet_until is not None  # without an end nothing is held
    end = clock.replace(hour=reach.quiet_until.hour, minute=reach.quiet_until.minute, second=0, microsecond=0)
    return end if end > clock else end + timedelta(days=1)
