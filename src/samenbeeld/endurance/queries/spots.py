"""Who tips and who holds, for the map."""

from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.endurance.queries.board import Row, board
from samenbeeld.endurance.queries.lines import tips
from samenbeeld.endurance.queries.told import definition
from samenbeeld.organisations.models import Membership
from samenbeeld.plot.queries.care_layers import CareSpot, spots_of


def spots(activity: Activity, member: Membership, moment: datetime | None) -> list[CareSpot]:
    """Every institution where something is down that this member may see, at its sites."""
    found = board(activity, member, moment, with_model=False)
    levels = definition().levels
    told = {row.organisation: (tips(row), levels[row.standing.state], _seen_at(row)) for row in found.rows}
    return spots_of(told, "volhouden")


def _seen_at(row: Row) -> datetime | None:
    read = row.read_of(row.standing.first) if row.standing.first else None
    return read.said_at if read else None
