"""What happened between two moments, as far as one person may know of it now."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.http import urlencode

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.documents import versions_of, visible_on_page
from samenbeeld.alerts.rules.chain import CONFIRMING
from samenbeeld.crisis_picture import queries as picture
from samenbeeld.crisis_picture.queries.meeting import log_between, meeting_changes, place_of, places
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.queries import ladder, said
from samenbeeld.handover.queries.care import TELLERS
from samenbeeld.handover.queries.then import Then
from samenbeeld.handover.queries.ticks import told
from samenbeeld.handover.rules import is_between
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.addresses import address
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.plot import queries as plot
from samenbeeld.plot.queries.drawn import Change, changes
from samenbeeld.realtime import queries as realtime
from samenbeeld.situation_reports.queries import bottlenecks, may_read_all
from samenbeeld.situation_reports.queries.reports import submitted_since

# The kinds, in the order in which they are told: what was decided and what alarmed first.
GROUPS = (
    "grip", *TELLERS, "decisions", "alarms", "tasks", "requests", "bottlenecks", "reports", "meetings",
    "log", "documents", "map", "texts",
)  # fmt: skip

# Some things come by the thousand. Those before so many newer ones are counted, and not put in words.
ENOUGH = 40


@dataclass(frozen=True)
class Happening:
    """One thing that happened, in words. `who` is a person, "" when many did it."""

    at: datetime
    group: str
    title: str
    text: str = ""
    who: str = ""
    url: str = ""


def between(
    activity: Activity,
    member: Membership,
    after: datetime,
    end: Then,
    *,
    groups: Container[str] = GROUPS,
) -> list[Happening]:
    """All of these kinds that happened after that moment until the one of `end`, the newest first. At most 18
    queries; what is not told is not asked.
    """
    parts: tuple[tuple[tuple[str, ...], Iterator[Happening]], ...] = (
        (("grip",), _itself(activity, after, end)),
        *(((key,), _care(key, activity, member, end)) for key in TELLERS),
        (("decisions", "tasks", "requests", "texts"), _work(activity, after, end)),
        (("meetings",), _planned(activity, member, after, end)),
        (("alarms",), _alarms(activity, end)),
        (("bottlenecks",), _bottlenecks(activity, member, after, end)),
        (("reports",), _reports(activity, member, after, end)),
        (("log",), _log(activity, member, after, end.at)),
        (("documents",), _documents(activity, member)),
        (("map",), _map(activity, member, after, end.at)),
        (("texts",), _texts(activity, member, after, end.at)),
    )
    found = (each for kinds, part in parts if any(kind in groups for kind in kinds) for each in part)
    inside = (each for each in found if each.group in groups and is_between(each.at, after, end.at))
    return sorted(inside, key=lambda each: each.at, reverse=True)


def _itself(activity: Activity, after: datetime, end: Then) -> Iterator[Happening]:
    regions = {region.code: region.name for region in activity.regions.all()}
    for each in end.activity.happened:
        if words := told(each, regions):
            url = address("activity", activity.slug)
            reason = str(getattr(each.event, "reason", ""))
            yield Happening(each.at, "grip", words, reason, each.by, url)
    if end.phases is None:
        return
    # Every step in between, also one that was taken back: by the moment at which people could know it.
    known = escalation.changes(activity.regions.all(), Mode(activity.mode), after, end.at)
    for change, at in known:
        step = ladder().steps[change.step]
        words = say("handover-phase", region=change.region.name, step=said(step.name))
        yield Happening(at, "grip", words, change.reason, change.set_by.account.name, address("phase"))


def _care(key: str, activity: Activity, member: Membership, end: Then) -> Iterator[Happening]:
    for each in TELLERS[key].happened(member, activity, end.at):
        yield Happening(each.at, key, each.title, each.text, each.who, each.url)


def _work(activity: Activity, after: datetime, end: Then) -> Iterator[Happening]:
    if end.picture is None:
        return
    work = end.picture.work
    # Most of a long crisis was over before: only what moved since is put in words.
    for decision in (each for each in work.decisions if each.changed_at >= after):
        title = say("crisis-picture-decision-number", number=str(decision.number))
        url = address("crisis_picture_decision", activity.slug, decision.number)
        moved = [("proposed", decision.decision.proposed_at, decision.decision.proposed_by.account.name)]
        moved += [(step.state, step.at, step.by.account.name) for step in decision.steps]
        for state, at, who in moved:
            words = f"{title}: {say(f'crisis-picture-decision-state-{state}').lower()}"
            yield Happening(at, "decisions", words, decision.decision.text, who, url)
    for task in (each for each in work.tasks if each.changed_at >= after):
        title = say("crisis-picture-task-number", number=str(task.number))
        url = address("crisis_picture_task", activity.slug, task.number)
        given = task.task.given_by.account.name
        yield Happening(
            task.task.given_at, "tasks", say("handover-given", title=title), task.task.text, given, url
        )
        for step in task.steps:
            words = f"{title}: {say(f'crisis-picture-task-state-{step.state}').lower()}"
            yield Happening(step.at, "tasks", words, task.task.text, step.by.account.name, url)
    for asked in (each for each in work.requests if each.changed_at >= after):
        title = say("crisis-picture-request-number", number=str(asked.number))
        url = address("crisis_picture_request", activity.slug, asked.number)
        by = asked.request.asked_by.account.name
        yield Happening(
            asked.request.asked_at,
            "requests",
            say("handover-asked", title=title),
            asked.request.text,
            by,
            url,
        )
        for answer in asked.answers:
            words = say("handover-answered", title=title, organisation=answer.organisation.name)
            yield Happening(answer.at, "requests", words, answer.text, answer.by.account.name, url)
        for moved_on in asked.steps:
            words = f"{title}: {say(f'crisis-picture-request-state-{moved_on.state}').lower()}"
            yield Happening(moved_on.at, "requests", words, asked.request.text, moved_on.by.account.name, url)
    for claim in work.contradictions:
        title = say("crisis-picture-stream-contradiction", number=str(claim.number))
        url = f"{reverse('crisis_picture_contradictions', args=[activity.slug])}#tegenspraak-{claim.number}"
        marked = claim.contradiction
        yield Happening(
            marked.marked_at, "requests", title, claim.subject, marked.marked_by.account.name, url
        )
        if claim.settlement:
            words = say("handover-settled", title=title)
            who = claim.settlement.by.account.name
            yield Happening(claim.settlement.at, "requests", words, claim.reason, who, url)
    for version in picture.all_versions(activity):
        words = say("crisis-picture-stream-version", number=str(version.number))
        url = address("crisis_picture_version", activity.slug, version.number)
        yield Happening(version.fixed_at, "texts", words, version.name, version.fixed_by.account.name, url)


def _planned(activity: Activity, member: Membership, after: datetime, end: Then) -> Iterator[Happening]:
    if end.picture is None:
        return
    url = address("crisis_picture_meeting", activity.slug)
    for meeting in meeting_changes(activity, member, after, end.at):
        done = "cancelled" if meeting.is_cancelled else "moved" if meeting.replaces_id else "planned"
        key = "handover-meeting-moved" if done == "moved" else f"crisis-picture-stream-meeting{done}"
        words = say(key, team=place_of(meeting).full_name, when=meeting.starts_at)
        who = meeting.planned_by.account.name
        yield Happening(meeting.planned_at, "meetings", words, meeting.place, who, url)


def _alarms(activity: Activity, end: Then) -> Iterator[Happening]:
    for board in end.alarms or ():
        if board.alarm.is_test:
            continue
        title = say("crisis-picture-stream-alarm", number=str(board.alarm.number))
        url = address("activity_alarm", activity.slug, board.alarm.number)
        sender = board.alarm.sent_by.account.name
        yield Happening(board.alarm.sent_at, "alarms", title, board.alarm.first, sender, url)
        for person in (one for row in board.rows for one in row.people):
            if person.answered_at and person.answer in CONFIRMING:
                member = person.recipient.membership
                words = say("handover-confirmed", title=title)
                who = f"{member.account.name}, {member.organisation.name}"
                yield Happening(person.answered_at, "alarms", words, "", who, url)
        if board.closed_at:
            words = say("crisis-picture-stream-alarm-closed", number=str(board.alarm.number))
            yield Happening(board.closed_at, "alarms", words, "", "", url)


def _bottlenecks(activity: Activity, member: Membership, after: datetime, end: Then) -> Iterator[Happening]:
    if end.reports is None:
        return
    for row in bottlenecks.readable(member, activity, bottlenecks.changes(activity, after, end.at)):
        words = say(f"handover-bottleneck-{row.status}", organisation=_owner(row.organisation))
        url, who = address("situation_reports_bottlenecks", activity.slug), row.said_by.account.name
        yield Happening(row.said_at, "bottlenecks", words, row.what, who, url)


def _log(activity: Activity, member: Membership, after: datetime, until: datetime) -> Iterator[Happening]:
    readable = places(activity, member, "crisis_picture.read_log")
    if not readable:
        return
    base = reverse("crisis_picture_log", args=[activity.slug])
    for place, (team, line) in enumerate(log_between(activity, readable, after, until)):  # the newest first
        if place >= ENOUGH:
            yield Happening(line.written_at, "log", "")
            continue
        words = say("handover-log-line", team=team.full_name, number=str(line.number))
        url = f"{base}?{urlencode({'team': team.key, 'regel': str(line.number)})}"
        yield Happening(line.written_at, "log", words, line.text, line.written_by.account.name, url)


def _documents(activity: Activity, member: Membership) -> Iterator[Happening]:
    withdrawn: dict[int, Happening] = {}
    for version in versions_of(visible_on_page(member, activity)):
        one = version.document
        url = address("activity_document", activity.slug, one.number)
        words = say("handover-document", title=one.title, number=version.number)
        who = version.uploaded_by.account.name
        yield Happening(version.uploaded_at, "documents", words, version.note, who, url)
        if one.withdrawn_at and one.withdrawn_by:
            words = say("crisis-picture-stream-documentwithdrawn", title=one.title)
            who = one.withdrawn_by.account.name
            withdrawn[one.number] = Happening(
                one.withdrawn_at, "documents", words, one.withdrawn_reason, who, url
            )
    yield from withdrawn.values()


def _map(activity: Activity, member: Membership, after: datetime, until: datetime) -> Iterator[Happening]:
    seen = plot.open_at(plot.seen_layers(activity, member), member, after)
    named = {one.room: plot.layer_name(one.layer) for one in seen}
    every = [(room, each) for room, found in changes(named, after, until).items() for each in found]
    every.sort(key=lambda pair: pair[1].touch.at, reverse=True)
    for place, (room, change) in enumerate(every):
        if place >= ENOUGH:
            yield Happening(change.touch.at, "map", "")
            continue
        yield _drawn(activity, named[room], change)


def _drawn(activity: Activity, layer: str, change: Change) -> Happening:
    feature = change.feature
    symbol = plot.symbols().by_code[feature.symbol].name(current_language())
    words = say(f"handover-map-{change.kind}", what=feature.label or symbol, layer=layer)
    text = symbol if feature.label else ""
    return Happening(
        change.touch.at, "map", words, text, change.touch.by.name, address("plot", activity.slug)
    )


def _owner(organisation: object) -> str:
    return str(getattr(organisation, "name", "")) or say("handover-nobody")


def _reports(activity: Activity, member: Membership, after: datetime, end: Then) -> Iterator[Happening]:
    if end.reports is None:
        return
    found = submitted_since(activity, after).filter(submitted_at__lte=end.at).defer("values")
    if not may_read_all(member, activity):
        found = found.filter(organisation=member.organisation)
    for place, report in enumerate(found):  # the newest first
        if place >= ENOUGH:
            yield Happening(report.submitted_at, "reports", "")
            continue
        words = say("handover-reported", organisation=report.organisation.name, number=str(report.number))
        url = address("situation_reports_report", activity.slug, report.organisation.slug, report.number)
        level = say(f"look-level-{report.level}")
        yield Happening(report.submitted_at, "reports", words, level, report.author.account.name, url)


def _texts(activity: Activity, member: Membership, after: datetime, until: datetime) -> Iterator[Happening]:
    """Which texts are another one at the end than at the beginning; each is told once, at the end."""
    seen = picture.seen_documents(activity, member)
    rooms = {one.document.room: one for one in picture.open_at(seen, member, after)}
    then, now = realtime.positions_at(list(rooms), after), realtime.positions_at(list(rooms), until)
    # The shared picture before the own ones.
    for room, one in sorted(rooms.items(), key=lambda pair: pair[1].is_own):
        if now[room] > then[room]:
            document = one.document
            place = picture.section_title(document.section) if document.section else ""
            url = f"{reverse('crisis_picture', args=[activity.slug])}#deel-{document.section}"
            if document.organisation:
                place = say("crisis-picture-own-of", organisation=document.organisation.name)
                url = address("crisis_picture_own", activity.slug, document.organisation.slug)
            yield Happening(until, "texts", say("handover-text-changed", place=place), "", "", url)
