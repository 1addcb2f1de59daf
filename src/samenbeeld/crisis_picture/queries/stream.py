"""What happens in an activity: GRIP, organisations, versions and suggestions; and the work itself."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from typing import Any

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import ACTIVITY
from samenbeeld.alerts.rules.wording import mark_of
from samenbeeld.audit import queries as audit
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture.queries.alarm_lines import standing_of_alarms
from samenbeeld.crisis_picture.queries.documents import PICTURE
from samenbeeld.crisis_picture.queries.meeting import clock_events, team_name
from samenbeeld.crisis_picture.queries.stream_care import CARE_KINDS, care_told, care_url
from samenbeeld.crisis_picture.queries.stream_item import Entry, StreamItem
from samenbeeld.crisis_picture.queries.stream_reports import (
    REPORT_KINDS,
    REPORTS_TOLD,
    is_told,
    report_url,
)
from samenbeeld.crisis_picture.queries.stream_work import GROUPS, WorkEntry, work_entries
from samenbeeld.crisis_picture.queries.tree import section_title
from samenbeeld.crisis_picture.queries.work import Work
from samenbeeld.crisis_picture.rules import SUMMARY, room_parts
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.addresses import address
from samenbeeld.look.words import say
from samenbeeld.organisations.queries import function_name, names_of
from samenbeeld.situation_reports.queries import REPORTS

MOST = 60  # lines; older ones are in the versions and in the picture of that moment
MOST_REPORTS = 40  # of reports, which are many: they may not push the decisions out

# Which lines are told, in which column of the filter and with which icon.
_KINDS = {
    "activities.ActivityOpened": ("activity", "list"),
    "activities.ActivityStateChanged": ("activity", "list"),
    "activities.GripLevelSet": ("grip", "decision"),
    "activities.OrganisationJoined": ("activity", "person"),
    "activities.OrganisationLeft": ("activity", "person"),
    "activities.DocumentAdded": ("documents", "doc"),
    "activities.DocumentVersionAdded": ("documents", "doc"),
    "activities.DocumentWithdrawn": ("documents", "doc"),
    "activities.DocumentOpened": ("documents", "lock"),
    "activities.DocumentReleaseTakenBack": ("documents", "lock"),
    "crisis_picture.PicturesOpened": ("activity", "doc"),
    "crisis_picture.LabelledDocumentAdded": ("activity", "lock"),
    "crisis_picture.DocumentClosed": ("activity", "lock"),
    "crisis_picture.DocumentReopened": ("activity", "lock"),
    "crisis_picture.VersionFixed": ("versions", "check"),
    "crisis_picture.SuggestionMade": ("suggestions", "comment"),
    "crisis_picture.SuggestionAccepted": ("suggestions", "comment"),
    "crisis_picture.SuggestionDeclined": ("suggestions", "comment"),
    "crisis_picture.SuggestionWithdrawn": ("suggestions", "comment"),
    "crisis_picture.DocumentReleased": ("activity", "lock"),
    "crisis_picture.ReleaseTakenBack": ("activity", "lock"),
    **REPORT_KINDS,
    "alerts.AlarmSent": ("alarms", "bell"),
    "alerts.AlarmClosed": ("alarms", "bell"),
    "exercises.InjectDelivered": ("activity", "comment"),
    "crisis_picture.MeetingPlanned": ("activity", "clock"),
    "crisis_picture.MeetingCancelled": ("activity", "clock"),
    "crisis_picture.ClockMomentRecorded": ("activity", "clock"),
    **CARE_KINDS,
}
# Lines about decisions, tasks and questions: each of those is told once, as it stands (`stream_work`).
_WORK = {
    "crisis_picture.DecisionProposed": "decision",
    "crisis_picture.DecisionMoved": "decision",
    "crisis_picture.TaskGiven": "task",
    "crisis_picture.TaskMoved": "task",
    "crisis_picture.InformationRequested": "request",
    "crisis_picture.RequestAnswered": "request",
    "crisis_picture.RequestMoved": "request",
    "crisis_picture.ContradictionMarked": "contradiction",
    "crisis_picture.ContradictionFound": "contradiction",
    "crisis_picture.ContradictionAgreed": "contradiction",
    "crisis_picture.ContradictionSettled": "contradiction",
}
_IN_MEETING = frozenset(
    {
        "crisis_picture.MeetingPlanned",
        "crisis_picture.MeetingCancelled",
        "crisis_picture.ClockMomentRecorded",
    }
)
_INJECT = "exercises.InjectDelivered"
_SENT = "alerts.AlarmSent"
FILTERS = ("alarms", *GROUPS, "grip", "versions", "suggestions", "reports", "documents")


def stream(
    activity: Activity,
    *,
    rooms: Iterable[str],
    documents: Iterable[str] = (),
    may_read_activity: bool,
    since: datetime | None,
    account: str,
    organisation: str,
    may_read_reports: bool = False,
    closed: Container[str] = (),
    work: Work | None = None,
) -> list[Entry]:
    """The newest first; each is put in words when it is shown. Lines about a text that is not in `rooms`, or
    a document that is not in `documents`, are left out, as if they were not there.

    Who may not read the activity hears of those texts only, and of releases to the own `organisation`.
    Who may not read every report hears of those of the own organisation, and of what everybody is asked.
    Lines of the kinds in `closed` are left out. `since`: what others did after it is new. `work` is None for
    who may not read decisions. At most four queries beside those of the work.
    """
    may_see = frozenset(rooms) | frozenset(documents)
    every = _lines(activity, may_read_activity)
    told = [line for line in every if line.kind in _KINDS and line.kind not in closed]
    lines = [line for line in told if _is_open(line, may_see)]
    lines = [line for line in lines if is_told(line, _after(line), organisation, may_read_reports)]
    lines = [line for line in lines if _is_addressed(line, organisation)]
    if not may_read_activity:
        lines = [line for line in lines if _is_for_guest(line, organisation)]
    names = _Names(activity, lines)
    sent = [line for line in lines if line.kind == _SENT]

    def is_new(at: datetime, by: str) -> bool:
        return since is not None and at > since and by != account

    def entry(line: JournalLine) -> Entry:
        new = is_new(line.at, line.actor_account)
        group, _ = _KINDS[line.kind]
        return Entry(line.number, line.at, group, new, partial(_item, activity, line, names, new))

    found = [entry(line) for line in lines if line.kind != _SENT]
    found += _alarmed([entry(line) for line in sent], sent, activity, account)
    if work is not None:
        found += _worked(activity, work, every, is_new)
    return sorted(found, key=lambda each: (each.at, each.number), reverse=True)


def _alarmed(
    entries: list[Entry], lines: Iterable[JournalLine], activity: Activity, account: str
) -> Iterator[Entry]:
    """The same, which say how each alarm stands: asked of all of them at once, when one of them is shown."""
    about = {line.number: str(_after(line)["alarm"]) for line in lines}

    @cache
    def standing() -> dict[int, StreamItem]:
        items = standing_of_alarms([entry.told() for entry in entries], about, activity, account)
        return {item.number: item for item in items}

    def shown(number: int) -> StreamItem:
        return standing()[number]

    for entry in entries:
        yield replace(entry, told=partial(shown, entry.number))


def _worked(
    activity: Activity, work: Work, lines: Iterable[JournalLine], is_new: Callable[[datetime, str], bool]
) -> Iterator[Entry]:
    newest: dict[tuple[str, int], int] = {}
    for line in lines:
        if kind := _WORK.get(line.kind):
            key = (kind, int(_after(line).get(kind) or 0))
            newest[key] = max(newest.get(key, 0), line.number)
    for each in work_entries(activity, work):
        number, new = newest.get(each.key, 0), is_new(each.at, str(each.by.account_id))
        yield Entry(number, each.at, each.group, new, partial(_work_item, each, number, new))


def _work_item(entry: WorkEntry, number: int, is_new: bool) -> StreamItem:
    told = entry.told()
    return StreamItem(
        number=number, at=entry.at, group=entry.group, icon=told.icon, title=told.title,
        place="", text=told.text, who=told.detail, url=told.url, is_new=is_new,
    )  # fmt: skip


@until_a_change
def _lines(activity: Activity, may_read_activity: bool) -> list[JournalLine]:
    kinds = [*_KINDS, *_WORK]
    if not may_read_activity:
        return list(audit.history_of(PICTURE, activity.slug).filter(kind__in=kinds)[:MOST])
    # Reports are many: they do not push out what was decided.
    decided = audit.histories_of((PICTURE, ACTIVITY), activity.slug).filter(kind__in=kinds)[:MOST]
    reported = audit.history_of(REPORTS, activity.slug).filter(kind__in=kinds)[:MOST_REPORTS]
    return sorted([*decided, *reported], key=lambda line: line.number, reverse=True)


def _is_open(line: JournalLine, rooms: frozenset[str]) -> bool:
    # The own team of an organisation meets for its own people alone.
    if line.kind in _IN_MEETING and not _after(line).get("region"):
        return False
    after = _after(line)
    about = after.get("room") or after.get("document")
    return about is None or about in rooms


def _is_for_guest(line: JournalLine, organisation: str) -> bool:
    after, (group, _) = _after(line), _KINDS[line.kind]
    # What is only suggested was not released.
    return (
        group != "suggestions" and "room" in after and after.get("organisation", organisation) == organisation
    )


def _is_addressed(line: JournalLine, organisation: str) -> bool:
    """A message of the script of an exercise is for whom it names; one that names nobody is for everybody."""
    named = _after(line).get("organisations") if line.kind == _INJECT else None
    return not named or organisation in named


class _Names:
    """Names of the organisations and regions that the lines speak of, read at once."""

    def __init__(self, activity: Activity, lines: Iterable[JournalLine]) -> None:
        lines = list(lines)
        slugs = {line.organisation for line in lines} | {_after(line).get("organisation") for line in lines}
        slugs |= {slug for line in lines for slug in _after(line).get("organisations", ())}
        slugs |= {slug for line in lines for slug in _after(line).get("institutions", ())}
        rooms = (room_parts(str(_after(line).get("room") or "")) for line in lines)
        slugs |= {parts.organisation for parts in rooms if parts}
        wanted = {slug for slug in slugs if slug}
        self._organisations = names_of(wanted)
        self.tlp = activity.tlp
        self._regions = {region.code: region.name for region in activity.regions.all()}

    def organisation(self, slug: str) -> str:
        return self._organisations.get(slug, slug)

    def region(self, code: str) -> str:
        return self._regions.get(code, code)


def _item(activity: Activity, line: JournalLine, names: _Names, is_new: bool) -> StreamItem:
    group, icon = _KINDS[line.kind]
    title, text = _TOLD.get(line.kind, _plain)(line, _after(line), names)
    place = _place(_after(line))
    return StreamItem(
        number=line.number, at=line.at, group=group, icon=icon, title=title,
        # The summary has no number, so that its name already stands in the title.
        place="" if place in title else place,
        text=text, who=_who(line, names), url=_url(activity, line), is_new=is_new,
    )  # fmt: skip


Told = tuple[str, str]


def _plain(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    return say(f"crisis-picture-stream-{line.kind.partition('.')[2].lower()}"), str(after.get("reason") or "")


def _grip(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    title = say("crisis-picture-stream-grip", level=after["after"], region=names.region(after["region"]))
    return title, str(after.get("reason") or "")


def _organisation(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    key = f"crisis-picture-stream-{line.kind.partition('.')[2].lower()}"
    return say(key, organisation=names.organisation(after["organisation"])), str(after.get("reason") or "")


def _state(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    return say("crisis-picture-stream-state", state=str(after["after"])), str(after.get("reason") or "")


def _version(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    return say("crisis-picture-stream-version", number=str(after["number"])), str(after.get("name") or "")


def _meeting(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    key = f"crisis-picture-stream-{line.kind.partition('.')[2].lower()}"
    when = datetime.fromisoformat(str(after["starts_at"]))
    region, reason = names.region(str(after["region"])), str(after.get("reason") or "")
    again = ""
    if every := after.get("every_days"):
        again = say("crisis-picture-stream-meetings", every=every, times=after.get("times") or 1)
    return (
        say(key, team=team_name(str(after["team"])), when=when),
        ". ".join(each for each in (region, again, reason) if each),
    )


def _clock(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    event = clock_events().get(str(after["event"]), str(after["event"]))
    title = say("crisis-picture-stream-clockmomentrecorded", event=event)
    return title, names.region(str(after["region"]))


def _in_section(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    key = f"crisis-picture-stream-{line.kind.partition('.')[2].lower()}"
    parts = room_parts(str(after.get("room") or ""))
    section = _path(after)
    if parts and parts.is_own:
        section = say("crisis-picture-stream-own", organisation=names.organisation(parts.organisation))
    return say(key, section=section), str(after.get("reason") or "")


def _alarm(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    mark = mark_of(Mode(line.mode or Mode.REAL.value), is_test=bool(after.get("is_test")))
    title = say("crisis-picture-stream-alarm", number=str(after["number"]))
    # Under a label of its own the alarm is read by who is in it, not by everybody who reads the activity.
    text = str(after.get("first") or "") if line.tlp == names.tlp else ""
    return f"{mark}: {title}" if mark else title, text


def _alarm_closed(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    title = say("crisis-picture-stream-alarm-closed", number=str(after["number"]))
    return title, str(after.get("reason") or "")


def _inject(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    mark = mark_of(Mode.EXERCISE, is_test=False)
    title = say("crisis-picture-stream-inject", mark=mark, sender=str(after["sender"]))
    return title, str(after["text"])


def _document(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    key = f"crisis-picture-stream-{line.kind.partition('.')[2].lower()}"
    values = {"title": after["title"], "organisation": names.organisation(str(after.get("organisation", "")))}
    return say(key, **values, number=str(after.get("document_version", ""))), str(
        after.get("reason") or after.get("note") or ""
    )


def _care(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    return care_told(line.kind, after, names.region, names.organisation)


_TOLD: dict[str, Callable[[JournalLine, Mapping[str, Any], _Names], Told]] = {
    "activities.GripLevelSet": _grip,
    "activities.ActivityStateChanged": _state,
    "activities.OrganisationJoined": _organisation,
    "activities.OrganisationLeft": _organisation,
    "crisis_picture.MeetingPlanned": _meeting,
    "crisis_picture.MeetingCancelled": _meeting,
    "crisis_picture.ClockMomentRecorded": _clock,
    "exercises.InjectDelivered": _inject,
    "activities.DocumentAdded": _document,
    "activities.DocumentVersionAdded": _document,
    "activities.DocumentWithdrawn": _document,
    "activities.DocumentOpened": _document,
    "activities.DocumentReleaseTakenBack": _document,
    "crisis_picture.VersionFixed": _version,
    "crisis_picture.LabelledDocumentAdded": _in_section,
    "crisis_picture.DocumentClosed": _in_section,
    "crisis_picture.DocumentReopened": _in_section,
    "crisis_picture.SuggestionMade": _in_section,
    "crisis_picture.SuggestionAccepted": _in_section,
    "crisis_picture.SuggestionDeclined": _in_section,
    "crisis_picture.SuggestionWithdrawn": _in_section,
    "crisis_picture.DocumentReleased": _organisation,
    "crisis_picture.ReleaseTakenBack": _organisation,
    **REPORTS_TOLD,
    "alerts.AlarmSent": _alarm,
    "alerts.AlarmClosed": _alarm_closed,
    **dict.fromkeys(CARE_KINDS, _care),
}


def _path(after: Mapping[str, Any]) -> str:
    """`C2`; the summary has a name and no number."""
    parts = room_parts(str(after.get("room") or ""))
    section = parts.section if parts else ""
    return section_title(section) if section == SUMMARY else section


def _place(after: Mapping[str, Any]) -> str:
    parts = room_parts(str(after.get("room") or ""))
    return section_title(parts.section) if parts and parts.section else ""


def _url(activity: Activity, line: JournalLine) -> str:
    after = _after(line)
    if line.kind in _IN_MEETING:
        return address("crisis_picture_meeting", activity.slug)
    if line.kind.startswith("alerts."):
        return reverse("activity_alarm", args=[activity.slug, after["number"]])
    if line.kind == "crisis_picture.VersionFixed":
        return reverse("crisis_picture_version", args=[activity.slug, after["number"]])
    if line.kind in REPORT_KINDS:
        return report_url(activity, after)
    if line.kind in CARE_KINDS:
        return care_url(line.kind, activity)
    if "document" in after:
        return reverse("activity_document", args=[activity.slug, after["number"]])
    parts = room_parts(str(after.get("room") or ""))
    if parts and parts.section:
        return f"{reverse('crisis_picture', args=[activity.slug])}#deel-{parts.section}"
    if parts and _KINDS[line.kind][0] == "suggestions":
        return address("crisis_picture_own", activity.slug, parts.organisation)
    return ""


def _who(line: JournalLine, names: _Names) -> str:
    function = function_name(line.function, short=True) if line.function else ""
    told = [line.actor_name, function, names.organisation(line.organisation)]
    return ", ".join(part for part in told if part)


def _after(line: JournalLine) -> Mapping[str, Any]:
    return line.after if isinstance(line.after, dict) else {}
