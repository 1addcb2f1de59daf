"""Start a card as a task list, bring home what was learned, and note how healthy the plans are."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.crisis_picture import actions as crisis_picture
from samenbeeld.crisis_picture.actions import OwnTask
from samenbeeld.exports.rules import strictest
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.plans import actions as plans
from samenbeeld.plans.models import PlanProposal
from samenbeeld.plans.queries import definition
from samenbeeld.plans.queries.cards import ShownCard
from samenbeeld.plans.queries.definition import PUBLIC
from samenbeeld.plans.rules.cards import EXERCISE, REAL, timed
from samenbeeld.preparedness import events, queries, rules
from samenbeeld.preparedness.models import CardLesson, CardStart, CardTask, HealthScore
from samenbeeld.preparedness.queries.health import Health
from samenbeeld.preparedness.queries.pack import PACK, Pack
from samenbeeld.preparedness.queries.starts import is_started
from samenbeeld.realtime import publish

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

HEALTH = "preparedness.health"
DEVICE, BOOKLET = "device", "booklet"


@journalled
def start_card(*, actor: Membership, activity: Activity, shown: ShownCard) -> CardStart:
    """The actor's organisation works by this card from now on: each step is a task of its own.

    Raises NotAllowed; Refused when it takes no part; Conflict when it was started here already.
    """
    owner = actor.organisation.slug
    access.require(actor, "crisis_picture.do_task", activities.scope(activity, owner=owner))
    card, version = shown.card, shown.shown.version
    rules.check_start(is_started=is_started(activity, card, actor.organisation), steps=len(shown.steps))

    moment = now()
    tasks = crisis_picture.take_on(
        actor=actor,
        activity=activity,
        wanted=[
            OwnTask(rules.task_text(each.step), each.due, card.role)
            for each in timed(shown.steps, moment, definition().card_minutes)
        ],
    )
    start = CardStart.objects.create(
        activity=activity, card=card, version=version, organisation=actor.organisation, by=actor, at=moment
    )
    for place, task in enumerate(tasks, start=1):
        CardTask.objects.create(start=start, task=task, place=place)
    event = events.CardStarted(
        activity=activity.slug,
        organisation=owner,
        plan=f"{shown.shown.kept.owner.slug}/{shown.shown.kept.plan.number}",
        plan_version=version.number,
        card=card.title,
        tasks=tuple(task.number for task in tasks),
    )
    _record(stamp(actor), activity, start, event)
    publish.on_commit(event)
    return start


@journalled
def learn(*, actor: Membership, start: CardStart, text: str, form_key: UUID | None = None) -> PlanProposal:
    """What somebody who worked by the card would change in its plan. It goes to the owner of the plan.

    Raises NotAllowed; Refused without words; Conflict for a plan that was withdrawn.
    """
    activity = start.activity
    owner = start.organisation.slug
    access.require(actor, "crisis_picture.do_task", activities.scope(activity, owner=owner))
    rules.check_lesson(text)

    proposal = plans.propose(
        actor=actor,
        version=start.version,
        text=text,
        card=start.card,
        learned_in=EXERCISE if activity.mode == Mode.EXERCISE.value else REAL,
        form_key=form_key,
    )
    CardLesson.objects.create(start=start, proposal=proposal)
    plan = start.version.plan
    event = events.LessonFromCard(
        activity.slug, owner, f"{plan.owner.slug}/{plan.number}", start.version.number
    )
    _record(stamp(actor), activity, start, event)
    return proposal


@journalled
def note_health(*, actor: Stamp, day: date, found: Iterable[Health]) -> int:
    """Keep how healthy the plans are. Returns how many rows. Raises Conflict the second time that day."""
    if queries.noted(day):
        raise Conflict("preparedness-health-noted")
    rows = [
        HealthScore(organisation=each.organisation, theme=theme, day=day, checks=of.checks, ailing=of.ailing)
        for each in found
        for theme, of in (("", each.whole), *each.by_theme.items())
    ]
    HealthScore.objects.bulk_create(rows)
    whole = [row for row in rows if not row.theme]
    event = events.HealthNoted(
        day=day.isoformat(),
        organisations=len(whole),
        checks=sum(row.checks for row in whole),
        ailing=sum(row.ailing for row in whole),
    )
    journal.record(actor, event, object_kind=HEALTH, object_id=day.isoformat(), mode=Mode.REAL.value)
    return len(rows)


@journalled
def take_pack(*, actor: Membership, taken: Pack, form: str, purpose: str = "") -> Pack:
    """What the actor may read and takes along, with a line that it left. `form`: DEVICE or BOOKLET.

    It is read before: inside an action nothing that was read before counts. Raises NotAllowed.
    """
    access.require(actor, "plans.read", PUBLIC)
    event = events.PackTaken(
        form, taken.role, taken.theme, len(taken.cards), len(taken.plans), len(taken.contacts)
    )
    labels = [each.shown.version.label for each in taken.plans]
    journal.record(
        stamp(actor),
        event,
        object_kind=PACK,
        object_id=actor.organisation.slug,
        object_label=actor.organisation.name,
        purpose=purpose,
        tlp=strictest([Tlp.GREEN, *labels]).value,
        mode=Mode.REAL.value,
    )
    return taken


def _record(actor: Stamp, activity: Activity, start: CardStart, event: "DataclassInstance") -> None:
    journal.record(
        actor,
        event,
        object_kind=queries.START,
        object_id=f"{activity.slug}/{start.pk}",
        object_label=start.card.title,
        tlp=activity.tlp,
        mode=activity.mode,
    )
