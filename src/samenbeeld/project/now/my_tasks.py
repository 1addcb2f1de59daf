"""What waits for me or my organisation. Nothing is stored: a task is there as long as its reason is."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.queries import mine as alarms
from samenbeeld.capacity.queries import reminding
from samenbeeld.capacity.queries.world import World
from samenbeeld.capacity.queries.world import scope as capacity_scope
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.crisis_picture.queries.freshness import silent_after
from samenbeeld.follow_up import queries as follow_up
from samenbeeld.follow_up.queries import Following
from samenbeeld.kernel import policy
from samenbeeld.look import ages, times
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.project.now.advice import own_picture_url
from samenbeeld.project.now.care_tasks import care_tasks
from samenbeeld.project.now.node_tasks import node_tasks
from samenbeeld.project.now.plan_tasks import plan_tasks
from samenbeeld.project.now.situation import Situation
from samenbeeld.project.now.task import MyTask, marked
from samenbeeld.project.now.tiles import judging_tasks, signal_tasks
from samenbeeld.project.now.work_tasks import work_tasks
from samenbeeld.risk_profile import queries as risk_profile
from samenbeeld.situation_reports import queries as reports
from samenbeeld.upkeep import queries as upkeep

# A task appears before it is due, so that there is time to do it.
AHEAD = timedelta(hours=1)
NAMED = 3
# What follows from a new phase is done while people still talk about it.
_SOON = timedelta(minutes=30)


def my_tasks(situation: Situation) -> list[MyTask]:
    """Everything that waits, what is due first on top."""
    found = [
        *_alarms_to_answer(situation),
        *(task for activity in situation.activities for task in _of_activity(situation, activity)),
        *_phases_to_weigh(situation),
        *_follow_ups(situation),
        *judging_tasks(situation),
        *signal_tasks(situation),
        *_capacity_to_tell(situation),
        *care_tasks(situation),
        *node_tasks(situation),
        *_contacts_to_check(situation),
        *plan_tasks(situation.member),
        *_risk_profiles(situation),
        *_aftermath(situation),
    ]
    return sorted(found, key=lambda task: (not task.comes_first, task.due is None, task.due or situation.now))


def _alarms_to_answer(situation: Situation) -> Iterator[MyTask]:
    for waiting in alarms.waiting_on_page(situation.member):
        alarm = waiting.recipient.alarm
        mark = alerts.mark_of(alarm)
        title = say("now-task-alarm", first=alarm.first)
        yield MyTask(
            title=f"{mark}: {title}" if mark else title,
            detail=say("now-task-alarm-of", at=waiting.recipient.made_at, subject=alarm.subject_label),
            icon="bell",
            verb=say("alerts-verb-answer"),
            url=reverse("alarm", args=[alarm.pk]),
            due=waiting.next_at,
        )


def _of_activity(situation: Situation, activity: Activity) -> Iterator[MyTask]:
    yield from _report(situation, activity)
    yield from _reports_to_read(situation, activity)
    yield from _own_picture(situation, activity)
    yield from _suggestions(situation, activity)
    yield from _version(situation, activity)
    yield from work_tasks(situation, activity)
    yield from _aging(situation, activity)


def _report(situation: Situation, activity: Activity) -> Iterator[MyTask]:
    standing = situation.owes_report(activity)
    if standing is None:
        return
    if standing.is_returned and standing.judgement is not None:
        title, detail = say("now-task-report-returned"), standing.judgement.reason
    elif standing.reminder is not None:
        who = standing.reminder.by.account.name
        title, detail = (
            say("now-task-report"),
            say("now-task-report-reminded", activity=activity.name, who=who),
        )
    else:
        title, detail = say("now-task-report"), activity.name
    yield MyTask(
        title=marked(activity, title),
        detail=detail,
        icon="pen",
        verb=say("now-verb-report"),
        url=reverse("situation_report", args=[activity.slug]),
        due=standing.due_at,
    )


def _reports_to_read(situation: Situation, activity: Activity) -> Iterator[MyTask]:
    if not reports.may(situation.member, "judge", activity, None):
        return
    waiting = [each for each in situation.overviews[activity.slug].reports if each.is_to_judge]
    if waiting:
        yield MyTask(
            title=marked(activity, say("now-task-read-reports", count=len(waiting))),
            detail=say("now-task-read-reports-from", activity=activity.name, names=_names(waiting)),
            icon="doc",
            verb=say("now-verb-read"),
            url=reverse("situation_reports", args=[activity.slug]) + "?toon=to-judge",
        )


def _names(waiting: list[reports.ReportStanding]) -> str:
    """The first few, so that the line stays short."""
    names = [each.organisation.name for each in waiting[:NAMED]]
    more = len(waiting) - len(names)
    return ", ".join(names) + (f" {say('now-and-more', count=more)}" if more else "")


def _own_picture(situation: Situation, activity: Activity) -> Iterator[MyTask]:
    own = situation.own_picture(activity)
    slug = situation.member.organisation.slug
    scope = activities.scope(activity, owner=slug)
    if own is None or not access.may(situation.member, "crisis_picture.write_own", scope):
        return
    if situation.owes_report(activity):
        return  # the report is asked, and counts as a word
    due = own.heard_at + silent_after() if own.heard_at else None
    if due is not None and due - AHEAD > situation.now:
        return
    yield MyTask(
        title=marked(activity, say("now-task-own-picture")),
        detail=activity.name if due else say("now-task-own-picture-empty", activity=activity.name),
        icon="pen",
        verb=say("now-verb-write"),
        url=own_picture_url(activity, slug),
        due=due,
    )


def _suggestions(situation: Situation, activity: Activity) -> Iterator[MyTask]:
    shared = reverse("crisis_picture", args=[activity.slug]) + "?stroom=suggestions"
    own = own_picture_url(activity, situation.member.organisation.slug)
    places: dict[str, list[Suggestion]] = {}
    for suggestion in situation.overviews[activity.slug].to_settle:
        places.setdefault(own if suggestion.document.organisation_id else shared, []).append(suggestion)
    for url, waiting in places.items():
        names = dict.fromkeys(suggestion.made_by.account.name for suggestion in waiting)
        yield MyTask(
            title=marked(activity, say("now-task-suggestions", count=len(waiting))),
            detail=say("now-task-suggestions-from", activity=activity.name, names=", ".join(names)),
            icon="comment",
            verb=say("now-verb-judge"),
            url=url,
        )


def _version(situation: Situation, activity: Activity) -> Iterator[MyTask]:
    overview = situation.overviews[activity.slug]
    changed, version = overview.shared_changed_at, overview.version
    if changed is None or (version is not None and version.fixed_at >= changed):
        return
    since = version.fixed_at if version else activity.started_at or changed
    unfixed = timedelta(hours=policy.load("activity")["tasks"]["unfixed_hours"])
    may_fix = access.may(situation.member, "crisis_picture.fix_version", activities.scope(activity, owner=""))
    if not may_fix or situation.now - since < unfixed:
        return
    detail = "now-task-version-since" if version else "now-task-version-first"
    number = str(version.number) if version else ""
    yield MyTask(
        title=marked(activity, say("now-task-version")),
        detail=say(detail, activity=activity.name, number=number, age=_age(situation, since)),
        icon="decision",
        verb=say("now-verb-fix"),
        url=reverse("crisis_picture", args=[activity.slug]),
    )


def _aging(situation: Situation, activity: Activity) -> Iterator[MyTask]:
    """What is older than it holds and this person may confirm, as one task."""
    old = situation.aging.get(activity.slug, 0)
    if old:
        yield MyTask(
            title=marked(activity, say("upkeep-now-aging", count=old)),
            detail=activity.name,
            icon="clock",
            verb=say("upkeep-now-verb"),
            url=reverse("upkeep", args=[activity.slug]),
        )


def _aftermath(situation: Situation) -> Iterator[MyTask]:
    for task in upkeep.aftermath_waiting(situation.member):
        yield MyTask(
            title=marked(task.activity, say("upkeep-now-aftermath", text=task.text)),
            detail=task.activity.name,
            icon="task",
            verb=say("now-verb-look"),
            url=reverse("upkeep_aftermath", args=[task.activity.slug]),
            due=task.due,
        )


def _phases_to_weigh(situation: Situation) -> Iterator[MyTask]:
    for standing in situation.regions:
        review_at = standing.change.review_at if standing.change else None
        scope = Scope(regions=frozenset({standing.region.code}))
        if review_at is None or review_at - AHEAD > situation.now:
            continue
        if access.may(situation.member, "escalation.set_step", scope):
            yield MyTask(
                title=say("now-task-weigh", region=standing.region.name),
                detail="",
                icon="decision",
                verb=say("now-verb-look"),
                url=reverse("follow_up_change", args=[standing.region.slug]),
                due=review_at,
            )


def _follow_ups(situation: Situation) -> Iterator[MyTask]:
    """What follows from a phase and did not happen yet: one task per region, for who can do it."""
    waiting: dict[int, list[Following]] = {}
    for each in follow_up.open_to(situation.member, situation.now):
        waiting.setdefault(each.row.change_id, []).append(each)
    for found in waiting.values():
        change = found[0].row.change
        yield MyTask(
            title=say("now-task-follow-up", region=change.region.name),
            detail=" ".join(each.words for each in found[:NAMED]),
            icon="decision",
            verb=say("now-verb-look"),
            url=reverse("follow_up", args=[change.region.slug, change.pk]),
            due=change.set_at + _SOON,
        )


def _capacity_to_tell(situation: Situation) -> Iterator[MyTask]:
    mine = situation.member.organisation
    for reminder in reminding.waiting_for(mine, situation.activities):
        activity = reminder.activity
        if access.may(situation.member, "capacity.report", capacity_scope(mine, World(activity))):
            yield MyTask(
                title=marked(activity, say("now-task-capacity")),
                detail=say("now-task-report-reminded", activity=activity.name, who=reminder.by.account.name),
                icon="pen",
                verb=say("now-verb-report"),
                url=reverse("activity_capacity_report", args=[activity.slug, mine.slug]),
                due=None,
            )


def _contacts_to_check(situation: Situation) -> Iterator[MyTask]:
    """Numbers of my own organisation that nobody checked for a year, for those who may say they are right."""
    member = situation.member
    scope = Scope(owner=member.organisation.slug, regions=situation.own_regions)
    if not access.may(member, "organisations.check_contacts", scope):
        return
    oldest = times.local(situation.now).date() - timedelta(
        days=policy.load("activity")["tasks"]["contact_check_days"]
    )
    checked = organisations.contacts_checked(member.organisation_id)
    stale = [day for day in checked if day is None or day < oldest]
    if stale:
        yield MyTask(
            title=say("now-task-contacts"),
            detail=say("now-task-contacts-stale", count=len(stale), total=len(checked)),
            icon="phone",
            verb=say("now-verb-check"),
            url=reverse("organisation", args=[member.organisation.slug]),
        )


def _risk_profiles(situation: Situation) -> Iterator[MyTask]:
    """My turn in making a profile, a meeting that is due, and what my organisation promised."""
    member, verb = situation.member, say("risk-profile-task-verb")
    for waiting in risk_profile.waiting(member):
        yield MyTask(
            title=say("risk-profile-task-turn", step=waiting.name),
            detail=say("risk-profile-task-turn-detail", region=waiting.region.name),
            icon="task",
            verb=verb,
            url=reverse("risk_profile", args=[waiting.region.slug]) + "#stappen",
        )
    for region in risk_profile.meetings_due(member):
        yield MyTask(
            title=say("risk-profile-task-meeting"),
            detail=say("risk-profile-task-meeting-detail", region=region.name),
            icon="people",
            verb=verb,
            url=reverse("risk_meeting", args=[region.slug]),
        )
    for kept, term in risk_profile.ending(member):
        assert kept.established is not None
        region = kept.profile.region
        yield MyTask(
            title=say(f"risk-profile-task-{term.value}"),
            detail=say(
                f"risk-profile-task-{term.value}-detail",
                region=region.name,
                until=kept.established.valid_until,
            ),
            icon="doc",
            verb=verb,
            url=reverse("risk_start", args=[region.slug]),
        )
    again = risk_profile.to_weigh_again(member)
    if again:
        yield MyTask(
            title=say("risk-profile-task-weigh", count=len(again)),
            detail=", ".join(narrow.words for _, narrow in again[:NAMED]),
            icon="clock",
            verb=verb,
            url=reverse("risk_profile", args=[again[0][0].slug]) + "#accepted",
        )
    promised = risk_profile.agenda(member)
    if promised:
        yield MyTask(
            title=say("risk-profile-task-agenda", count=len(promised)),
            detail=", ".join(each.todo.words for each in promised[:NAMED]),
            icon="list",
            verb=verb,
            url=reverse("risk_profile", args=[promised[0].region.slug]) + "#werkagenda",
        )


def _age(situation: Situation, since: datetime) -> str:
    return ages.duration(int((situation.now - since).total_seconds() // 60))
