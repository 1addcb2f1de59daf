"""Teams at work: plan, move and call off a meeting; record the moments of the statutory clocks."""

from collections.abc import Sequence
from datetime import date, datetime

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.actions.numbering import locked, one_line
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import ClockMomentRecorded, MeetingCancelled, MeetingPlanned
from samenbeeld.crisis_picture.models import ClockMoment, Meeting
from samenbeeld.crisis_picture.queries import meeting as queries
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.crisis_picture.rules import clocks as rules
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.typed import whole_line
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership, Region


@journalled
def plan_meeting(
    *,
    actor: Membership,
    activity: Activity,
    team: Place,
    starts_at: datetime,
    place: str = "",
    agenda: Sequence[str] = (),
    replaces: Meeting | None = None,
    every_days: int | None = None,
    until: date | None = None,
) -> Meeting:
    """Say when a team meets. An empty agenda is that of BOBOC; `replaces` is the meeting that moves. With
    `every_days` it meets again until a day, each time a meeting of its own; the first is returned.

    Raises NotAllowed, Refused for a moment that has passed, Conflict when it was moved already.
    """
    access.require(actor, "crisis_picture.plan_meeting", queries.team_scope(activity, team))
    activity = locked(activity)
    rules.check_meeting(starts_at, planned_at=now())
    if replaces is not None:
        _check_same_team(replaces, team)
        rules.check_still_next(Meeting.objects.filter(replaces=replaces).exists())
    moments = rules.repeated(
        local(starts_at),
        every_days=None if replaces else every_days,
        until=until,
        most=queries.most_meetings(),
    )
    meetings: list[Meeting] = Meeting.objects.bulk_create(
        Meeting(
            activity=activity, team=team.team, region=team.region, organisation=team.organisation,
            starts_at=moment, place=whole_line(place, 120, field="place"),
            agenda=[item for item in map(one_line, agenda) if item] or queries.default_agenda(),
            replaces=replaces, planned_by=actor, planned_at=now(),
        )
        for moment in moments
    )  # fmt: skip
    event = MeetingPlanned(
        activity.slug, *_named(team), starts_at=starts_at.isoformat(), moved=replaces is not None,
        every_days=every_days, times=len(meetings),
    )  # fmt: skip
    record(actor, activity, event)
    return meetings[0]


@journalled
def cancel_meeting(*, actor: Membership, activity: Activity, meeting: Meeting, reason: str) -> Meeting:
    """The meeting does not take place. Raises NotAllowed, Refused without a reason, Conflict when it was
    changed already.
    """
    team = queries.place_of(meeting)
    access.require(actor, "crisis_picture.plan_meeting", queries.team_scope(activity, team))
    activity = locked(activity)
    rules.check_reason(reason)
    rules.check_still_next(meeting.is_cancelled or Meeting.objects.filter(replaces=meeting).exists())
    cancelled: Meeting = Meeting.objects.create(
        activity=activity, team=team.team, region=team.region, organisation=team.organisation,
        starts_at=meeting.starts_at, place=meeting.place, agenda=meeting.agenda, replaces=meeting,
        is_cancelled=True, planned_by=actor, planned_at=now(),
    )  # fmt: skip
    event = MeetingCancelled(
        activity.slug,
        *_named(team),
        starts_at=meeting.starts_at.isoformat(),
        reason=whole_line(reason, 300, field="reason"),
    )
    record(actor, activity, event)
    return cancelled


@journalled
def record_clock_moment(
    *, actor: Membership, activity: Activity, region: Region, event: str, happened_at: datetime
) -> ClockMoment:
    """Write down when an event of a statutory clock happened. Doing it again corrects it; both stay.

    Raises NotAllowed, Refused for an event that policy does not know or a moment that is yet to come.
    """
    access.require(actor, "crisis_picture.record_clock", activities.scope(activity, region=region, owner=""))
    return _record_moment(actor, locked(activity), region, event, happened_at)


@journalled
def note_clock_moment(
    *, actor: Membership, activity: Activity, region: Region, event: str, happened_at: datetime
) -> ClockMoment:
    """What somebody just did is the event of a clock. It has been asked whether they may do what they did,
    and that nobody recorded it before (`queries.meeting.is_recorded`). Raises Refused as
    `record_clock_moment`.
    """
    return _record_moment(actor, locked(activity), region, event, happened_at)


def _record_moment(
    actor: Membership, activity: Activity, region: Region, event: str, happened_at: datetime
) -> ClockMoment:
    if event not in queries.clock_events():
        raise Refused("crisis-picture-clock-event-unknown", field="event")
    if region.code not in {found.code for found in activity.regions.all()}:
        raise Refused("activities-region-not-in-activity", field="region")
    rules.check_moment(happened_at, now=now())
    before = ClockMoment.objects.filter(activity=activity, region=region, event=event)
    is_corrected = before.exists()
    moment: ClockMoment = ClockMoment.objects.create(
        activity=activity, region=region, event=event, happened_at=happened_at, recorded_by=actor,
        recorded_at=now(),
    )  # fmt: skip
    told = ClockMomentRecorded(activity.slug, region.code, event, happened_at.isoformat(), is_corrected)
    record(actor, activity, told)
    return moment


def _check_same_team(meeting: Meeting, team: Place) -> None:
    if queries.place_of(meeting).key != team.key:
        raise Refused("crisis-picture-team-unknown", field="team")


def _named(team: Place) -> tuple[str, str, str]:
    region, organisation = team.region, team.organisation
    return team.team, region.code if region else "", organisation.slug if organisation else ""
