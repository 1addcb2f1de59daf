"""What every action here does alike: hold the row, number the next one, and write down what happened."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Max, Model

from samenbeeld.audit import journal
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import stamp
from samenbeeld.training.models import ExerciseEvent
from samenbeeld.training.queries.calendar import KeptExercise, fresh

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def record(
    actor: Membership,
    event: "DataclassInstance",
    *,
    kind: str,
    key: tuple[str, int],
    label: str,
    purpose: str = "",
) -> None:
    """One line in the journal about what has this key."""
    journal.record(
        stamp(actor),
        event,
        object_kind=kind,
        object_id=f"{key[0]}/{key[1]}",
        object_label=label,
        purpose=purpose,
        tlp=Tlp.AMBER.value,
        mode=Mode.REAL.value,
    )


def held_event(event: ExerciseEvent) -> KeptExercise:
    """The exercise as it stands now; locked, because several people may act on it at once."""
    locked = ExerciseEvent.objects.select_for_update().get(pk=event.pk)
    return fresh(locked)


def held_owner(organisation: Organisation) -> Organisation:
    """The organisation, locked while something of it gets the next number."""
    found: Organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    return found


def next_number(model: type[Model], **of: Model) -> int:
    """The number that the next row of this gets."""
    last = model._default_manager.filter(**of).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def sent_once(model: type[Model], form_key: UUID | None) -> UUID:
    """The key under which the row is kept. Raises Conflict when this form did its work before."""
    if form_key is not None and model._default_manager.filter(form_key=form_key).exists():
        raise Conflict("training-sent-twice")
    return form_key or uuid7()
