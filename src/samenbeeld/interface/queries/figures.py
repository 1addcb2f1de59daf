"""Figures of capacity: closed unless its institution opened them, and unknown is no zero."""

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.capacity.queries.catalogue import catalogue, said, unit_of
from samenbeeld.capacity.queries.institutions import institutions_in
from samenbeeld.capacity.queries.seen import READ, visible
from samenbeeld.capacity.queries.standing import Cell, Line, lines_of
from samenbeeld.capacity.queries.world import World, scope
from samenbeeld.interface import shapes, words
from samenbeeld.interface.rules import Part, cursor_after, read_cursor
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation


def figures(
    member: Membership, *, activity: str, region: str, cursor: str, most: int
) -> tuple[World, Part[shapes.InstitutionFigures], list[Organisation]]:
    """Institutions by slug, each with what this member may read of it; and whose figures were read. What is
    real, or of the `activity` that is given. Raises NotAllowed, NotFound and Refused. Eight queries.
    """
    world = World(activities.readable_by_slug(member, activity) if activity else None)
    require(member, READ, scope(member.organisation, world))
    after, seen = read_cursor(cursor), visible(member, world)
    there = institutions_in([region] if region else sorted(world.regions))
    found = list(
        there.order_by("slug").filter(slug__gt=after).distinct().prefetch_related("regions")[: most + 1]
    )
    some = [(each, seen.includes(each.slug, organisations.region_codes(each))) for each in found[:most]]
    metrics = list(catalogue().metrics.values())
    lines = lines_of(some, metrics, world.played_in, now())
    following = cursor_after(found[most - 1].slug) if len(found) > most else ""
    read = [each for each, is_open in some if is_open and each.pk != member.organisation_id]
    return world, Part(tuple(map(_line, lines)), following), read


def _line(line: Line) -> shapes.InstitutionFigures:
    cells = [each for each in line.cells if each is not None] if line.is_visible else []
    there = line.organisation
    return shapes.InstitutionFigures(
        institution=shapes.Named(code=there.slug, name=there.name),
        kind=shapes.Named(code=there.kind, name=organisations.kind_name(there.kind)),
        regions=sorted(organisations.region_codes(there)),
        is_open=line.is_visible,
        figures=[_figure(each) for each in cells if each.row is not None],
        never_told=[each.metric.code for each in cells if each.row is None],
    )


def _figure(cell: Cell) -> shapes.FigureValue:
    row = cell.row
    assert row is not None  # those without one are named apart
    figure = row.figure
    return shapes.FigureValue(
        code=cell.metric.code,
        name=said(cell.metric.names),
        unit=unit_of(cell.metric) or None,
        age=words.AGES[cell.age],
        number=figure.number,
        total=figure.total,
        licensed=figure.licensed,
        state=figure.state or None,
        reason=figure.reason or None,
        until=figure.until,
        observed_at=row.observed_at,
        holds_until=row.valid_until,
        is_disputed=cell.is_disputed,
    )
