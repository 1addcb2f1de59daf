"""What could be released now, as this person may see it: of a region, and of its activities."""

from collections.abc import Iterator, Sequence
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
from samenbeeld.federation.queries import drafting_texts as of_activity
from samenbeeld.federation.queries.lines import as_written, day_and_time, in_both, sentence
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.facts import (
    ACTIVITY,
    BOTTLENECK,
    CAPACITY,
    DECISION,
    LONGEST_ABOUT,
    NEED,
    PHASE,
    REPORT,
    SECTION,
    TILE,
    Fact,
    Line,
)
from samenbeeld.federation.rules.sharing import FEDERATED, check_not_wider
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import function_name, leading_function, region_codes
from samenbeeld.safety_picture import queries as safety_picture
from samenbeeld.safety_picture.queries.definition import theme as theme_with
from samenbeeld.situation_reports.models import Bottleneck, SituationReport
from samenbeeld.situation_reports.queries.reports import may as may_with_report
from samenbeeld.situation_reports.queries.standings import judgement_of, newest_reports
from samenbeeld.situation_reports.queries.template import brief, form_of
from samenbeeld.situation_reports.rules.template import headline

_NOTHING = "federation-nothing-there"
_ACCEPTED = "accepted"


@dataclass(frozen=True)
class Choice:
    """Something that can be released: `value` as the form knows it."""

    kind: str
    value: str
    label: str


@dataclass(frozen=True)
class _Asked:
    """What is to be released by whom, under which label."""

    member: Membership
    region: Region
    about: str
    mode: Mode
    tlp: Tlp


def draft(
    member: Membership,
    region: Region,
    kind: str,
    about: str,
    *,
    mode: Mode,
    tlp: Tlp = Tlp.AMBER,
    said: str = "",
) -> Fact:
    """What stands now, as it would be released under this label. Raises Refused when there is nothing to
    release, when it was written for fewer people than the label says, or is too long for one envelope.
    """
    if len(said) > facts.LONGEST:
        raise Refused("federation-too-long", field="said", most=facts.LONGEST)
    if kind not in _DRAFTS:
        raise Refused(_NOTHING, field="what")
    found = _DRAFTS[kind](_Asked(member, region, about, mode, tlp))
    found = replace(found, said=said or found.said, by=signed_by(member))
    facts.check_size(found)
    return found


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
    running = activities.readable(member, activities.running_now(mode))
    for each in of_activity.listed(running, member):
        yield from _of_activity(member, each, regions)


def stays(member: Membership, kind: str, about: str, *, mode: Mode, tlp: Tlp) -> list[str]:
    """The texts of a whole activity that do not go along under this label, each with its own."""
    if kind != ACTIVITY:
        return []
    return of_activity.names(of_activity.stays(_running(member, about, mode), member, tlp))


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


def _of_activity(
    member: Membership, listed: of_activity.Listed, regions: Sequence[Region]
) -> Iterator[Choice]:
    activity = listed.activity
    here, may_leave = activities.region_codes(activity), Tlp(activity.tlp) in FEDERATED
    for region in regions:
        if region.code in here:
            of = f"{activity.name}, {region.name}"
            if may_leave:
                yield Choice(ACTIVITY, f"{region.code}/{ACTIVITY}/{activity.slug}", of)
            for text in listed.texts:
                label = f"{text.name}, {of} ({text.tlp.label})"
                yield Choice(SECTION, f"{region.code}/{SECTION}/{activity.slug}.{text.key}", label)
    if not may_leave:
        return
    known = {region.code: region for region in regions}
    for view in listed.decisions:
        if (code := view.decision.region_id) in known:
            label = f"{view.decision.text[:80]}, {activity.name}"
            yield Choice(DECISION, f"{code}/{DECISION}/{activity.slug}.{view.number}", label)
    for row in of_activity.open_bottlenecks(activity, member):
        about = f"{activity.slug}.{row.thread}"
        if row.region_id in known and len(about) <= LONGEST_ABOUT:
            label = f"{row.what[:80]}, {known[row.region_id].name}"
            yield Choice(BOTTLENECK, f"{row.region_id}/{BOTTLENECK}/{about}", label)
    needs = of_activity.open_needs(activity, member)
    prefetch_related_objects([need.organisation for need in needs], "regions")
    for need in needs:
        about = f"{activity.slug}.{need.thread}"
        code = next((each for each in region_codes(need.organisation) if each in known), "")
        if code and len(about) <= LONGEST_ABOUT:
            label = f"{need.what[:80]}, {need.organisation.name}"
            yield Choice(NEED, f"{code}/{NEED}/{about}", label)
    yield from _reports(member, activity, regions)


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


def _phase(asked: _Asked) -> Fact:
    member, region, mode = asked.member, asked.region, asked.mode
    standing = escalation.current_step(region, mode)
    if standing.step is None:
        raise Refused(_NOTHING, field="what")
    grip = activities.highest_grip_now(
        mode, lambda: activities.readable(member, activities.running_now(mode))
    ).get(region.code)
    step = standing.step.name
    bare = _bare(PHASE, region, "", step.nl, step.en, level=standing.level, since=standing.since)
    return replace(bare, grip=grip.level if grip else None)


def _tile(asked: _Asked) -> Fact:
    region = asked.region
    if asked.mode is not Mode.REAL:
        raise Refused(_NOTHING, field="what")
    theme = theme_with(asked.about)
    tile = safety_picture.tile(theme, region, now())
    if tile.current is None or tile.level is Level.UNKNOWN:
        raise Refused(_NOTHING, field="what")
    since = tile.current.written_at
    bare = _bare(TILE, region, theme.code, theme.name.nl, theme.name.en, level=tile.level, since=since)
    return replace(bare, said=tile.current.what_is[: facts.LONGEST], until=tile.current.valid_until)


def _capacity(asked: _Asked) -> Fact:
    region = asked.region
    for metric, _, told in _told(asked.member, [region]) if asked.mode is Mode.REAL else ():
        if metric.code == asked.about:
            line = in_both(partial(_figure_told, metric, told))
            name = in_both(partial(shown.heading, metric))
            return replace(_bare(CAPACITY, region, asked.about, name.nl, name.en, since=now()), lines=(line,))
    raise Refused(_NOTHING, field="what")


def _figure_told(metric: Metric, told: Together) -> str:
    return ", ".join(shown.together(metric, told))


def _bottleneck(asked: _Asked) -> Fact:
    activity, thread = _part_of(asked)
    for row in of_activity.open_bottlenecks(activity, asked.member):
        if str(row.thread) == thread and row.region_id == asked.region.code:
            bare = _bare(BOTTLENECK, asked.region, asked.about, row.what, row.what, since=row.said_at)
            return replace(bare, lines=tuple(_of_bottleneck(row)))
    raise Refused(_NOTHING, field="what")


def _of_bottleneck(row: Bottleneck) -> Iterator[Line]:
    if row.organisation is not None:
        yield as_written(row.organisation.name)
    yield from of_activity.of_count(row.count, row.needed_by)


def _need(asked: _Asked) -> Fact:
    activity, thread = _part_of(asked)
    for row in of_activity.open_needs(activity, asked.member):
        if str(row.thread) == thread and asked.region.code in region_codes(row.organisation):
            bare = _bare(NEED, asked.region, asked.about, row.what, row.what, since=row.said_at)
            return replace(bare, lines=tuple(of_activity.of_need(row)))
    raise Refused(_NOTHING, field="what")


def _decision(asked: _Asked) -> Fact:
    activity, number = _part_of(asked)
    for view in of_activity.decisions(activity, asked.member):
        if str(view.number) == number and view.decision.region_id == asked.region.code:
            name = sentence("federation-name-decision", number=number, activity=activity.name)
            since = view.decided.at if view.decided else None
            bare = _bare(DECISION, asked.region, asked.about, name.nl, name.en, since=since)
            until = view.decision.valid_until
            return replace(bare, until=until, lines=tuple(of_activity.of_decision(view)))
    raise Refused(_NOTHING, field="what")


def _section(asked: _Asked) -> Fact:
    slug, _, key = asked.about.partition(".")
    activity = _running(asked.member, slug, asked.mode)
    for text in of_activity.texts(activity, asked.member):
        if text.key == key and asked.region.code in activities.region_codes(activity):
            check_not_wider(asked.tlp, text.tlp)
            name = in_both(partial(of_activity.full_name, text, activity))
            bare = _bare(SECTION, asked.region, asked.about, name.nl, name.en, since=text.changed_at)
            return replace(bare, lines=tuple(map(as_written, text.lines)))
    raise Refused(_NOTHING, field="what")


def _activity(asked: _Asked) -> Fact:
    activity = _running(asked.member, asked.about, asked.mode)
    check_not_wider(asked.tlp, Tlp(activity.tlp))
    if asked.region.code not in activities.region_codes(activity):
        raise Refused(_NOTHING, field="what")
    step, grip = activities.step_of(activity), activities.current_grip(activity, asked.region)
    name, since = activity.name, activity.started_at
    bare = _bare(ACTIVITY, asked.region, asked.about, name, name, since=since)
    return replace(
        bare,
        level=step.level if step else Level.UNKNOWN,
        grip=grip.level if grip else None,
        lines=tuple(of_activity.whole(activity, asked.member, asked.tlp)),
    )


def _report(asked: _Asked) -> Fact:
    activity, organisation = _part_of(asked)
    for report in _readable_reports(asked.member, activity):
        its = report.organisation
        if its.slug == organisation and asked.region.code in region_codes(its):
            bare = _bare(REPORT, asked.region, asked.about, its.name, its.name, since=report.submitted_at)
            return replace(bare, level=Level(report.level), lines=tuple(_of_report(report)))
    raise Refused(_NOTHING, field="what")


def _of_report(report: SituationReport) -> Iterator[Line]:
    form = form_of(report.organisation, report.template_version)
    at, found = day_and_time(report.submitted_at), headline(form, report.values)
    yield sentence("federation-line-report", number=report.number, at=at)
    if found is not None:
        yield in_both(partial(brief, found))


def _part_of(asked: _Asked) -> tuple[Activity, str]:
    """The activity, and which part of it. What is in it was written under its label."""
    slug, _, part = asked.about.partition(".")
    activity = _running(asked.member, slug, asked.mode)
    check_not_wider(asked.tlp, Tlp(activity.tlp))
    return activity, part


def _running(member: Membership, slug: str, mode: Mode) -> Activity:
    for activity in activities.readable(member, activities.running_now(mode)):
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


_DRAFTS = {
    PHASE: _phase,
    TILE: _tile,
    CAPACITY: _capacity,
    BOTTLENECK: _bottleneck,
    NEED: _need,
    REPORT: _report,
    DECISION: _decision,
    SECTION: _section,
    ACTIVITY: _activity,
}
