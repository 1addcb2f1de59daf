"""Writing the script, before and during the exercise."""

from collections.abc import Sequence

from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.exercises import queries
from samenbeeld.exercises.actions.recording import led, record
from samenbeeld.exercises.events import InjectWritten, ScriptTaken
from samenbeeld.exercises.models import Inject
from samenbeeld.exercises.rules import MOST_INJECTS, Line, check_line, check_waiting
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp


@journalled
def write_inject(
    *, actor: Membership, activity: Activity, line: Line, inject: Inject | None = None
) -> Inject:
    """Add an inject, or change one that still waits. Raises NotAllowed, Refused, Conflict."""
    activity = led(actor, activity)
    check_line(line, queries.names(activity))
    if inject is None:
        _check_room(activity, 1)
        written = _made(actor, activity, line, queries.next_number(Inject, activity))
    else:
        written = queries.inject_numbered(activity, inject.number)
        check_waiting(written.state)
        for name, value in vars(line).items():
            setattr(written, name, value)
    written.save()
    event = InjectWritten(activity.slug, written.number, inject is None, digest(line.text, line.expected))
    record(stamp(actor), activity, event)
    return written


@journalled
def take_script(*, actor: Membership, activity: Activity, lines: Sequence[Line], origin: str) -> list[Inject]:
    """Add every line to the script; all of them, or with one mistake none. Raises NotAllowed, Refused."""
    activity = led(actor, activity)
    script = queries.names(activity)
    for line in lines:
        check_line(line, script)
    _check_room(activity, len(lines))
    first = queries.next_number(Inject, activity)
    made = [_made(actor, activity, line, number) for number, line in enumerate(lines, first)]
    Inject.objects.bulk_create(made)
    record(stamp(actor), activity, ScriptTaken(activity.slug, origin[:120], len(made)))
    return made


def _made(actor: Membership, activity: Activity, line: Line, number: int) -> Inject:
    return Inject(activity=activity, number=number, written_by=actor, **vars(line))


def _check_room(activity: Activity, more: int) -> None:
    if queries.injects(activity).count() + more > MOST_INJECTS:
        raise Refused("exercises-file-too-long", field="file", most=MOST_INJECTS)
