"""What is old and should be asked again, what is open at the end, and the aftermath."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.queries import board
from samenbeeld.audit import keeping
from samenbeeld.crisis_picture import queries as crisis_picture
from samenbeeld.crisis_picture.models import Meeting
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions, upcoming
from samenbeeld.crisis_picture.queries.suggestions import all_open
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.crisis_picture.rules.decisions import OVER
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now as present
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.look.addresses import address
from samenbeeld.look.words import say
from samenbeeld.multi_picture.queries.parts import all_parts
from samenbeeld.multi_picture.rules import PartState
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.realtime import queries as realtime
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.models import Bottleneck
from samenbeeld.situation_reports.queries.bottlenecks import current, open_bottlenecks, readable
from samenbeeld.situation_reports.rules.bottlenecks import OPEN
from samenbeeld.upkeep import rules
from samenbeeld.upkeep.models import AftermathTask, Confirmation, DroppedItem

UPKEEP = "upkeep.upkeep"  # what a reading of these pages is written under, by the slug of the activity
Confirmed = dict[tuple[str, str], Confirmation]


@dataclass(frozen=True)
class Entry:
    """Something that was said and still counts. `owner` is whose it is; None: of the whole activity."""

    kind: str
    key: str
    text: str
    url: str
    said_at: datetime
    said_by: str
    owner: Organisation | None
    may_confirm: bool
    confirmation: Confirmation | None
    valid_for: timedelta

    def is_aging(self, now: datetime) -> bool:
        """Whether it is time to ask whether it still holds."""
        confirmed_at = self.confirmation.at if self.confirmation else None
        return rules.is_aging(self.said_at, confirmed_at, self.valid_for, now)

    @property
    def fresh_at(self) -> datetime:
        """When it was said or last confirmed."""
        return max(self.said_at, self.confirmation.at) if self.confirmation else self.said_at


@dataclass(frozen=True)
class OpenItem:
    """Something that is not finished when an activity ends."""

    kind: str
    key: str
    text: str
    url: str
    owner: Organisation | None


def rhythm_of(activity: Activity) -> rules.Rhythm:
    """How this activity breathes, from policy."""
    return rules.rhythm(policy.load("upkeep"), activity.kind)


def asked_every(activity: Activity) -> timedelta | None:
    """In which rhythm reports are asked now, by the newest request; None when nobody asks in a rhythm."""
    running = reports.open_requests(activity)
    return next((each.rhythm.every for each in running if each.rhythm.every), None)


def next_meeting(activity: Activity, member: Membership) -> Meeting | None:
    """The meeting that comes first of those this member may know of; None when none is planned."""
    return next(iter(sorted(upcoming(activity, member), key=lambda each: each.starts_at)), None)


def aftermath_for() -> timedelta:
    """How long an aftermath task gets when nobody says otherwise, from policy."""
    return timedelta(days=policy.load("upkeep")["aftermath"]["due_days"])


def entries(
    member: Membership,
    activity: Activity,
    kinds: Container[str] = rules.AGING,
    aging_at: datetime | None = None,
) -> list[Entry]:
    """Everything of these kinds that can be asked again and that this member may see, the oldest first. Of
    texts with `aging_at` only those that are old by then: of two hundred it is a few.
    """
    confirmed = _confirmed_in(activity)
    found: list[Entry] = []
    if rules.BOTTLENECK in kinds:
        found += _bottlenecks(member, activity, _open_now(activity), confirmed)
    if (rules.DECISION in kinds or rules.TASK in kinds) and may_read_decisions(activity, member):
        found += [
            each
            for each in _work(member, activity, work(activity, reader=member), confirmed)
            if each.kind in kinds
        ]
    if rules.TEXT in kinds:
        found += _texts(member, activity, confirmed, aging_at)
    if rules.GRIP in kinds:
        found += _grip(member, activity, confirmed)
    return sorted(found, key=lambda entry: entry.fresh_at)


def aging(
    member: Membership,
    activity: Activity,
    now: datetime | None = None,
    *,
    kinds: Container[str] = rules.AGING,
) -> list[Entry]:
    """Those of them that are older than they hold."""
    moment = now or present()
    return [entry for entry in entries(member, activity, kinds, moment) if entry.is_aging(moment)]


def aging_to_confirm(
    member: Membership, running: Iterable[Activity], known: Work, now: datetime
) -> dict[str, int]:
    """Slug -> how many bottlenecks, decisions and tasks are old that this member may confirm; without zeros.

    `known` is the work of those activities that this member may read. Two queries, however many there are;
    none when nothing changed since it was last asked.
    """
    running = [activity for activity in running if may_read_decisions(activity, member)]
    if not running:
        return {}
    confirmed, rows = _confirmed_and_open(*sorted(running, key=lambda activity: activity.pk))
    found: dict[str, int] = {}
    for activity in running:
        theirs = confirmed[activity.pk]
        every = [
            *_bottlenecks(member, activity, rows[activity.pk], theirs),
            *_work(member, activity, known, theirs),
        ]
        if count := sum(1 for entry in every if entry.may_confirm and entry.is_aging(now)):
            found[activity.slug] = count
    return found


def entry_named(member: Membership, activity: Activity, kind: str, key: str) -> Entry:
    """That entry. Raises NotFound, also to whom it is closed."""
    found = next((each for each in entries(member, activity) if (each.kind, each.key) == (kind, key)), None)
    if found is None:
        raise NotFound("upkeep-no-longer-there")
    return found


OpenAbove = Callable[[Activity], Iterable[OpenItem]]
_above: list[OpenAbove] = []


def also_open(open_above: OpenAbove) -> None:
    """From now on what `open_above` tells is open too; `project` knows who else has something to finish."""
    _above.append(open_above)


def open_items(activity: Activity) -> list[OpenItem]:
    """Everything that is not finished and of which nobody said yet what becomes of it."""
    settled = _settled(activity)
    found = [
        *_open_bottlenecks(activity),
        *_open_work(activity, work(activity, reader=None)),
        *_open_requests(activity),
        *_open_needs(activity),
        *_unanswered_alarms(activity),
        *_open_suggestions(activity),
        *_pushed_parts(activity),
        *(item for open_above in _above for item in open_above(activity)),
    ]
    return [each for each in found if (each.kind, each.key) not in settled]


def check_nothing_open(activity: Activity) -> None:
    """Raises Conflict while something is open of which nobody said what becomes of it."""
    count = len(open_items(activity))
    if count:
        raise Conflict("upkeep-still-open", field="state", count=count)


def may_end(member: Membership, activity: Activity) -> bool:
    """Whether this member may scale the activity down, and so sees all that is open in it."""
    return access.may(member, "activities.change_state", activities.scope(activity))


def may_see(member: Membership, activity: Activity) -> bool:
    """Whether there is anything here for this member: who reads what was decided."""
    return may_read_decisions(activity, member)


def aftermath(activity: Activity) -> QuerySet[AftermathTask]:
    """The aftermath tasks of this activity, what is due first on top."""
    return AftermathTask.objects.filter(activity=activity).select_related(
        "organisation", "given_by__account", "done_by__account"
    )


def aftermath_waiting(member: Membership) -> tuple[AftermathTask, ...]:
    """What the member's organisation still has to finish, of every activity; nothing for who does no tasks.

    One query, or none as long as nothing changed.
    """
    may = access.may_somewhere(member, "crisis_picture.do_task")
    return _aftermath_waiting(member.organisation_id) if may else ()


@keeping.until_a_change
def _aftermath_waiting(organisation: UUID) -> tuple[AftermathTask, ...]:
    found = AftermathTask.objects.filter(organisation=organisation, done_at__isnull=True)
    return tuple(found.select_related("activity"))


def may_finish(member: Membership, task: AftermathTask) -> bool:
    """Whether this member may say that it is done: its owner's people, and who leads the activity."""
    owner = task.organisation.slug
    scope = activities.scope(task.activity, owner=owner)
    return access.may(member, "crisis_picture.do_task", scope) or may_end(member, task.activity)


def dropped(activity: Activity) -> QuerySet[DroppedItem]:
    """What was open at the end and was not taken further."""
    return DroppedItem.objects.filter(activity=activity).select_related("by__account")


def _confirmed(running: list[Activity]) -> dict[object, Confirmed]:
    found: dict[object, Confirmed] = {activity.pk: {} for activity in running}
    rows = Confirmation.objects.filter(activity__in=running).select_related("by__account")
    # Oldest first, so that the newest of an entry stays.
    for row in rows.order_by("at", "pk"):
        found[row.activity_id][row.kind, row.key] = row
    return found


@keeping.until_a_change
def _confirmed_and_open(
    *running: Activity,
) -> tuple[dict[object, Confirmed], dict[object, list[Bottleneck]]]:
    return _confirmed(list(running)), open_bottlenecks(running)


@keeping.until_a_change
@keeping.until_a_change
def _confirmed_in(activity: Activity) -> Confirmed:
    return _confirmed([activity])[activity.pk]


def _settled(activity: Activity) -> set[tuple[str, str]]:
    carried = AftermathTask.objects.filter(activity=activity).order_by().values_list("kind", "key")
    gone = DroppedItem.objects.filter(activity=activity).order_by().values_list("kind", "key")
    return set(carried.union(gone))


def _bottlenecks(
    member: Membership, activity: Activity, rows: list[Bottleneck], confirmed: Confirmed
) -> Iterator[Entry]:
    valid_for = rhythm_of(activity).valid_for[rules.BOTTLENECK]
    for row in readable(member, activity, rows):
        key = str(row.thread)
        yield Entry(
            kind=rules.BOTTLENECK,
            key=key,
            text=row.what,
            url=address("situation_reports_bottlenecks", activity.slug),
            said_at=row.said_at,
            said_by=row.said_by.account.name,
            owner=row.organisation,
            may_confirm=reports.may(member, "settle_bottleneck", activity, row.organisation),
            confirmation=confirmed.get((rules.BOTTLENECK, key)),
            valid_for=valid_for,
        )


def _work(member: Membership, activity: Activity, known: Work, confirmed: Confirmed) -> Iterator[Entry]:
    valid_for = rhythm_of(activity).valid_for
    for view in known.decisions:
        if view.decision.activity_id == activity.pk and view.is_in_force:
            scope = activities.scope(activity, region=view.decision.region, owner="")
            yield Entry(
                kind=rules.DECISION,
                key=str(view.number),
                text=view.decision.text,
                url=address("crisis_picture_decision", activity.slug, view.number),
                said_at=view.changed_at,
                said_by=view.changed_by.account.name,
                owner=None,
                may_confirm=access.may(member, "crisis_picture.check", scope),
                confirmation=confirmed.get((rules.DECISION, str(view.number))),
                valid_for=valid_for[rules.DECISION],
            )
    for task in known.tasks:
        if task.task.activity_id == activity.pk and task.is_running:
            owner = task.task.organisation
            may_do = access.may(
                member, "crisis_picture.do_task", activities.scope(activity, owner=owner.slug)
            )
            may_order = access.may(member, "crisis_picture.order", activities.scope(activity, owner=""))
            yield Entry(
                kind=rules.TASK,
                key=str(task.number),
                text=task.task.text,
                url=address("crisis_picture_task", activity.slug, task.number),
                said_at=task.changed_at,
                said_by=task.changed_by.account.name,
                owner=owner,
                may_confirm=may_do or may_order,
                confirmation=confirmed.get((rules.TASK, str(task.number))),
                valid_for=valid_for[rules.TASK],
            )


def _texts(
    member: Membership, activity: Activity, confirmed: Confirmed, aging_at: datetime | None
) -> Iterator[Entry]:
    """A text is asked again as a whole: one sentence of it is not a row that somebody could confirm. So are
    the own texts, of their own organisation.
    """
    seen = crisis_picture.seen_documents(activity, member)
    changes = realtime.last_changes([one.document.room for one in seen])
    valid_for = rhythm_of(activity).valid_for[rules.TEXT]
    for one in seen:
        room = one.document.room
        if room not in changes:
            continue  # nothing was ever written in it
        at, by = changes[room]
        confirmation = confirmed.get((rules.TEXT, room))
        if aging_at and not rules.is_aging(
            at, confirmation.at if confirmation else None, valid_for, aging_at
        ):
            continue
        section, owner = one.document.section, one.document.organisation
        words = say("upkeep-text", section=crisis_picture.section_title(section)) if section else ""
        url = f"{address('crisis_picture', activity.slug)}#deel-{section}"
        if owner:
            words = say("crisis-picture-own-of", organisation=owner.name)
            url = address("crisis_picture_own", activity.slug, owner.slug)
        yield Entry(
            kind=rules.TEXT,
            key=room,
            text=words,
            url=url,
            said_at=at,
            said_by=by.name,
            owner=owner,
            may_confirm=one.may_write,
            confirmation=confirmation,
            valid_for=valid_for,
        )


def _grip(member: Membership, activity: Activity, confirmed: Confirmed) -> Iterator[Entry]:
    """The level of each region that somebody set; level 0 asks for nothing."""
    valid_for = rhythm_of(activity).valid_for[rules.GRIP]
    for standing in activities.grip_standings([activity])[activity.slug]:
        if standing.latest is None or not standing.level:
            continue
        scope = activities.scope(activity, region=standing.region, owner="")
        yield Entry(
            kind=rules.GRIP,
            key=standing.region.code,
            text=say("upkeep-grip", level=standing.level, region=standing.region.name),
            url=f"{address('activity', activity.slug)}#grip",
            said_at=standing.latest.set_at,
            said_by=standing.latest.set_by.account.name,
            owner=None,
            may_confirm=access.may(member, "activities.set_grip_level", scope),
            confirmation=confirmed.get((rules.GRIP, standing.region.code)),
            valid_for=valid_for,
        )


def _open_now(activity: Activity) -> list[Bottleneck]:
    return [row for row in current(activity) if row.status == OPEN]


def _open_bottlenecks(activity: Activity) -> Iterator[OpenItem]:
    url = address("situation_reports_bottlenecks", activity.slug)
    for row in _open_now(activity):
        yield OpenItem(rules.BOTTLENECK, str(row.thread), row.what, url, row.organisation)


def _open_work(activity: Activity, known: Work) -> Iterator[OpenItem]:
    for view in known.decisions:
        # A decision that works goes on to hold; one whose effect nobody looked at is not finished.
        if view.state not in OVER and not view.replaced:
            url = address("crisis_picture_decision", activity.slug, view.number)
            yield OpenItem(rules.DECISION, str(view.number), view.decision.text, url, None)
    for task in known.tasks:
        if task.is_running:
            url = address("crisis_picture_task", activity.slug, task.number)
            yield OpenItem(rules.TASK, str(task.number), task.task.text, url, task.task.organisation)
    for asked in known.requests:
        if asked.is_waiting:
            url = address("crisis_picture_request", activity.slug, asked.number)
            owner = asked.asked[0] if len(asked.asked) == 1 else None
            yield OpenItem(rules.REQUEST, str(asked.number), asked.request.text, url, owner)
    for each in known.contradictions:
        if each.is_open:
            page = address("crisis_picture_contradictions", activity.slug)
            url, number = f"{page}#tegenspraak-{each.number}", str(each.number)
            yield OpenItem(rules.CONTRADICTION, number, each.subject, url, None)


def _open_requests(activity: Activity) -> Iterator[OpenItem]:
    url = address("situation_reports", activity.slug)
    for request in reports.open_requests(activity):
        text = say("upkeep-reports-asked", who=request.asked_by.account.name, at=request.asked_at)
        yield OpenItem(rules.REPORTS, str(request.pk), text, url, None)


def _open_needs(activity: Activity) -> Iterator[OpenItem]:
    url = address("situation_reports_bottlenecks", activity.slug) + "#sr-needs"
    for need in reports.waiting(reports.needs(activity)):
        yield OpenItem(rules.NEED, str(need.thread), need.what, url, need.owner or need.organisation)


def _unanswered_alarms(activity: Activity) -> Iterator[OpenItem]:
    """Real alarms that run and that not every place confirmed."""
    sent = list(alerts.alarms_of(activities.ACTIVITY, activity.slug).filter(is_test=False))
    known = board.boards(sent, to_act=False) if sent else {}
    for alarm in sent:
        told = known[alarm.pk]
        if told.closed_at is None and told.confirmed < told.total:
            url = address("activity_alarm", activity.slug, alarm.number)
            # An alarm may carry a stricter label than its activity: then its words are for who is in it.
            text = alarm.first if alarm.tlp == activity.tlp else ""
            words = say("upkeep-alarm", number=str(alarm.number), confirmed=told.confirmed, total=told.total)
            yield OpenItem(rules.ALARM, str(alarm.number), f"{words} {text}".strip(), url, None)


def _open_suggestions(activity: Activity) -> Iterator[OpenItem]:
    """Where a sentence waits for an answer. Not its words: an own picture is not for everybody."""
    for suggestion in all_open(activity):
        document = suggestion.document
        owner = document.organisation
        place = owner.name if owner else crisis_picture.section_title(document.section)
        words = say("upkeep-suggestion", place=place, who=suggestion.made_by.account.name)
        url = address("crisis_picture_suggestions", activity.slug)
        yield OpenItem(rules.SUGGESTION, str(suggestion.pk), words, url, owner)


def _pushed_parts(activity: Activity) -> Iterator[OpenItem]:
    """What waits for approval, and what others still work by."""
    for view in all_parts(activity):
        if view.state is PartState.WAITING or view.stands:
            words = say(f"upkeep-part-{view.state.value}", number=str(view.number))
            url = address("pushed_part", activity.slug, view.number)
            yield OpenItem(rules.PART, str(view.number), words, url, None)
