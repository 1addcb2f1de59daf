"""What could be released now, as this person may see it: phase, theme, figure, bottleneck or report."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from django.db.models import prefetch_related_objects

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries import shown
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.seen import visible
from samenbeeld.capacity.queries.together import per_region
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.together import Together
from samenbeeld.escalation import queries as escalation
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.facts import (
    BOTTLENECK,
    CAPACITY,
    LONGEST_ABOUT,
    PHASE,
    REPORT,
    TILE,
    Fact,
    Line,
)
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import times
from samenbeeld.look.words import current_language, in_language, say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import function_name, leading_function, region_codes
from samenbeeld.safety_picture import queries as safety_picture
from samenbeeld.safety_picture.queries.definition import theme as theme_with
from samenbeeld.situation_reports.models import Bottleneck, SituationReport
from samenbeeld.situation_reports.queries.bottlenecks import current, readable
from samenbeeld.situation_reports.queries.reports import may as may_with_report
from samenbeeld.situation_reports.queries.standings import judgement_of, newest_reports
from samenbeeld.situation_reports.queries.template import brief, form_of
from samenbeeld.situation_reports.rules.bottlenecks import OPEN
from samenbeeld.situation_reports.rules.template import headline

_NOTHING = "federation-nothing-there"
_ACCEPTED = "accepted"


@dataclass(frozen=True)
class Choice:
    """Something that can be released: `value` as the form knows it."""

    kind: str
    value: str
    label: str


def draft(member: Membership, region: Region, kind: str, about: str, *, mode: Mode, said: str = "") -> Fact:
    """What stands now, as it would be released. Raises Refused when there is nothing to release."""
    if len(said) > facts.LONGEST:
        raise Refused("federation-too-long", field="said", most=facts.LONGEST)
    if kind not in _DRAFTS:
        raise Refused(_NOTHING, field="what")
    found = _DRAFTS[kind](member, region, about, mode)
    return replace(found, said=said or found.said, by=signed_by(member))


def signed_by(member: Membership) -> str:
    """Who says it to other nodes: a function and an organisation, never a name."""
    return f"{function_name(leading_function(member), short=True)}, {member.organisation.name}"


def choices(member: Membership, regions: Sequence[Region], mode: Mode) -> Iterator[Choice]:
    """Everything of these regions that can be released in this mode, by kind."""
    for region in regions:
        yield Choice(PHASE, f"{region.code}/{PHASE}", say("federation-phase-of", region=region.name))
    if mode is Mode.REAL:
        yield from _tiles(regions)
        yield from _figures(member, regions)
    for activity in activities.running_now(mode):
        yield from _bottlenecks(member, activity, regions)
        yield from _reports(member, activity, regions)


def _tiles(regions: Sequence[Region]) -> Iterator[Choice]:
    for (code, region), tile in safety_picture.tiles(regions, now()).items():
        if tile.level is not Level.UNKNOWN:
            name = tile.theme.name.in_language(current_language())
            yield Choice(TILE, f"{region}/{TILE}/{code}", f"{name}, {tile.region.name}")


def _figures(member: Membership, regions: Sequence[Region]) -> Iterator[Choice]:
    for metric, region, _ in _told(member, regions):
        label = f"{shown.heading(metric)}, {region.name}"
        yield Choice(CAPACITY, f"{region.code}/{CAPACITY}/{metric.code}", label)


def _told(member: Membership, regions: Sequence[Region]) -> Iterator[tuple[Metric, Region, Together]]:
    """What is known of capacity, of those whose figures this member sees."""
    metrics = list(catalogue().metrics.values())
    seen = visible(member, REAL)
    for line in per_region(metrics, regions, kinds=(), seen=seen, played_in="", now=now()):
        for metric, told in zip(metrics, line.cells, strict=True):
            if told.known:
                yield metric, line.region, told


def _bottlenecks(member: Membership, activity: Activity, regions: Sequence[Region]) -> Iterator[Choice]:
    known = {region.code: region for region in regions}
    for row in readable(member, activity, current(activity)):
        about = f"{activity.slug}.{row.thread}"
        if row.status == OPEN and row.region_id in known and len(about) <= LONGEST_ABOUT:
            label = f"{row.what[:80]}, {known[row.region_id].name}"
            yield Choice(BOTTLENECK, f"{row.region_id}/{BOTTLENECK}/{about}", label)


def _reports(member: Membership, activity: Activity, regions: Sequence[Region]) -> Iterator[Choice]:
    for report in _readable_reports(member, activity):
        for region in regions:
            about = f"{activity.slug}.{report.organisation.slug}"
            if region.code in region_codes(report.organisation) and len(about) <= LONGEST_ABOUT:
                label = f"{report.organisation.name}, {activity.name}"
                yield Choice(REPORT, f"{region.code}/{REPORT}/{about}", label)
                break


def _readable_reports(member: Membership, activity: Activity) -> list[SituationReport]:
    """The newest of each organisation that was accepted, and that this member may read."""
    found = newest_reports(activity)
    prefetch_related_objects([report.organisation for report in found], "regions")
    return [
        report
        for report in found
        if _is_accepted(report) and may_with_report(member, "read", activity, report.organisation)
    ]


def _is_accepted(report: SituationReport) -> bool:
    judgement = judgement_of(report)
    return judgement is not None and judgement.verdict == _ACCEPTED


def _phase(member: Membership, region: Region, _about: str, mode: Mode) -> Fact:
    standing = escalation.current_step(region, mode)
    if standing.step is None:
        raise Refused(_NOTHING, field="what")
    grip = activities.highest_grip_now(
        mode, lambda: activities.readable(member, activities.running_now(mode))
    ).get(region.code)
    step = standing.step.name
    bare = _bare(PHASE, region, "", step.nl, step.en, level=standing.level, since=standing.since)
    return replace(bare, grip=grip.level if grip else None)


def _tile(_member: Membership, region: Region, about: str, mode: Mode) -> Fact:
    if mode is not Mode.REAL:
        raise Refused(_NOTHING, field="what")
    theme = theme_with(about)
    tile = safety_picture.tile(theme, region, now())
    if tile.current is None or tile.level is Level.UNKNOWN:
        raise Refused(_NOTHING, field="what")
    since = tile.current.written_at
    bare = _bare(TILE, region, theme.code, theme.name.nl, theme.name.en, level=tile.level, since=since)
    return replace(bare, said=tile.current.what_is[: facts.LONGEST], until=tile.current.valid_until)


def _capacity(member: Membership, region: Region, about: str, mode: Mode) -> Fact:
    for metric, _, told in _told(member, [region]) if mode is Mode.REAL else ():
        if metric.code == about:
            line = _in_both(partial(_figure_told, metric, told))
            name = _in_both(partial(shown.heading, metric))
            return replace(_bare(CAPACITY, region, about, name.nl, name.en, since=now()), lines=(line,))
    raise Refused(_NOTHING, field="what")


def _figure_told(metric: Metric, told: Together) -> str:
    return ", ".join(shown.together(metric, told))


def _bottleneck(member: Membership, region: Region, about: str, mode: Mode) -> Fact:
    slug, _, thread = about.partition(".")
    activity = _running(slug, mode)
    for row in readable(member, activity, current(activity)):
        if str(row.thread) == thread and row.region_id == region.code and row.status == OPEN:
            bare = _bare(BOTTLENECK, region, about, row.what, row.what, since=row.said_at)
            return replace(bare, lines=tuple(_of_bottleneck(row)))
    raise Refused(_NOTHING, field="what")


def _of_bottleneck(row: Bottleneck) -> Iterator[Line]:
    if row.organisation is not None:
        yield Line(row.organisation.name, row.organisation.name)
    if row.count is not None:
        count = int(row.count) if row.count == int(row.count) else row.count
        yield _in_both(partial(say, "federation-line-count", count=count))
    if row.needed_by is not None:
        at = _day_and_time(row.needed_by)
        yield _in_both(partial(say, "federation-line-needed", at=at))


def _report(member: Membership, region: Region, about: str, mode: Mode) -> Fact:
    slug, _, organisation = about.partition(".")
    for report in _readable_reports(member, _running(slug, mode)):
        its = report.organisation
        if its.slug == organisation and region.code in region_codes(its):
            bare = _bare(REPORT, region, about, its.name, its.name, since=report.submitted_at)
            return replace(bare, level=Level(report.level), lines=tuple(_of_report(report)))
    raise Refused(_NOTHING, field="what")


def _of_report(report: SituationReport) -> Iterator[Line]:
    form = form_of(report.organisation, report.template_version)
    at, found = _day_and_time(report.submitted_at), headline(form, report.values)
    yield _in_both(partial(say, "federation-line-report", number=report.number, at=at))
    if found is not None:
        yield _in_both(partial(brief, found))


def _running(slug: str, mode: Mode) -> Activity:
    for activity in activities.running_now(mode):
        if activity.slug == slug:
            return activity
    raise Refused(_NOTHING, field="what")


def _bare(
    kind: str,
    region: Region,
    about: str,
    nl: str,
    en: str,
    *,
    level: Level = Level.UNKNOWN,
    since: datetime | None = None,
) -> Fact:
    return Fact(kind, region.code, about, level, nl, en, None, "", "", since, None)


def _in_both(say_it: Callable[[], str]) -> Line:
    said = []
    for language in ("nl", "en"):
        with in_language(language):
            said.append(say_it())
    return Line(*said)


def _day_and_time(at: datetime) -> str:
    """With its day, as another reads it who knows when: `14-01 16:00`."""
    return f"{at.astimezone(times.AMSTERDAM):%d-%m %H:%M}"


_DRAFTS = {PHASE: _phase, TILE: _tile, CAPACITY: _capacity, BOTTLENECK: _bottleneck, REPORT: _report}
