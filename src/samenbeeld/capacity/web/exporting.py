"""Figures as content for a file, one row for each; the door is in `project`."""

from collections.abc import Iterator
from datetime import datetime

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries import shown as words
from samenbeeld.capacity.queries.catalogue import catalogue, said, unit_of
from samenbeeld.capacity.queries.history import lines_at
from samenbeeld.capacity.queries.institutions import institutions_in
from samenbeeld.capacity.queries.seen import READ, visible
from samenbeeld.capacity.queries.standing import Cell, Line, lines_of
from samenbeeld.capacity.queries.world import World, scope
from samenbeeld.capacity.rules.catalogue import PLACES
from samenbeeld.exports.rules import Content, Table, Value, strictest
from samenbeeld.exports.words import columns
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

_COLUMNS = (
    "organisation", "organisation_code", "kind", "question", "question_code", "value", "total", "licensed",
    "unit", "in_words", "state", "seen_at", "holds_until", "reason",
)  # fmt: skip


def may_take(activity: Activity, member: Membership) -> bool:
    """Whether this member sees any figure here."""
    return access.may(member, READ, scope(member.organisation, World(activity)))


def capacity_content(activity: Activity, member: Membership, moment: datetime | None) -> Content:
    """Every figure that is open to this member, the silent too. Raises NotFound to whom all are closed."""
    if not may_take(activity, member):
        raise NotFound("exports-not-found")
    world, metrics = World(activity), list(catalogue().metrics.values())
    seen = visible(member, world)
    found = [
        (each, seen.includes(each.slug, organisations.region_codes(each)))
        for each in institutions_in(world.regions).prefetch_related("regions")
    ]
    whole = [each for each in found if each[1]]
    lines = (
        lines_at(whole, metrics, world.played_in, moment)
        if moment
        else lines_of(whole, metrics, world.played_in, now())
    )
    table = Table(
        key="capacity",
        title=say("capacity-title"),
        columns=columns(*_COLUMNS),
        rows=[row for line in lines for row in _rows(line)],
        tlp=strictest((Tlp(activity.tlp), Tlp.AMBER)),
        wide=frozenset(("question", "reason")),
        on_paper=frozenset(("organisation", "question", "in_words", "state", "seen_at")),
        paper_needs="in_words",
    )
    # Whose figures are closed is no secret; that the file does not hold them must be said.
    return Content(
        f"{activity.name}, {say('capacity-title').lower()}",
        "capaciteit",
        (table,),
        moment=moment,
        is_partial=len(whole) < len(found),
    )


def _rows(line: Line) -> Iterator[tuple[Value, ...]]:
    """One for each figure of this institution, also for what it never told: silence is an answer."""
    for cell in line.cells:
        if cell is not None:
            yield (
                line.organisation.name,
                line.organisation.slug,
                organisations.kind_name(line.organisation.kind),
                *_values(cell),
            )


def _values(cell: Cell) -> tuple[Value, ...]:
    metric, row = cell.metric, cell.row
    head = (said(metric.names), metric.code)
    state = say("capacity-disputed") if cell.is_disputed else say(f"capacity-age-{cell.age}")
    if row is None:
        return (*head, None, None, None, unit_of(metric) or None, None, state, None, None, None)
    figure = row.figure
    return (
        *head,
        figure.state or figure.number,
        figure.total if metric.form == PLACES else None,
        figure.licensed,
        unit_of(metric) or None,
        words.figure(metric, figure),
        state,
        row.observed_at,
        row.valid_until,
        figure.reason or None,
    )
