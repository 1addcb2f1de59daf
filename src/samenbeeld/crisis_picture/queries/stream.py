"""What happens in an activity, told from the journal: GRIP, organisations, versions, suggestions."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from itertools import chain
from typing import Any

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.alerts.rules.wording import mark_of
from samenbeeld.audit import queries as audit
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture.queries.alarm_lines import standing_of_alarms
from samenbeeld.crisis_picture.queries.documents import PICTURE
from samenbeeld.crisis_picture.queries.stream_item import StreamItem
from samenbeeld.crisis_picture.queries.tree import section_title
from samenbeeld.crisis_picture.rules import SUMMARY, room_parts
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say
from samenbeeld.organisations.queries import function_name, organisations

MOST = 60  # lines; older ones are in the versions and in the picture of that moment

# Which lines are told, in which column of the filter and with which icon.
_KINDS = {
    "activities.ActivityOpened": ("activity", "list"),
    "activities.ActivityStateChanged": ("activity", "list"),
    "activities.GripLevelSet": ("grip", "decision"),
    "activities.OrganisationJoined": ("activity", "person"),
    "activities.OrganisationLeft": ("activity", "person"),
    "crisis_picture.PicturesOpened": ("activity", "doc"),
    "crisis_picture.LabelledDocumentAdded": ("activity", "lock"),
    "crisis_picture.VersionFixed": ("versions", "check"),
    "crisis_picture.SuggestionMade": ("suggestions", "comment"),
    "crisis_picture.SuggestionAccepted": ("suggestions", "comment"),
    "crisis_picture.SuggestionDeclined": ("suggestions", "comment"),
    "crisis_picture.SuggestionWithdrawn": ("suggestions", "comment"),
    "crisis_picture.DocumentReleased": ("activity", "lock"),
    "crisis_picture.ReleaseTakenBack": ("activity", "lock"),
    "alerts.AlarmSent": ("alarms", "bell"),
    "alerts.AlarmClosed": ("alarms", "bell"),
}
FILTERS = ("alarms", "grip", "versions", "suggestions")


def stream(
    activity: Activity,
    *,
    rooms: Iterable[str],
    may_read_activity: bool,
    since: datetime | None,
    account: str,
    organisation: str,
) -> list[StreamItem]:
    """The newest first. Lines about a text that is not in `rooms` are left out, as if they were not there.

    Who may not read the activity hears of those texts only, and of releases to the own `organisation`.
    `since`: what others did after it is new. At most three queries.
    """
    may_see = frozenset(rooms)
    lines = [line for line in _lines(activity, may_read_activity) if _is_open(line, may_see)]
    if not may_read_activity:
        lines = [line for line in lines if _is_for_guest(line, organisation)]
    names = _Names(activity, lines)
    items = [
        _item(activity, line, names, since is not None and line.at > since and line.actor_account != account)
        for line in lines
    ]
    sent = {line.number: str(_after(line)["alarm"]) for line in lines if line.kind == "alerts.AlarmSent"}
    return standing_of_alarms(items, sent, activity, account) if sent else items


def _lines(activity: Activity, may_read_activity: bool) -> list[JournalLine]:
    kinds = list(_KINDS)
    found = [audit.history_of(PICTURE, activity.slug).filter(kind__in=kinds)[:MOST]]
    if may_read_activity:
        found.append(audit.history_of("activities.activity", activity.slug).filter(kind__in=kinds)[:MOST])
    return sorted(chain.from_iterable(found), key=lambda line: line.number, reverse=True)[:MOST]


def _is_open(line: JournalLine, rooms: frozenset[str]) -> bool:
    room = _after(line).get("room")
    return room is None or room in rooms


def _is_for_guest(line: JournalLine, organisation: str) -> bool:
    after, (group, _) = _after(line), _KINDS[line.kind]
    # What is only suggested was not released.
    return (
        group != "suggestions" and "room" in after and after.get("organisation", organisation) == organisation
    )


class _Names:
    """Names of the organisations and regions that the lines speak of, read at once."""

    def __init__(self, activity: Activity, lines: Iterable[JournalLine]) -> None:
        slugs = {line.organisation for line in lines} | {_after(line).get("organisation") for line in lines}
        wanted = {slug for slug in slugs if slug}
        self._organisations = {found.slug: found.name for found in organisations(slugs=wanted)}
        self.tlp = activity.tlp
        self._regions = {region.code: region.name for region in activity.regions.all()}

    def organisation(self, slug: str) -> str:
        return self._organisations.get(slug, slug)

    def region(self, code: str) -> str:
        return self._regions.get(code, code)


def _item(activity: Activity, line: JournalLine, names: _Names, is_new: bool) -> StreamItem:
    group, icon = _KINDS[line.kind]
    title, text = _TOLD.get(line.kind, _plain)(line, _after(line), names)
    return StreamItem(
        number=line.number, at=line.at, group=group, icon=icon, title=title,
        place=_place(_after(line)), text=text, who=_who(line, names), url=_url(activity, line), is_new=is_new,
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


def _in_section(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    key = f"crisis-picture-stream-{line.kind.partition('.')[2].lower()}"
    return say(key, section=_path(after)), str(after.get("reason") or "")


def _alarm(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    mark = mark_of(Mode(line.mode or Mode.REAL.value), is_test=bool(after.get("is_test")))
    title = say("crisis-picture-stream-alarm", number=str(after["number"]))
    # Under a label of its own the alarm is read by who is in it, not by everybody who reads the activity.
    text = str(after.get("first") or "") if line.tlp == names.tlp else ""
    return f"{mark}: {title}" if mark else title, text


def _alarm_closed(line: JournalLine, after: Mapping[str, Any], names: _Names) -> Told:
    title = say("crisis-picture-stream-alarm-closed", number=str(after["number"]))
    return title, str(after.get("reason") or "")


_TOLD: dict[str, Callable[[JournalLine, Mapping[str, Any], _Names], Told]] = {
    "activities.GripLevelSet": _grip,
    "activities.ActivityStateChanged": _state,
    "activities.OrganisationJoined": _organisation,
    "activities.OrganisationLeft": _organisation,
    "crisis_picture.VersionFixed": _version,
    "crisis_picture.LabelledDocumentAdded": _in_section,
    "crisis_picture.SuggestionMade": _in_section,
    "crisis_picture.SuggestionAccepted": _in_section,
    "crisis_picture.SuggestionDeclined": _in_section,
    "crisis_picture.SuggestionWithdrawn": _in_section,
    "crisis_picture.DocumentReleased": _organisation,
    "crisis_picture.ReleaseTakenBack": _organisation,
    "alerts.AlarmSent": _alarm,
    "alerts.AlarmClosed": _alarm_closed,
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
    if line.kind.startswith("alerts."):
        return reverse("activity_alarm", args=[activity.slug, after["number"]])
    if line.kind == "crisis_picture.VersionFixed":
        return reverse("crisis_picture_version", args=[activity.slug, after["number"]])
    parts = room_parts(str(after.get("room") or ""))
    if parts and parts.section:
        return f"{reverse('crisis_picture', args=[activity.slug])}#deel-{parts.section}"
    return ""


def _who(line: JournalLine, names: _Names) -> str:
    function = function_name(line.function, short=True) if line.function else ""
    told = [line.actor_name, function, names.organisation(line.organisation)]
    return ", ".join(part for part in told if part)


def _after(line: JournalLine) -> Mapping[str, Any]:
    return line.after if isinstance(line.after, dict) else {}
