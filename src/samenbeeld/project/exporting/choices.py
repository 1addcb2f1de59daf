"""What there is to take along from one activity, and who makes it. A package adds its line here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.web.exporting import alarm_content, may_read_alarm
from samenbeeld.alerts import queries as alerts
from samenbeeld.capacity.web import exporting as capacity
from samenbeeld.care_phases import queries as care_phases
from samenbeeld.care_phases.web.exporting import care_phases_content
from samenbeeld.casualty_distribution import queries as casualties
from samenbeeld.casualty_distribution.web.exporting import casualties_content
from samenbeeld.crisis_picture import queries as crisis_picture
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.web import exporting as picture
from samenbeeld.endurance.queries import may_see as may_see_endurance
from samenbeeld.endurance.web.exporting import endurance_content
from samenbeeld.exercises.queries import may_evaluate
from samenbeeld.exercises.web.exporting import evaluation_content
from samenbeeld.exports.rules import CSV, GPKG, JSON, PDF, Content
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.plot.queries import may_see_map
from samenbeeld.plot.web.exporting import map_content
from samenbeeld.scale_up import queries as scale_up
from samenbeeld.scale_up.web.exporting import scale_up_content
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.models import SituationReport
from samenbeeld.situation_reports.web import exporting as reporting
from samenbeeld.spread.web import exporting as spread

TEXT, TABLE, MAP = (PDF, JSON), (PDF, CSV, JSON), (PDF, GPKG, JSON)


@dataclass(frozen=True)
class Choice:
    """One thing to take along. `key` is its kind and, after a dot, which one."""

    key: str
    group: str
    words: str
    formats: tuple[str, ...]
    has_past: bool  # whether it can be taken along as it stood
    has_period: bool  # whether it can begin at a moment


@dataclass(frozen=True)
class Kind:
    """How one kind is made. `content` gets what stands after the dot, and the moment or None for now."""

    group: str
    formats: tuple[str, ...]
    has_past: bool
    content: Callable[[Activity, Membership, str, datetime | None], Content]
    # The same from a moment on, for what is a row of events.
    since: Callable[[Activity, Membership, str, datetime | None, datetime], Content] | None = None


def choices(activity: Activity, member: Membership, earlier_of: str = "") -> list[Choice]:
    """What this member may read here, in the order of the tabs. Of reports the newest of everybody, and every
    earlier one of the organisation `earlier_of`: a crisis of two weeks has thousands."""
    return [
        Choice(
            key,
            say(f"exports-group-{kind.group}"),
            words,
            kind.formats,
            kind.has_past,
            kind.since is not None,
        )
        for key, words in _offered(activity, member, earlier_of)
        if (kind := KINDS[key.partition(".")[0]])
    ]


def content(
    activity: Activity, member: Membership, key: str, moment: datetime | None, since: datetime | None = None
) -> Content:
    """What this choice holds for this member, until `moment` and for some from `since`. Raises NotFound, also
    for what is closed to them.
    """
    kind, _, which = key.partition(".")
    if kind not in KINDS:
        raise NotFound("exports-not-found")
    known = KINDS[kind]
    if since is not None and known.since is not None:
        return known.since(activity, member, which, moment, since)
    return known.content(activity, member, which, moment)


def _offered(activity: Activity, member: Membership, earlier_of: str) -> Iterator[tuple[str, str]]:
    """(key, words), those of one group together."""
    seen = crisis_picture.seen_documents(activity, member)
    if any(not one.is_own for one in seen):
        yield "beeld", say("exports-what-picture")
    if may_see_map(activity, member):
        yield "kaart", say("exports-what-map")
    if reports.may_read_all(member, activity):
        yield "rapporten", say("exports-what-reports")
    if reports.may_see_any(member, activity):
        yield "knelpunten", say("exports-what-bottlenecks")
    if capacity.may_take(activity, member):
        yield "capaciteit", say("exports-what-capacity")
    if scale_up.may_see(member, activity):
        yield "opschaling", say("exports-what-scale-up")
    if care_phases.may_see(member, activity):
        yield "zorgfase", say("exports-what-care-phases")
    if casualties.may_see(member, activity):
        yield "gewonden", say("exports-what-casualties")
    if spread.may_take(activity, member):
        yield "spreiding", say("exports-what-spread")
    if may_see_endurance(member, activity):
        yield "volhouden", say("exports-what-endurance")
    if may_read_decisions(activity, member):
        yield "besluiten", say("exports-what-decisions")
        yield "taken", say("exports-what-tasks")
        yield "vragen", say("exports-what-requests")
    if may_evaluate(member, activity):
        yield "evaluatie", say("exports-what-evaluation")
    for team in picture.readable_logs(activity, member):
        yield f"logboek.{team.key}", say("exports-what-log", team=team.full_name)
    for alarm in alerts.alarms_of(activities.ACTIVITY, activity.slug):
        if may_read_alarm(activity, member, alarm):
            yield f"alarm.{alarm.number}", say("exports-what-alarm", number=str(alarm.number))
    yield from _reports(activity, member, earlier_of)
    owners = {one.document.organisation for one in seen if one.document.organisation}
    for organisation in sorted(owners, key=lambda owner: owner.name):
        yield f"eigen-beeld.{organisation.slug}", say("exports-what-own", organisation=organisation.name)


def newest_reports(activity: Activity, member: Membership) -> list[SituationReport]:
    """The newest report of every organisation whose reports this member may read, by name."""
    found = (each for each in reports.newest_reports(activity) if _may_read(activity, member, each))
    return sorted(found, key=lambda report: report.organisation.name)


def report_of(key: str) -> str:
    """The organisation of which this key chooses a report, "" when it chooses something else."""
    kind, _, which = key.partition(".")
    return which.rpartition(".")[0] if kind == "rapport" else ""


def _may_read(activity: Activity, member: Membership, report: SituationReport) -> bool:
    return reports.may(member, "read", activity, report.organisation)


def _reports(activity: Activity, member: Membership, earlier_of: str) -> Iterator[tuple[str, str]]:
    """The newest of everybody, then what was superseded: a file may have to say what was known when."""
    newest = newest_reports(activity, member)
    for report in newest:
        yield _key(report), _words("exports-what-report", report)
    owner = next((each.organisation for each in newest if each.organisation.slug == earlier_of), None)
    if owner:
        for report in reports.earlier_reports(activity, owner):
            yield _key(report), _words("exports-what-report-superseded", report)


def _key(report: SituationReport) -> str:
    return f"rapport.{report.organisation.slug}.{report.number}"


def _words(sentence: str, report: SituationReport) -> str:
    at = times.moment(report.submitted_at, current_language())
    return say(sentence, organisation=report.organisation.name, number=str(report.number), at=at)


def _report(activity: Activity, member: Membership, which: str, _moment: datetime | None) -> Content:
    organisation, _, number = which.rpartition(".")
    return reporting.report_content(activity, member, organisation, _number(number))


def _number(written: str) -> int:
    """Raises NotFound: a number that is none is the number of nothing."""
    if not (written.isascii() and written.isdecimal()) or len(written) > 9:
        raise NotFound("exports-not-found")
    return int(written)


KINDS = {
    "beeld": Kind("shared", TEXT, True, lambda a, m, _, at: picture.picture_content(a, m, at)),
    "kaart": Kind("shared", MAP, True, lambda a, m, _, at: map_content(a, m, at)),
    "rapporten": Kind("shared", TABLE, False, lambda a, m, _, __: reporting.reports_content(a, m)),
    "knelpunten": Kind("shared", TABLE, False, lambda a, m, _, __: reporting.bottlenecks_content(a, m)),
    "capaciteit": Kind("shared", TABLE, True, lambda a, m, _, at: capacity.capacity_content(a, m, at)),
    "opschaling": Kind("shared", TABLE, True, lambda a, m, _, at: scale_up_content(a, m, at)),
    "zorgfase": Kind("shared", TABLE, True, lambda a, m, _, at: care_phases_content(a, m, at)),
    "gewonden": Kind("shared", TABLE, True, lambda a, m, _, at: casualties_content(a, m, at)),
    "spreiding": Kind("shared", TABLE, False, lambda a, m, _, __: spread.spread_content(a, m)),
    "volhouden": Kind("shared", TABLE, True, lambda a, m, _, at: endurance_content(a, m, at)),
    "rapport": Kind("report", TABLE, False, _report),
    "besluiten": Kind("shared", TABLE, True, lambda a, m, _, at: picture.decisions_content(a, m, at)),
    "taken": Kind("shared", TABLE, True, lambda a, m, _, at: picture.tasks_content(a, m, at)),
    "vragen": Kind("shared", TABLE, True, lambda a, m, _, at: picture.requests_content(a, m, at)),
    "evaluatie": Kind("shared", TEXT, False, lambda a, m, _, __: evaluation_content(a, m)),
    "logboek": Kind("log", TABLE, True, picture.log_content, picture.log_content),
    "alarm": Kind("alarm", TABLE, False, lambda a, m, which, _: alarm_content(a, m, _number(which))),
    "eigen-beeld": Kind("own", TEXT, True, lambda a, m, which, at: picture.own_content(a, m, which, at)),
}
