"""What points at a level for a theme in a region, for the proposal of the rules."""

from collections.abc import Iterator
from datetime import datetime

from samenbeeld.escalation import queries as escalation
from samenbeeld.indicators.queries.measured import Measured, measured, of_theme
from samenbeeld.indicators.queries.official import official as heard
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Region
from samenbeeld.safety_picture.queries.tiles import Tile, day, tiles_of
from samenbeeld.safety_picture.rules.definition import SEVERITY, Theme
from samenbeeld.safety_picture.rules.proposing import (
    INDICATOR,
    NEIGHBOUR,
    OFFICIAL,
    OPINION,
    OUTLOOK,
    PART,
    PHASE,
    Evidence,
    Proposal,
    propose,
)


def proposal(theme: Theme, region: Region, now: datetime, official: Level | None) -> Proposal:
    """What the rules make of everything that is known now. `official` is the code an authority gave."""
    return propose(_evidence(theme, region, now, official))


def _evidence(theme: Theme, region: Region, now: datetime, official: Level | None) -> Iterator[Evidence]:
    every = tiles_of(theme, organisations.regions(), now)
    own = every[region.code]
    if official is not None:
        yield Evidence(OFFICIAL, official, theme.code, now)
    said = heard(theme.code, region.code, now)
    if said.level is not Level.UNKNOWN:
        yield Evidence(OFFICIAL, said.level, theme.code, said.heard_at)
    here = measured(of_theme(theme.code, region.code), now, with_values=False)
    yield from (_measured(each) for each in here if each.level is not Level.UNKNOWN)
    expected = own.expected(day(now))
    if expected is not Level.UNKNOWN and own.current is not None:
        yield Evidence(OUTLOOK, expected, at=own.current.written_at)
    yield from (_of_a_part(part) for part in own.parts if part.level is not Level.UNKNOWN)
    if theme.follows == PHASE:
        yield from _phase(region)
    for neighbour in every.values():
        is_other = neighbour.region.code != region.code
        if is_other and neighbour.level is not Level.UNKNOWN and neighbour.current is not None:
            yield Evidence(NEIGHBOUR, neighbour.level, neighbour.region.name, neighbour.current.written_at)
    for opinion in own.opinions:
        yield Evidence(OPINION, Level(opinion.level), opinion.by.organisation.name, opinion.at)


def _measured(each: Measured) -> Evidence:
    newest = each.newest
    assert newest is not None
    return Evidence(
        INDICATOR, each.level, each.indicator.code, newest.of, newest.value, each.thresholds.number
    )


def _of_a_part(part: Tile) -> Evidence:
    return Evidence(PART, part.level, part.theme.code, part.current.written_at if part.current else None)


def _phase(region: Region) -> Iterator[Evidence]:
    standing = escalation.current_step(region)
    if standing.step is not None:
        # The ladder goes one colour further than the tiles do.
        level = standing.level if standing.level in SEVERITY else SEVERITY[-1]
        yield Evidence(PHASE, level, region.name, standing.since)
