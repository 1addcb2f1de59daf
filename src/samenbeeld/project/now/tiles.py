"""The Veiligheidsbeeld in small: the gravest themes of the reader's own regions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Region
from samenbeeld.project.now.situation import Situation
from samenbeeld.project.now.task import MyTask
from samenbeeld.safety_picture import queries
from samenbeeld.safety_picture.queries.definition import scope
from samenbeeld.safety_picture.queries.signals import new_in
from samenbeeld.safety_picture.queries.tiles import published_at, waiting
from samenbeeld.safety_picture.rules.definition import attention

SHOWN = 8


@dataclass(frozen=True)
class SmallTile:
    """One theme with its level and how old the judgement is."""

    name: str
    level: Level
    at: datetime | None
    url: str


def small_tiles(situation: Situation) -> list[SmallTile]:
    """The gravest first, of two regions the graver one; nothing for who may not read the picture."""
    if not access.may(situation.member, "safety_picture.read", NODE_SCOPE):
        return []
    graver: dict[str, queries.Tile] = {}
    for tile in queries.tiles(_regions(situation), situation.now).values():
        known = graver.get(tile.theme.code)
        if not tile.theme.parent and (known is None or attention(tile.level) > attention(known.level)):
            graver[tile.theme.code] = tile
    found = sorted(graver.values(), key=lambda tile: -attention(tile.level))
    return [
        SmallTile(
            said(tile.theme.name),
            tile.level,
            published_at(tile.current) if tile.current else None,
            f"{reverse('safety_picture_theme', args=[tile.theme.code])}?regio={tile.region.slug}",
        )
        for tile in found[:SHOWN]
    ]


def judging_tasks(situation: Situation) -> Iterator[MyTask]:
    """What waits for a second reader here, and what I judged that holds no longer."""
    regions = [
        region
        for region in _regions(situation)
        if access.may(situation.member, "safety_picture.read_along", scope(region))
    ]
    if not regions:
        return
    themes = queries.definition().themes
    for row in waiting([region.code for region in regions], situation.now):
        if row.written_by.account_id != situation.member.account_id:
            yield MyTask(
                title=say("now-task-read-along", theme=said(themes[row.theme].name)),
                detail=say(
                    "now-task-read-along-of",
                    who=row.written_by.account.name,
                    level=say(f"look-level-{row.level}").lower(),
                    at=row.written_at,
                ),
                icon="eye",
                verb=say("now-verb-judge"),
                url=f"{reverse('safety_picture_theme', args=[row.theme])}?regio={row.region.slug}",
                due=None,
            )  # fmt: skip
    for tile in queries.tiles(regions, situation.now).values():
        if tile.is_stale and tile.current and tile.current.written_by_id == situation.member.pk:
            yield MyTask(
                title=say("now-task-judge-again", theme=said(tile.theme.name)),
                detail=say("now-task-judge-again-since", at=tile.current.valid_until),
                icon="pen",
                verb=say("now-verb-judge"),
                url=f"{reverse('safety_picture_theme', args=[tile.theme.code])}?regio={tile.region.slug}",
            )


def signal_tasks(situation: Situation) -> Iterator[MyTask]:
    """Signals that nobody looked at yet, a task per region, for who handles them there."""
    regions = {
        region.code: region
        for region in _regions(situation)
        if access.may(situation.member, "safety_picture.handle_signals", scope(region))
    }
    if not regions:
        return
    for code, new in new_in(regions.values()).items():
        yield MyTask(
            title=say("now-task-signals", count=new.count),
            detail=say("now-task-signals-of", region=regions[code].name, at=new.since),
            icon="message",
            verb=say("now-verb-judge"),
            url=f"{reverse('safety_picture_signals')}?regio={regions[code].slug}",
        )


def _regions(situation: Situation) -> list[Region]:
    """The reader's own regions; all of them for who works in none of them."""
    every = [standing.region for standing in situation.regions]
    return [region for region in every if region.code in situation.own_regions] or every
