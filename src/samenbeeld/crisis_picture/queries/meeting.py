"""Teams: their next meeting, their statutory clocks and their log, as they stand or stood at a moment."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache, reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.models import Alarm
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture.models import Answer, ClockMoment, LogLine, Meeting
from samenbeeld.crisis_picture.rules import clocks as rules
from samenbeeld.crisis_picture.rules.clocks import Clock, ClockStatus
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.look.words import current_language
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation, Region

# A meeting that began stays in sight for as long as it is likely to last.
_STILL_GOING = timedelta(minutes=45)
LINES_ON_A_PAGE = 100


LOG = "crisis_picture.log_line"  # what a find of a line is written under


@dataclass(frozen=True)
class Place:
    """A team somewhere: of a region, or the own team of an organisation."""

    team: str
    region: Region | None = None
    organisation: Organisation | None = None

    @property
    def key(self) -> str:
        """For addresses and forms: `rot.VR24` or `crisisteam.de-maasoever`."""
        return f"{self.team}.{self.region.code if self.region else self.of.slug}"

    @property
    def of(self) -> Any:
        """The region or the organisation."""
        return self.region or self.organisation

    @property
    def name(self) -> str:
        """`ROT`, as it is said."""
        return team_name(self.team)

    @property
    def full_name(self) -> str:
        """`ROT Zuid-Limburg`."""
        return f"{self.name} {self.of.name}"


@dataclass(frozen=True)
class ClockView:
    """One clock in one region: how it stands, and who recorded its moments."""

    clock: Clock
    status: ClockStatus
    started: ClockMoment | None
    ended: ClockMoment | None
    took: timedelta | None
    due: datetime | None

    @property
    def name(self) -> str:
        """As it is said, in the language of the screen."""
        return self.clock.name[current_language()]


def team_name(code: str) -> str:
    """`ROT`; the code itself for a team that policy no longer knows."""
    record = policy.load("teams")["teams"].get(code)
    return str(record[current_language()]) if record else code


def default_agenda() -> list[str]:
    """The BOBOC agenda of policy, in the language of the screen."""
    return [str(item) for item in policy.load("teams")["agenda"][current_language()]]


def most_meetings() -> int:
    """How many meetings can be planned at once, from policy."""
    return int(policy.load("teams")["repeat"]["most_meetings"])


def repeats() -> tuple[int, ...]:
    """After how many days a meeting can come back, from policy."""
    return tuple(policy.load("teams")["repeat"]["every_days"])


def alerting_proposed(activity: Activity, member: Membership, views: Iterable[ClockView]) -> Alarm | None:
    """The first real alarm whose moment could be the end of the clock of alerting among `views`, which nobody
    recorded yet; None without, and for who may not read it. One query.
    """
    if all(view.ended for view in views if view.clock.end == rules.ALERTING_STARTED):
        return None
    return next(
        (
            alarm
            for alarm in alerts.alarms_of(activities.ACTIVITY, activity.slug).reverse()
            if not alarm.is_test
            and access.may(member, "alerts.read", activities.scope(activity, tlp=Tlp(alarm.tlp)))
        ),
        None,
    )


def team_scope(activity: Activity, place: Place) -> Scope:
    """How permission sees a team: that of a region by its region, an own team by its organisation alone."""
    if place.region is not None:
        return activities.scope(activity, region=place.region, owner="")
    assert place.organisation is not None  # a team is of one of the two
    whole = activities.scope(activity, owner=place.organisation.slug)
    return replace(whole, regions=frozenset(), participants=frozenset())


def places(activity: Activity, member: Membership, permission: str) -> list[Place]:
    """The teams for which this member has that permission, of the own region first, own team last."""
    own = organisations.region_codes(member.organisation)
    regions = sorted(activity.regions.all(), key=lambda region: (region.code not in own, region.name))
    teams: Mapping[str, Any] = policy.load("teams")["teams"]
    found = [
        Place(code, region=region)
        for region in regions
        for code, record in teams.items()
        if record["kind"] == "region"
    ]
    if activities.takes_part(activity, member.organisation):
        found += [
            Place(code, organisation=member.organisation)
            for code, record in teams.items()
            if record["kind"] == "organisation"
        ]
    return [place for place in found if access.may(member, permission, team_scope(activity, place))]


def place_named(activity: Activity, member: Membership, permission: str, key: str) -> Place:
    """The team with that key, when this member has that permission for it. Raises Refused."""
    found = next((place for place in places(activity, member, permission) if place.key == key), None)
    if found is None:
        raise Refused("crisis-picture-team-unknown", field="team")
    return found


def place_of(row: Meeting | LogLine) -> Place:
    """The team of a meeting or a line."""
    return Place(row.team, region=row.region, organisation=row.organisation)


def meetings(activity: Activity, at: datetime | None = None) -> list[Meeting]:
    """Meetings as they were planned at `at`: not moved, not called off; in order of time. One query, or
    none as long as nothing changed.
    """
    moment = at or now()
    found = [meeting for meeting in _planned(activity) if meeting.planned_at <= moment]
    gone = {meeting.replaces_id for meeting in found}
    return [meeting for meeting in found if meeting.pk not in gone and not meeting.is_cancelled]


def meeting_changes(
    activity: Activity, member: Membership, after: datetime, until: datetime
) -> list[Meeting]:
    """Every meeting that was planned, moved or called off between two moments, as far as this member may know
    of it; in order of time. One query, or none as long as nothing changed.
    """
    between = (each for each in _planned(activity) if after < each.planned_at <= until)
    return [each for each in between if may_know(activity, member, each)]


@until_a_change
def _planned(activity: Activity) -> tuple[Meeting, ...]:
    """Everything that was ever planned, in order of time."""
    found = Meeting.objects.filter(activity=activity).order_by("starts_at", "pk")
    return tuple(found.select_related("region", "organisation", "planned_by__account"))


def upcoming(activity: Activity, member: Membership, at: datetime | None = None) -> list[Meeting]:
    """What is planned from now on and may be known to this member; the own region or team first each time."""
    moment = at or now()
    own = organisations.region_codes(member.organisation)
    found = [
        meeting
        for meeting in meetings(activity, moment)
        if meeting.starts_at + _STILL_GOING > moment and may_know(activity, member, meeting)
    ]
    return sorted(
        found, key=lambda each: (each.region_id is not None and each.region_id not in own, each.starts_at)
    )


def may_know(activity: Activity, member: Membership, meeting: Meeting) -> bool:
    """When a team of a region meets is known to who reads its decisions; an own team's to its own people."""
    if meeting.organisation_id:
        return meeting.organisation_id == member.organisation_id
    return may_read_decisions(activity, member)


def may_read_decisions(activity: Activity, member: Membership) -> bool:
    """Whether this member may read what is decided, asked and given to do in this activity."""
    return access.may(member, "crisis_picture.read_decisions", activities.scope(activity, owner=""))


def meeting_with(activity: Activity, pk: str) -> Meeting:
    """One meeting, also one that was moved. Raises NotFound."""
    found: Meeting | None = (
        Meeting.objects.filter(activity=activity, pk=pk).select_related("region", "organisation").first()
    )
    if found is None:
        raise NotFound("crisis-picture-meeting-not-found")
    return found


@cache
def clocks() -> tuple[Clock, ...]:
    """Every version of every statutory clock, from policy."""
    return rules.clocks(policy.load("clocks"))


def clock_events() -> dict[str, str]:
    """Every event that somebody may record, as it is said: the starts first, then the ends in order."""
    language = current_language()
    starts = {code: str(record[language]) for code, record in policy.load("clocks")["events"].items()}
    return starts | {clock.end: clock.name[language] for clock in clocks()}


def clock_views(activity: Activity, region: Region, at: datetime | None = None) -> list[ClockView]:
    """The clocks that hold on the day the activity began, in one region, as known at `at`. One query
    for all regions, or none as long as nothing changed.
    """
    moment = at or now()
    day = times.local(activity.started_at or activity.created_at).date()
    recorded = {
        each.event: each
        for each in _recorded(activity)
        if each.region_id == region.pk and each.recorded_at <= moment
    }
    return [
        _clock_view(clock, recorded.get(clock.start), recorded.get(clock.end), moment)
        for clock in clocks()
        if clock.holds_on(day)
    ]


def is_recorded(activity: Activity, region: Region, event: str) -> bool:
    """Whether somebody recorded when this event of a clock happened in that region. One query at most."""
    return any((each.region_id, each.event) == (region.pk, event) for each in _recorded(activity))


@until_a_change
def _recorded(activity: Activity) -> tuple[ClockMoment, ...]:
    found = ClockMoment.objects.filter(activity=activity)
    return tuple(found.select_related("recorded_by__account", "recorded_by__organisation"))


def processed_in_time(activity: Activity, at: datetime | None = None) -> tuple[int, int]:
    """How many log lines and answers were written down within the limit of the decree, and of how many.

    One query, or none as long as nothing changed. Only of teams of a region: an own team's log is nobody
    else's business.
    """
    moment = at or now()
    limit = timedelta(minutes=policy.load("clocks")["processing"]["limit_minutes"])
    return rules.within([took for written, took in _processed(activity) if written <= moment], limit)


@until_a_change
def _processed(activity: Activity) -> tuple[tuple[datetime, timedelta], ...]:
    """When each line and answer was written down, and how long after it happened or was seen."""
    lines = LogLine.objects.filter(activity=activity, organisation__isnull=True, corrects__isnull=True)
    answers = Answer.objects.filter(request__activity=activity, seen_at__isnull=False)
    both = lines.values_list("happened_at", "written_at").order_by()
    both = both.union(answers.values_list("seen_at", "at").order_by(), all=True)
    return tuple((written, written - seen) for seen, written in both)


def log_lines(activity: Activity, place: Place, at: datetime | None = None) -> list[LogLine]:
    """The log of one team until `at`, the newest first, with corrected lines and their corrections."""
    found = _log(activity).filter(pk__in=_of_team(activity, place, at).values("pk"))
    return list(found.order_by("-happened_at", "-number"))


def logs(activity: Activity, places: Iterable[Place]) -> QuerySet[Any]:
    """The lines in the logs of these teams, the oldest first. Whose each is, `place_of` says."""
    found = _log(activity).order_by("happened_at", "number", "pk")
    teams = [Q(team=place.team, region=place.region, organisation=place.organisation) for place in places]
    return found.filter(reduce(or_, teams)) if teams else found.none()


def lines_between(found: QuerySet[Any], first: int, end: int) -> list[LogLine]:
    """Of these lines those from place `first` until `end`, counted from 0, in the same order. Two queries."""
    # Put in order by what is short, and only then read whole.
    keys = list(found.values_list("pk", flat=True)[first:end])
    return list(found.filter(pk__in=keys)) if keys else []


def log_between(
    activity: Activity, places: Iterable[Place], after: datetime, until: datetime
) -> Iterator[tuple[Place, LogLine]]:
    """What was written in the logs of these teams between two moments, the newest first. One query."""
    wanted = frozenset(places)
    found = _log(activity).filter(written_at__gt=after, written_at__lte=until)
    for line in found.order_by("-written_at", "-number"):
        if (place := place_of(line)) in wanted:
            yield place, line


@dataclass(frozen=True)
class LogPage:
    """Lines of a log, the newest first, and the numbers of the pages beside it; None where it ends."""

    lines: list[LogLine]
    newer: int | None
    older: int | None


def log_page(
    activity: Activity, place: Place, number: int, at: datetime | None = None, *, holds: int | None = None
) -> LogPage:
    """Page `number` of the log of one team until `at`, 1 is the newest; or the one that `holds` that line.

    A log of two weeks has lines by the ten thousand. At most three queries.
    """
    found = _of_team(activity, place, at)
    if holds is not None and (line := found.filter(number=holds).values_list("happened_at").first()):
        later = Q(happened_at__gt=line[0]) | Q(happened_at=line[0], number__gt=holds)
        number = found.filter(later).count() // LINES_ON_A_PAGE + 1
    first = (max(1, number) - 1) * LINES_ON_A_PAGE
    # Put in order by what is short, and only then read what is on this page.
    in_order = found.order_by("-happened_at", "-number").values_list("pk", flat=True)
    keys = list(in_order[first : first + LINES_ON_A_PAGE + 1])
    if not keys and first:
        return log_page(activity, place, 1, at)
    lines = _log(activity).filter(pk__in=keys[:LINES_ON_A_PAGE]).order_by("-happened_at", "-number")
    return LogPage(
        lines=list(lines),
        newer=number - 1 if first else None,
        older=max(1, number) + 1 if len(keys) > LINES_ON_A_PAGE else None,
    )


def _of_team(activity: Activity, place: Place, at: datetime | None) -> QuerySet[Any]:
    return LogLine.objects.filter(
        activity=activity,
        team=place.team,
        region=place.region,
        organisation=place.organisation,
        written_at__lte=at or now(),
    )


def log_line_numbered(activity: Activity, place: Place, number: int) -> LogLine:
    """One line of the log of that team. Raises NotFound."""
    found: LogLine | None = (
        _log(activity)
        .filter(team=place.team, region=place.region, organisation=place.organisation, number=number)
        .first()
    )
    if found is None:
        raise NotFound("crisis-picture-log-not-found", number=str(number))
    return found


def _log(activity: Activity) -> QuerySet[Any]:
    return LogLine.objects.filter(activity=activity).select_related(
        "region",
        "organisation",
        "written_by__account",
        "written_by__organisation",
        "corrects",
        "corrected_by",
    )


def _clock_view(
    clock: Clock, started: ClockMoment | None, ended: ClockMoment | None, moment: datetime
) -> ClockView:
    start, end = (each.happened_at if each else None for each in (started, ended))
    return ClockView(
        clock=clock,
        status=rules.status(clock.limit, started_at=start, ended_at=end, at=moment),
        started=started,
        ended=ended,
        took=end - start if start and end else None,
        due=start + clock.limit if start and not end else None,
    )


def regions_of(activity: Activity, member: Membership) -> Iterable[Region]:
    """The regions of the activity, the member's own first."""
    own = organisations.region_codes(member.organisation)
    return sorted(activity.regions.all(), key=lambda region: (region.code not in own, region.name))
