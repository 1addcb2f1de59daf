"""What was confirmed is done as soon as the step is set, also when the process is killed in between."""

from django_tasks import task

from samenbeeld.escalation.models import StepChange
from samenbeeld.follow_up import actions, queries
from samenbeeld.follow_up.models import FollowUp
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused


@task()
def carry_out(change: int) -> None:
    """Everything confirmed with this step, as whoever confirmed it. Doing it again does nothing twice."""
    row = StepChange.objects.select_related("set_by__account", "set_by__organisation").get(pk=change)
    for follow_up in FollowUp.objects.filter(change=row, is_confirmed=True).order_by("place"):
        try:
            actions.carry_out(actor=row.set_by, follow_up=queries.by_id(follow_up.pk))
        except (Conflict, NotAllowed) as settled:
            # Done before, overtaken, or somebody else's to do: they see it among their tasks.
            if settled.key not in ("follow-up-settled", "follow-up-overtaken", "follow-up-not-yours"):
                _note(follow_up, settled)
        except Refused as refused:
            _note(follow_up, refused)


def _note(follow_up: FollowUp, refused: Refused) -> None:
    try:
        actions.note_failure(follow_up=follow_up, refused=refused)
    except Conflict:
        return  # somebody did it by hand meanwhile
