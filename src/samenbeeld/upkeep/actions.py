"""Confirm what is old, end an activity with everything settled, and finish its aftermath."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from samenbeeld.access.queries import require
from samenbeeld.activities import actions as activity_actions
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.actions.numbering import locked
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed
from samenbeeld.kernel.typed import whole_line
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import publish
from samenbeeld.upkeep import events, queries, rules
from samenbeeld.upkeep.models import AftermathTask, Confirmation, DroppedItem

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@journalled
def confirm(*, actor: Membership, activity: Activity, kind: str, key: str) -> Confirmation:
    """Say that an entry still holds, which renews its age.

    Raises NotFound for what is gone, NotAllowed, and Conflict when a colleague was first.
    """
    activity = locked(activity)
    entry = queries.entry_named(actor, activity, kind, key)
    if not entry.may_confirm:
        raise NotAllowed("access-not-your-function", ask=organisations.function_name("hin", short=True))
    rules.check_confirming(is_there=True, already=not entry.is_aging(now()))
    made: Confirmation = Confirmation.objects.create(
        activity=activity, kind=kind, key=key, by=actor, at=now()
    )
    _record(actor, activity, events.EntryConfirmed(activity.slug, kind, key))
    return made


@journalled
def end(
    *,
    actor: Membership,
    activity: Activity,
    state: str,
    choices: Iterable[rules.Choice],
    due: datetime,
    reason: str,
) -> Activity:
    """Take the activity a step down, with an outcome for everything that is open.

    Raises NotAllowed, Refused for something that is forgotten, Conflict when the step does not follow.
    """
    require(actor, "activities.change_state", activities.scope(activity))
    held, chosen = locked(activity), list(choices)
    still_open = queries.open_items(held)
    rules.check_settling([(each.kind, each.key) for each in still_open], chosen, due=due, now=now())
    by_key = {(choice.kind, choice.key): choice for choice in chosen}
    for item in still_open:
        _settle(actor, held, item, by_key[item.kind, item.key], due)
    return activity_actions.change_state(actor=actor, activity=held, state=state, reason=reason)


@journalled
def take_along(*, actor: Membership, activity: Activity, kind: str, key: str, text: str) -> AftermathTask:
    """The own organisation goes on with something after the end, once. Raises NotAllowed."""
    owner = actor.organisation
    require(actor, "crisis_picture.do_task", activities.scope(activity, owner=owner.slug))
    due = now() + queries.aftermath_for()
    task: AftermathTask = AftermathTask.objects.create(
        activity=activity, kind=kind, key=key, text=whole_line(text, 500, field="text"), organisation=owner,
        due=due, given_by=actor, given_at=now(),
    )  # fmt: skip
    _record(actor, activity, events.OpenItemCarried(activity.slug, kind, key, owner.slug, due.isoformat()))
    return task


@journalled
def finish(*, actor: Membership, task: AftermathTask, note: str) -> AftermathTask:
    """An aftermath task is done. Raises NotAllowed; Conflict when it was done already."""
    if not queries.may_finish(actor, task):
        raise NotAllowed("access-not-your-organisation", ask=task.organisation.name)
    task = AftermathTask.objects.select_for_update(of=("self",)).select_related("activity").get(pk=task.pk)
    if task.done_at is not None:
        raise Conflict("upkeep-done-already")
    task.done_at, task.done_by, task.note = now(), actor, whole_line(note, 300, field="note")
    task.save(update_fields=["done_at", "done_by", "note"])
    _record(actor, task.activity, events.AftermathTaskDone(task.activity.slug, str(task.pk), task.note))
    return task


def _settle(
    actor: Membership, activity: Activity, item: queries.OpenItem, choice: rules.Choice, due: datetime
) -> None:
    if choice.outcome == rules.CARRIED:
        owner = organisations.by_slug(choice.organisation)
        AftermathTask.objects.create(
            activity=activity, kind=item.kind, key=item.key, text=item.text[:500], organisation=owner,
            due=due, given_by=actor, given_at=now(),
        )  # fmt: skip
        event: DataclassInstance = events.OpenItemCarried(
            activity.slug, item.kind, item.key, owner.slug, due.isoformat()
        )
    else:
        reason = whole_line(choice.reason, rules.LONGEST_REASON, field="items")
        DroppedItem.objects.create(
            activity=activity, kind=item.kind, key=item.key, text=item.text[:500], reason=reason,
            by=actor, at=now(),
        )  # fmt: skip
        event = events.OpenItemDropped(activity.slug, item.kind, item.key, reason)
    _record(actor, activity, event)


def _record(actor: Membership, activity: Activity, event: "DataclassInstance") -> None:
    journal.record(
        organisations.stamp(actor),
        event,
        object_kind=activities.ACTIVITY,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
