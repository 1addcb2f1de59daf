"""How each thing that follows from a step is done: by the same actions as when a person does it by hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.urls import reverse

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts.queries import Subject, addressing
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.queries.meeting import Place, meetings, place_of
from samenbeeld.crisis_picture.queries.tasking import tasks
from samenbeeld.escalation import rules as ladder
from samenbeeld.follow_up import queries, rules
from samenbeeld.follow_up.models import FollowUp
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import current_language
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import region_codes
from samenbeeld.plot import actions as maps
from samenbeeld.situation_reports import actions as reports
from samenbeeld.situation_reports.queries import open_requests, standings


@dataclass(frozen=True)
class Done:
    """What was done: a key of the words on the screen with its values, and where it stands."""

    said: str
    values: dict[str, object] = field(default_factory=dict)
    url: str = ""


def do(actor: Membership, row: FollowUp, now: datetime) -> Done:
    """Do it, as `actor`. Raises what the action itself raises."""
    assert row.activity is not None  # only what has a place to happen is confirmed
    return _BY_KIND[row.does](actor, row, row.activity, now)


def _pictures(actor: Membership, _row: FollowUp, activity: Activity, _now: datetime) -> Done:
    made = 0
    for open_what in (pictures.open_pictures, maps.open_layers):
        try:
            made += len(open_what(actor=actor, activity=activity))
        except Conflict:
            continue  # all of it stands ready
    url = reverse("crisis_picture", args=[activity.slug])
    return Done("follow-up-did-pictures" if made else "follow-up-pictures-stood-ready", url=url)


def _alarm(actor: Membership, row: FollowUp, activity: Activity, _now: datetime) -> Done:
    wanted = queries.wanted(row.change.region, row.how["functions"], row.change.set_by)
    within = queries.within(row.change.region, activity)
    found = addressing.preview(wanted, within)
    alarm = alerts.send_alarm(
        actor=actor,
        subject=Subject(
            kind=activities.ACTIVITY,
            id=activity.slug,
            label=activity.name,
            url=reverse("crisis_picture", args=[activity.slug]),
            mode=Mode(activity.mode),
            tlp=Tlp(activity.tlp),
        ),
        scope=activities.scope(activity),
        wanted=wanted,
        within=within,
        first=row.how["first"],
        second=row.how["second"],
        key=str(row.pk),
        seen=found.fingerprint,
    )
    url = reverse("activity_alarm", args=[activity.slug, alarm.number])
    values: dict[str, object] = {"people": len(found.people), "organisations": len(found.organisations)}
    return Done("follow-up-did-alarm", values, url)


def _reports(actor: Membership, row: FollowUp, activity: Activity, now: datetime) -> Done:
    """Of who takes part in the region: in another region another rhythm may hold."""
    url, every = reverse("situation_reports", args=[activity.slug]), row.how["every_hours"]
    values: dict[str, object] = {"hours": every}
    here, others = _in_region(row, activity)
    asked = {each.organisation.pk: each.request for each in standings(activity, now, with_drafts=False)}
    rhythms = {request.every_hours if (request := asked.get(each.pk)) else None for each in here}
    if rhythms == {every}:
        return Done("follow-up-reports-ran", values, url)
    reports.ask_for_reports(
        actor=actor,
        activity=activity,
        first_due_at=rules.next_quarter(now + timedelta(hours=row.how["first_hours"])),
        every_hours=every,
        organisations=here if others else None,
    )
    return Done("follow-up-did-reports", values, url)


def _no_reports(actor: Membership, row: FollowUp, activity: Activity, _now: datetime) -> Done:
    """End what is asked of this region. What another region is asked as well runs on, and is told."""
    url = reverse("situation_reports", args=[activity.slug])
    _, others = _in_region(row, activity)
    elsewhere, ended = {each.slug for each in others}, 0
    running = open_requests(activity)
    if any(elsewhere & set(each.asked) or (each.is_for_all and elsewhere) for each in running):
        raise Refused("follow-up-reports-elsewhere")
    for each in running:
        reports.end_request(actor=actor, request=each, reason=row.change.reason[:300])
        ended += 1
    return Done("follow-up-did-no-reports" if ended else "follow-up-no-reports-ran", url=url)


def _in_region(row: FollowUp, activity: Activity) -> tuple[list[Organisation], list[Organisation]]:
    """Who is asked in the region of the step, and who takes part elsewhere only."""
    code = row.change.region_id
    # Whoever opened the activity asks, and is not asked.
    every = [each for each in activities.participants(activity) if each.pk != activity.owner_id]
    here = [each for each in every if code in region_codes(each)]
    return here, [each for each in every if each not in here]


def _meeting(actor: Membership, row: FollowUp, activity: Activity, now: datetime) -> Done:
    starts_at = rules.next_quarter(now + timedelta(minutes=row.how["minutes"]))
    team = Place(row.how["team"], region=row.change.region)
    url = reverse("crisis_picture_meeting", args=[activity.slug])
    for planned in meetings(activity, now):
        if place_of(planned).key == team.key and now <= planned.starts_at <= starts_at:
            return Done("follow-up-meeting-stood", {"at": planned.starts_at.isoformat()}, url)
    pictures.plan_meeting(actor=actor, activity=activity, team=team, starts_at=starts_at)
    return Done("follow-up-did-meeting", {"at": starts_at.isoformat()}, url)


def _task(actor: Membership, row: FollowUp, activity: Activity, now: datetime) -> Done:
    """For a function of the organisation that opened the activity, or for everybody else who takes part. Who
    has the same task still running gets no second one.
    """
    function, text = row.how.get("function", ""), row.how["text"][current_language()]
    running = [each.task for each in tasks(activity) if each.is_running]
    given = {each.organisation_id for each in running if each.text == text}
    for_whom = (
        [activity.owner]
        if function
        else [each for each in activities.participants(activity) if each.pk != activity.owner_id]
    )
    missing = [each for each in for_whom if each.pk not in given]
    for organisation in missing:
        pictures.give_task(
            actor=actor,
            activity=activity,
            text=text,
            organisation=organisation,
            due=now + timedelta(hours=row.how["hours"]),
            function=function,
        )
    url = reverse("crisis_picture_tasks", args=[activity.slug])
    if for_whom and not missing:
        return Done("follow-up-task-stood", url=url)
    return Done("follow-up-did-task", {"count": len(missing)}, url)


_BY_KIND: dict[str, Callable[[Membership, FollowUp, Activity, datetime], Done]] = {
    ladder.PICTURES: _pictures,
    ladder.ALARM: _alarm,
    ladder.REPORTS: _reports,
    ladder.NO_REPORTS: _no_reports,
    ladder.MEETING: _meeting,
    ladder.TASK: _task,
}
