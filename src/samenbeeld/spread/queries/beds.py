"""What hospitals have free, as far as one person may know of it and can steer by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.seen import visible
from samenbeeld.capacity.queries.standing import Cell, lines_of
from samenbeeld.capacity.queries.world import World
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.standing import FRESH
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.spread.queries.told import Told, hospitals_in
from samenbeeld.spread.rules.sharing import Place

# Why nothing can be shared with a hospital, besides the ages of capacity (stale, unknown, never).
CLOSED, DISPUTED, NO_TOTAL = "closed", "disputed", "no-total"
AT_A_LOSS = ("stale", "unknown", "never", CLOSED, DISPUTED, NO_TOTAL)


@dataclass(frozen=True)
class Beds:
    """One hospital. `state` is fresh, or why its figures cannot be used; then size and room are 0 and mean
    nothing. `room` is what is free less what is spoken for.
    """

    organisation: Organisation
    region: str
    state: str
    size: int = 0
    free: int = 0
    reserved: int = 0
    seen_at: datetime | None = None

    @property
    def room(self) -> int:
        """What can still be promised."""
        return max(0, self.free - self.reserved)

    @property
    def place(self) -> Place:
        """The same for the rule."""
        return Place(self.organisation.slug, self.size, self.room)


def beds_of(
    activity: Activity, member: Membership, metrics: Sequence[Metric], said: Told
) -> Mapping[str, list[Beds]]:
    """Every hospital that takes part, by name, for each of these figures, by its code. Four queries at most,
    however many there are.
    """
    world, found = World(activity), hospitals_in(activity)
    seen = visible(member, world)
    whose = [(each, seen.includes(each.slug, organisations.region_codes(each))) for each in found]
    lines = lines_of(whose, metrics, world.played_in, now())
    return {
        metric.code: [
            _beds(line.organisation, line.is_visible, line.cells[place], said, metric.code)
            for line in sorted(lines, key=lambda line: line.organisation.name)
        ]
        for place, metric in enumerate(metrics)
    }


def _beds(organisation: Organisation, is_open: bool, cell: Cell | None, said: Told, metric: str) -> Beds:
    region = min(organisations.region_codes(organisation), default="")
    if not is_open:
        return Beds(organisation, region, CLOSED)
    row = cell.row if cell else None
    if cell is None or row is None:
        return Beds(organisation, region, "never")
    seen_at = row.observed_at
    if cell.is_disputed:
        return Beds(organisation, region, DISPUTED, seen_at=seen_at)
    if cell.age != FRESH or row.number is None:
        return Beds(organisation, region, cell.age if cell.age != FRESH else "unknown", seen_at=seen_at)
    if row.total is None:
        return Beds(organisation, region, NO_TOTAL, seen_at=seen_at)
    reserved = said.reserved(organisation.pk, metric)
    return Beds(organisation, region, FRESH, int(row.total), int(row.number), reserved, seen_at)
