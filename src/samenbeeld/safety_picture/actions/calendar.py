"""Put something on the calendar, change it, take it off, or take over a calendar of somebody else."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode
from samenbeeld.kernel.typed import whole
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish
from samenbeeld.safety_picture import events
from samenbeeld.safety_picture.models import Occasion, OccasionWithdrawal
from samenbeeld.safety_picture.queries.calendar import OCCASION, calendar, standing
from samenbeeld.safety_picture.queries.definition import scope
from samenbeeld.safety_picture.rules.calendar import Entry, check_entry, check_withdrawal
from samenbeeld.search import actions as search

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@journalled
def add_occasion(
    *, actor: Membership, region: Region, entry: Entry, source: str = "", replaces: Occasion | None = None
) -> Occasion:
    """Put this on the calendar of the region; with `replaces` in the place of an earlier version.

    Raises NotAllowed; Refused with the field.
    """
    require(actor, "safety_picture.keep_calendar", scope(region))
    if replaces is not None:
        # Two may change it at once: the second changes what the first made of it.
        replaces = Occasion.objects.select_for_update().get(pk=replaces.pk)
        check_withdrawal(is_gone=_is_gone(replaces), reason="-")
    check_entry(calendar(), entry)
    # Other programs know a thing by its uid; what is typed here gets one of its own.
    own_uid = replaces.uid if replaces else f"{uuid7()}@samenbeeld"
    named = entry if entry.uid else replace(entry, uid=own_uid)
    made = Occasion.objects.create(
        region=region, uid=named.uid, kind=named.kind, risk_class=named.risk_class,
        title=named.title.strip(), municipality=named.municipality, place=named.place.strip(),
        starts_at=named.starts_at, ends_at=named.ends_at, is_whole_day=named.is_whole_day,
        note=named.note.strip(), source=source[:100], replaces=replaces, added_by=actor, added_at=now(),
    )  # fmt: skip
    event = events.OccasionAdded(
        str(made.pk), region.code, made.kind, made.risk_class, made.title, made.starts_at.isoformat(),
        made.ends_at.isoformat(), made.municipality, made.source, str(replaces.pk) if replaces else "",
    )  # fmt: skip
    _record(actor, str(made.pk), made.title, event)
    if replaces is not None:
        search.remove(kind=OCCASION, object_ids=[str(replaces.pk)])
    _index(made)
    return made


@journalled
def add_occasions(*, actor: Membership, region: Region, entries: Sequence[Entry]) -> list[Occasion]:
    """Put all of these on the calendar of the region, or none. Raises as `add_occasion` does."""
    require(actor, "safety_picture.keep_calendar", scope(region))
    return [add_occasion(actor=actor, region=region, entry=entry) for entry in entries]


@journalled
def withdraw_occasion(*, actor: Membership, occasion: Occasion, reason: str) -> OccasionWithdrawal:
    """It is not going to be there. Raises NotAllowed; Refused without a reason, or when it is gone."""
    require(actor, "safety_picture.keep_calendar", scope(occasion.region))
    held = Occasion.objects.select_for_update().get(pk=occasion.pk)
    check_withdrawal(is_gone=_is_gone(held), reason=reason)
    made = OccasionWithdrawal.objects.create(
        occasion=held, reason=whole(reason, 200, field="reason"), by=actor, at=now()
    )
    event = events.OccasionWithdrawn(str(held.pk), held.region_id, held.title, made.reason)
    _record(actor, str(held.pk), held.title, event)
    search.remove(kind=OCCASION, object_ids=[str(held.pk)])
    return made


@journalled
def import_occasions(
    *, actor: Membership, region: Region, entries: Iterable[Entry], source: str
) -> events.OccasionsImported:
    """Take over what another program says: new things, and another version of what is known under its name.

    What the file no longer holds stays: that it is not in a file does not say that it is off. Raises
    NotAllowed; Refused for an entry that cannot stand on the calendar.
    """
    require(actor, "safety_picture.keep_calendar", scope(region))
    wanted = list(entries)
    known = standing(region, [entry.uid for entry in wanted])
    counted = {"new": 0, "changed": 0, "known": 0}
    for entry in wanted:
        before = known.get(entry.uid) if entry.uid else None
        outcome = "new" if before is None else "known" if before.entry == entry else "changed"
        counted[outcome] += 1
        if outcome != "known":
            made = add_occasion(actor=actor, region=region, entry=entry, source=source, replaces=before)
            known[entry.uid] = made
    event = events.OccasionsImported(region.code, source[:100], **counted)
    _record(actor, region.code, source[:100], event)
    return event


def _is_gone(occasion: Occasion) -> bool:
    return hasattr(occasion, "withdrawal") or hasattr(occasion, "replaced_by")


def _index(made: Occasion) -> None:
    search.index(
        kind=OCCASION, object_id=str(made.pk), title=made.title,
        text="\n".join(filter(None, [made.place, made.note])), mode=Mode.REAL, regions=[made.region_id],
    )  # fmt: skip


def _record(actor: Membership, pk: str, label: str, event: "DataclassInstance") -> None:
    journal.record(stamp(actor), event, object_kind=OCCASION, object_id=pk, object_label=label)
    publish.on_commit(event)
