"""The line in the journal about an edition, and telling the others."""

from typing import TYPE_CHECKING

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp
from samenbeeld.editions.models import Edition
from samenbeeld.editions.queries import EDITION
from samenbeeld.realtime import publish

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def record(stamp: Stamp, edition: Edition, event: "DataclassInstance", *, purpose: str = "") -> None:
    """Write it down, and publish it on commit."""
    journal.record(
        stamp,
        event,
        object_kind=EDITION,
        object_id=str(edition.number),
        object_label=f"{edition.number}, week {edition.monday.isocalendar().week}",
        purpose=purpose,
        tlp=edition.tlp,
    )
    publish.on_commit(event)
