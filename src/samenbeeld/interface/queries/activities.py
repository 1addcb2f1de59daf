"""Activities, the steps of the regions, and what belongs to one activity."""

from collections.abc import Mapping

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import GripStanding
from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.crisis_picture.queries import SectionView, reading
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.queries import Standing
from samenbeeld.interface import shapes, words
from samenbeeld.interface.queries.links import address, links
from samenbeeld.interface.rules import Part, cut, newest_first
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.realtime import queries as realtime
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.queries import ReportStanding


def all_activities(
    member: Membership, mode: Mode, *, region: str, cursor: str, most: int
) -> Part[shapes.Activity]:
    """Those that this member may know of, the newest first. Five queries. Raises Refused."""
    found = activities.all_activities().filter(mode=mode.value)
    if region:
        found = found.filter(regions__code=region)
    part = cut(
        activities.readable(member, found),
        lambda each: newest_first(each.created_at, each.slug),
        cursor=cursor,
        most=most,
    )
    levels = activities.grip_standings(part.rows)
    return Part(tuple(_activity(each, levels[each.slug]) for each in part.rows), part.following)


def one_activity(member: Membership, slug: str) -> shapes.Activity:
    """Raises NotFound, also to whom it is closed."""
    found = activities.readable_by_slug(member, slug)
    return _activity(found, activities.grip_standings([found])[found.slug])


def steps(member: Membership, mode: Mode, *, cursor: str, most: int) -> Part[shapes.RegionStep]:
    """Where each region stands on the ladder. Raises NotAllowed and Refused."""
    require(member, "escalation.read", Scope())
    part = cut(escalation.standings(mode), lambda each: each.region.code, cursor=cursor, most=most)
    return Part(tuple(_step(each, mode) for each in part.rows), part.following)


def picture_of(member: Membership, slug: str) -> tuple[Activity, shapes.SharedPicture]:
    """The shared picture, text by text, as far as this member may read it. Raises NotFound."""
    activity = activities.by_slug(slug)
    if not pictures.may_see_picture(activity, member):
        raise NotFound("activities-not-found")
    kept: dict[str, bytes] = {}

    def states(rooms: list[str]) -> Mapping[str, bytes]:
        kept.update(realtime.states(rooms))
        return kept

    shown = pictures.sections(activity, member, states, seen=pictures.seen_documents(activity, member))
    # A guest hears only of the places in which something was released to them.
    if not may(member, "activities.read", activities.scope(activity)):
        shown = shown.open_parts()
    sections = (shown.summary, *(each for branch in shown.branches for each in branch.sections))
    return activity, shapes.SharedPicture(
        activity=shapes.Named(code=activity.slug, name=activity.name),
        mode=words.MODES[activity.mode],
        sections=[_section(each, kept) for each in sections],
        changed_at=shown.last_change,
        links=links(address("activiteiten", slug, "beeld"), {}, ""),
    )


def reports_of(
    member: Membership, slug: str, *, cursor: str, most: int
) -> tuple[Activity, Part[shapes.Report]]:
    """How each organisation stands with its reports; for whom reads only their own, that one. Raises NotFound
    and Refused.
    """
    activity = activities.readable_by_slug(member, slug)
    if not reports.may_see_any(member, activity):
        raise NotFound("activities-not-found")
    found = reports.standings(activity, now(), with_drafts=False)
    if not reports.may_read_all(member, activity):
        found = [each for each in found if each.organisation.pk == member.organisation_id]
    part = cut(found, lambda each: each.organisation.slug, cursor=cursor, most=most)
    return activity, Part(tuple(map(_report, part.rows)), part.following)


def _activity(found: Activity, levels: list[GripStanding]) -> shapes.Activity:
    here = address("activiteiten", found.slug)
    return shapes.Activity(
        code=found.slug,
        name=found.name,
        kind=words.KINDS[found.kind],
        mode=words.MODES[found.mode],
        state=words.STATES[found.state],
        tlp=found.tlp,
        step=found.step,
        owner=organisation(found.owner),
        regions=[_grip(each) for each in levels],
        started_at=found.started_at,
        closed_at=found.closed_at,
        links=shapes.ActivityLinks(
            here=shapes.Link(href=here),
            picture=shapes.Link(href=f"{here}/beeld"),
            reports=shapes.Link(href=f"{here}/situatierapporten"),
        ),
    )


def _grip(each: GripStanding) -> shapes.RegionGrip:
    # Nobody set one: that is not level 0.
    level = each.level if each.latest else None
    return shapes.RegionGrip(code=each.region.code, name=each.region.name, grip=level, since=each.since)


def _step(each: Standing, mode: Mode) -> shapes.RegionStep:
    return shapes.RegionStep(
        region=region(each.region),
        step=each.step.number if each.step else None,
        name=escalation.said(each.step.name) if each.step else None,
        level=words.LEVELS[each.level.value],
        mode=words.MODES[mode.value],
        since=each.since,
    )


def _section(section: SectionView, kept: Mapping[str, bytes]) -> shapes.PictureSection:
    texts = []
    for document in section.documents:
        state = kept.get(document.room, b"")
        texts.append(
            shapes.PictureText(
                tlp=document.tlp.value,
                lines=reading.lines(state),
                statements=[_statement(each) for each in reading.statements(state)],
                changed_at=document.last_change,
            )
        )
    return shapes.PictureSection(code=section.path, title=section.title, texts=texts)


def _statement(each: reading.Statement) -> shapes.Statement:
    certainty = words.CERTAINTIES[each.certainty.value] if each.certainty else None
    return shapes.Statement(text=each.text, certainty=certainty, source=each.source or None)


def _report(each: ReportStanding) -> shapes.Report:
    return shapes.Report(
        organisation=organisation(each.organisation),
        state=words.REPORT_STATES[each.state.value],
        level=words.LEVELS[each.level.value],
        last_level=words.LEVELS[each.last_level.value],
        number=each.report.number if each.report else None,
        sent_at=each.report.submitted_at if each.report else None,
        due_at=each.due_at,
        is_late=each.is_overdue,
    )


def organisation(found: Organisation) -> shapes.Named:
    """An organisation by its slug and name."""
    return shapes.Named(code=found.slug, name=found.name)


def region(found: Region) -> shapes.Named:
    """A region by its code of CBS and name."""
    return shapes.Named(code=found.code, name=found.name)
