"""The clock of an exercise, and what is left out."""

from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.exercises import queries
from samenbeeld.exercises.actions.recording import led, record
from samenbeeld.exercises.events import ExerciseClockSet, InjectSkipped
from samenbeeld.exercises.models import ExerciseClock, Inject
from samenbeeld.exercises.rules import Timing, check_waiting
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp


@journalled
def set_clock(*, actor: Membership, activity: Activity, is_running: bool, speed: int) -> ExerciseClock:
    """Start, stop, or run faster or slower from now on. Raises NotAllowed, Refused, Conflict."""
    activity = led(actor, activity)
    moment = now()
    clock = queries.clock_of(activity) or ExerciseClock(activity=activity)
    before: Timing = clock.timing
    after = before.set(is_running=is_running, speed=speed, now=moment)
    clock.elapsed, clock.since, clock.speed = after.elapsed, after.since, after.speed
    clock.led_by = actor
    if is_running and clock.begun_at is None:
        clock.begun_at = moment
    clock.save()
    event = ExerciseClockSet(activity.slug, is_running, speed, after.minute(moment))
    record(stamp(actor), activity, event)
    return clock


@journalled
def skip_inject(*, actor: Membership, activity: Activity, inject: Inject) -> Inject:
    """Leave it out. Raises NotAllowed, Conflict when it was settled already."""
    activity = led(actor, activity)
    inject = queries.inject_numbered(activity, inject.number)
    check_waiting(inject.state)
    moment = now()
    inject.state, inject.settled_at = Inject.State.SKIPPED, moment
    inject.settled_minute = queries.timing(activity).minute(moment)
    inject.save(update_fields=["state", "settled_at", "settled_minute"])
    record(stamp(actor), activity, InjectSkipped(activity.slug, inject.number, inject.settled_minute))
    return inject
