"""Handing over and taking over: may you, lock, rule, save, journal, publish on commit."""

from datetime import datetime

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.handover import rules
from samenbeeld.handover.events import HandOverTaken, HandOverWritten
from samenbeeld.handover.models import HandOver, TakeOver
from samenbeeld.handover.queries.notes import HAND_OVER, scope_of
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish


@journalled
def hand_over(*, actor: Membership, activity: Activity, note: str, since: datetime, key: str) -> HandOver:
    """Write a note for whoever relieves the actor, about the shift that began at `since`.

    Raises NotAllowed, Refused, Conflict for a form that was sent before.
    """
    require(actor, "handover.write", scope_of(activity, actor))
    activity = Activity.objects.select_for_update().get(pk=activity.pk)
    check_still_open(activity.state)
    rules.check_note(note)
    if HandOver.objects.filter(activity=activity, key=key).exists():
        raise Conflict("handover-sent-before")
    written: HandOver = HandOver.objects.create(
        activity=activity, organisation=actor.organisation, since=min(since, now()), note=note.strip(),
        written_by=actor, written_at=now(), key=key,
    )  # fmt: skip
    event = HandOverWritten(
        activity.slug, actor.organisation.slug, str(written.pk), written.since.isoformat()
    )
    _record(actor, activity, written, event)
    return written


@journalled
def take_over(*, actor: Membership, activity: Activity, hand_over: HandOver) -> TakeOver:
    """Sign a hand-over of the own organisation. Raises NotAllowed, Refused, Conflict for who is second."""
    require(actor, "handover.write", activities.scope(activity, owner=hand_over.organisation.slug))
    # Two people may take over at once; the second must see the first.
    hand_over = HandOver.objects.select_for_update().select_related("organisation").get(pk=hand_over.pk)
    rules.check_taking(
        is_taken=TakeOver.objects.filter(hand_over=hand_over).exists(),
        is_own=hand_over.written_by_id == actor.pk,
    )
    taken: TakeOver = TakeOver.objects.create(hand_over=hand_over, by=actor, at=now())
    event = HandOverTaken(activity.slug, hand_over.organisation.slug, str(hand_over.pk))
    _record(actor, activity, hand_over, event)
    return taken


def _record(
    actor: Membership, activity: Activity, about: HandOver, event: HandOverWritten | HandOverTaken
) -> None:
    journal.record(
        stamp(actor),
        event,
        object_kind=HAND_OVER,
        object_id=str(about.pk),
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
