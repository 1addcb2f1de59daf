"""What was confirmed is done as soon as the step is set, also when the process is killed in between."""

from uuid import UUID

from django_tasks import task

from samenbeeld.follow_up import actions, queries
from samenbeeld.follow_up.models import FollowUp
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused

# Done before, overtaken, or somebody else's to do: they see it among their tasks.
_NOTHING_TO_TELL = ("follow-up-settled", "follow-up-overtaken", "follow-up-not-yours")


@task()
def carry_out(follow_up: str) -> None:
    """One thing that was confirmed, as whoever confirmed it. Doing it again does nothing twice."""
    row = queries.by_id(UUID(follow_up))
    try:
        actions.carry_out(actor=row.change.set_by, follow_up=row)
    except (Conflict, NotAllowed) as settled:
        if settled.key not in _NOTHING_TO_TELL:
            _note(row, settled)
    except Refused as refused:
        _note(row, refused)


def _note(row: FollowUp, refused: Refused) -> None:
    try:
        actions.note_failure(follow_up=row, refused=refused)
    except Conflict:
        return  # somebody did it by hand meanwhile
