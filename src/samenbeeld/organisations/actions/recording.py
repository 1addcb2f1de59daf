"""The line in the journal about an organisation or about somebody who works there."""

from typing import TYPE_CHECKING

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp
from samenbeeld.organisations.models import Membership, Organisation

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def record(
    actor: Stamp, event: "DataclassInstance", thing: Organisation | Membership, *, before: object = None
) -> None:
    """Of an organisation under its slug, of a membership under its id."""
    journal.record(
        actor,
        event,
        object_kind=f"organisations.{thing._meta.model_name}",
        object_id=str(thing.pk) if isinstance(thing, Membership) else thing.slug,
        object_label=str(thing),
        before=before,
    )
