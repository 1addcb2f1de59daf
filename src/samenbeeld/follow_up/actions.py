"""Every change to what follows from a step: may you, lock, rule, save, journal, publish on commit."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import actions as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.audit.journal import SYSTEM, Stamp, journalled
from samenbeeld.crisis_picture.queries.documents import all_documents
from samenbeeld.escalation import actions as escalation
from samenbeeld.escalation import queries as standings
from samenbeeld.escalation import rules as ladder
from samenbeeld.escalation.models import StepChange
from samenbeeld.follow_up import events, queries, rules
from samenbeeld.follow_up.doing import do
from samenbeeld.follow_up.models import FollowUp, FollowUpStep
from samenbeeld.follow_up.rules import Item
from samenbeeld.jobs import queue
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish

CARRY_OUT = "samenbeeld.follow_up.tasks.carry_out"
Event = events.FollowUpConfirmed | events.FollowUpDone | events.FollowUpFailed | events.FollowUpDropped


@dataclass(frozen=True)
class Confirmed:
    """What somebody confirmed of the list: which places, in which activity or a new one, and the alarm."""

    places: Collection[int]
    activity: Activity | None = None
    name: str = ""
    first: str = ""
    second: str = ""


@journalled
def change_step(
    *,
    actor: Membership,
    region: Region,
    step: int,
    reason: str,
    confirmed: Confirmed,
    advice: str = "",
    review_at: datetime | None = None,
    seen: str = "",
) -> StepChange:
    """Set `region` on `step` and have done what was confirmed of its what-happens list.

    `seen` is the fingerprint of what was still open when somebody looked; needed for coming down. What has
    to be opened is opened at once; the rest is done as soon as this is committed. Raises NotAllowed, Refused
    with its field, and Conflict when the open things changed meanwhile.
    """
    access.require(actor, "escalation.set_step", Scope(regions=frozenset({region.code})))
    if confirmed.activity is not None and confirmed.activity not in queries.places(region, actor):
        raise Refused("follow-up-activity-unknown", field="activity")
    proposal = queries.proposal(region, now(), actor)
    change = escalation.set_step(
        actor=actor,
        region=region,
        step=step,
        reason=reason,
        review_at=review_at,
        advice=advice,
        proposed=proposal.step,
        evidence=[sign.kept() for sign in proposal.signs],
    )
    # The region is held from here on: what stood before is what stood when it was held.
    before = standings.history(region).exclude(pk=change.pk).first()
    is_down = before is not None and step < before.step
    if is_down:
        stands = queries.still_open(region, actor).fingerprint
        rules.check_open_was_seen(is_down=is_down, seen=seen, stands=stands)

    definition = standings.ladder()
    items = rules.following(
        definition.steps[step], is_down=is_down, has_activity=confirmed.activity is not None
    )
    rules.check_chosen(
        items, confirmed.places, has_activity=confirmed.activity is not None, name=confirmed.name
    )
    _check_message(items, confirmed)
    activity = confirmed.activity or _opened(actor, region, items, confirmed)
    rows = [_follow_up(change, item, confirmed, activity) for item in items]
    FollowUp.objects.bulk_create(rows)
    for row in rows:
        if row.is_confirmed and (said := _is_so_already(row, activity)):
            _end(row, FollowUpStep.Kind.DONE, said, actor)
    event = events.FollowUpConfirmed(
        region=region.code,
        step=step,
        ladder_version=definition.version,
        activity=activity.slug if activity else "",
        confirmed=tuple(row.place for row in rows if row.is_confirmed),
        left_out=tuple(row.place for row in rows if not row.is_confirmed),
    )
    _record(stamp(actor), region, event)
    # One piece of work each, people first: what fails holds up nothing else.
    for row in sorted(rows, key=lambda row: (row.does != ladder.ALARM, row.place)):
        if row.is_confirmed:
            queue.later(CARRY_OUT, follow_up=str(row.pk))
    return change


@journalled
def carry_out(*, actor: Membership, follow_up: FollowUp) -> FollowUpStep:
    """Do one thing that follows. Raises NotAllowed, Conflict when it was done or overtaken, and what the
    action itself refuses.
    """
    if not queries.may_do(actor, follow_up):
        raise NotAllowed("follow-up-not-yours")
    row = _held(follow_up)
    done = do(actor, row, now())
    step = _end(row, FollowUpStep.Kind.DONE, done.said, actor, done.values, done.url)
    assert row.activity is not None  # what is done has a place where it is done
    _record(
        stamp(actor),
        row.change.region,
        events.FollowUpDone(row.change.region_id, str(row.pk), row.does, row.activity.slug),
    )
    return step


@journalled
def note_failure(*, actor: Stamp = SYSTEM, follow_up: FollowUp, refused: Refused) -> FollowUpStep:
    """It could not be done now; somebody sees why and may try again."""
    row = _held(follow_up)
    values: dict[str, object] = {name: str(value) for name, value in refused.values.items()}
    step = _end(row, FollowUpStep.Kind.FAILED, refused.key, None, values)
    event = events.FollowUpFailed(row.change.region_id, str(row.pk), row.does, refused.key)
    _record(actor, row.change.region, event)
    return step


@journalled
def drop(*, actor: Membership, follow_up: FollowUp, reason: str) -> FollowUpStep:
    """It need not be done after all. Raises NotAllowed, Refused without a reason, Conflict."""
    region = follow_up.change.region
    access.require(actor, "escalation.set_step", Scope(regions=frozenset({region.code})))
    row = _held(follow_up)
    text = " ".join(reason.split())
    rules.check_drop(text)
    step = _end(row, FollowUpStep.Kind.DROPPED, "follow-up-dropped", actor, {"reason": text})
    _record(stamp(actor), region, events.FollowUpDropped(region.code, str(row.pk), row.does, text))
    return step


def _held(follow_up: FollowUp) -> FollowUp:
    """The row, locked: two may press at once. Raises Conflict when there is nothing left to do."""
    FollowUp.objects.select_for_update().get(pk=follow_up.pk)
    row = queries.by_id(follow_up.pk)
    ended = {FollowUpStep.Kind.DONE.value, FollowUpStep.Kind.DROPPED.value}
    if not row.is_confirmed or any(step.kind in ended for step in row.steps.all()):
        raise Conflict("follow-up-settled")
    newest = standings.current_step(row.change.region).change
    if newest is None or newest.pk != row.change_id:
        raise Conflict("follow-up-overtaken")
    return row


def _is_so_already(row: FollowUp, activity: Activity | None) -> str:
    """What to say of what needs nobody any more; "" when somebody still has to do it."""
    if row.does == ladder.ACTIVITY:
        return "follow-up-did-activity"
    if row.does == ladder.PICTURES and activity is not None and all_documents(activity):
        return "follow-up-pictures-stood-ready"
    return ""


def _check_message(items: Sequence[Item], confirmed: Confirmed) -> None:
    if any(item.happening.does == ladder.ALARM and item.place in confirmed.places for item in items):
        rules.check_message(confirmed.first, confirmed.second)


def _opened(
    actor: Membership, region: Region, items: Sequence[Item], confirmed: Confirmed
) -> Activity | None:
    """The activity that is opened with the step; whoever is told takes part in it."""
    item = next((item for item in items if item.happening.does == ladder.ACTIVITY), None)
    if item is None or item.place not in confirmed.places:
        return None
    return activities.open_activity(
        actor=actor,
        name=confirmed.name,
        kind=item.happening.how["kind"],
        mode=Mode.REAL,
        regions=[region],
        participants=_told(actor, region, [item for item in items if item.place in confirmed.places]),
    )


def _told(actor: Membership, region: Region, items: Sequence[Item]) -> list[Organisation]:
    found = queries.reached(region, items, actor)
    return found.organisations if found else []


def _follow_up(change: StepChange, item: Item, confirmed: Confirmed, activity: Activity | None) -> FollowUp:
    words = item.happening.words
    how = {**item.happening.how, "nl": words.nl, "en": words.en}
    if item.happening.does == ladder.ALARM:
        how |= {"first": confirmed.first.strip(), "second": confirmed.second.strip()}
    return FollowUp(
        change=change,
        place=item.place,
        does=item.happening.does,
        how=how,
        activity=activity,
        is_confirmed=item.place in confirmed.places,
    )


def _end(
    row: FollowUp,
    kind: FollowUpStep.Kind,
    said: str,
    by: Membership | None,
    values: dict[str, object] | None = None,
    url: str = "",
) -> FollowUpStep:
    return FollowUpStep.objects.create(
        follow_up=row, kind=kind, said=said, values=values or {}, url=url, by=by, at=now()
    )


def _record(actor: Stamp, region: Region, event: Event) -> None:
    journal.record(
        actor,
        event,
        object_kind="organisations.region",
        object_id=region.code,
        object_label=region.name,
        mode=Mode.REAL.value,
    )
    publish.on_commit(event)
