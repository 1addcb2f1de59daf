"""What those who take part have free, for the map."""

from datetime import datetime

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import past
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.history import lines_at
from samenbeeld.capacity.queries.seen import visible
from samenbeeld.capacity.queries.shown import figure, heading
from samenbeeld.capacity.queries.standing import Line, lines_of
from samenbeeld.capacity.queries.world import World
from samenbeeld.capacity.rules.catalogue import STATE
from samenbeeld.capacity.rules.standing import STALE, UNKNOWN
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plot.queries.care_layers import CareSpot, spots_of


def spots(activity: Activity, member: Membership, moment: datetime | None) -> list[CareSpot]:
    """Each institution that takes part and whose figures are open to this member, with what counts first.

    The level is that of its state where it has one. Old and unknown are said as such.
    """
    world, kinds = World(activity), catalogue().kinds
    seen = visible(member, world)
    there = past.at(activity, moment).participants if moment else activities.participants(activity)
    found = [
        (each, True)
        for each in there
        if each.kind in kinds and seen.includes(each.slug, organisations.region_codes(each))
    ]
    metrics = [each for each in catalogue().metrics.values() if each.is_headline]
    lines = (
        lines_at(found, metrics, world.played_in, moment)
        if moment
        else lines_of(found, metrics, world.played_in, now())
    )
    return spots_of({line.organisation: _told(line) for line in lines}, "capaciteit")


def _told(line: Line) -> tuple[str, Level | None, datetime | None]:
    words, level = [], None
    for cell in line.cells:
        if cell is None or cell.row is None or cell.age == UNKNOWN:
            continue
        is_old = cell.age == STALE
        told = say("capacity-spot", name=heading(cell.metric), figure=figure(cell.metric, cell.row.figure))
        words.append(f"{told} ({say('capacity-too-old')})" if is_old else told)
        option = cell.metric.option(cell.row.state) if cell.metric.form == STATE else None
        if option is not None:
            level = Level.UNKNOWN if is_old else option.level
    if not words:
        return say("capacity-unknown"), Level.UNKNOWN, line.heard_at
    return ". ".join(words), level, line.heard_at
