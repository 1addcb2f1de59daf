"""How long institutions last and what they have in store as content for a file; the door is in `project`."""

from collections.abc import Iterator
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.endurance import queries
from samenbeeld.endurance.queries import Row, StockView, definition
from samenbeeld.endurance.queries.lines import service_name
from samenbeeld.escalation.queries import said
from samenbeeld.exports.rules import Content, Table, Value
from samenbeeld.exports.words import columns
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

_LASTS = ("organisation", "service", "since", "until", "state", "ends_at", "source", "seen_at")
_STOCKS = (
    "organisation", "stock", "days", "value", "unit", "per_day", "delivery", "delivery_at", "seen_at",
)  # fmt: skip


def endurance_content(activity: Activity, member: Membership, moment: datetime | None) -> Content:
    """Two tables, of what this member may see. Raises NotFound to whom they are closed."""
    found, tlp = queries.board(activity, member, moment), Tlp(activity.tlp)
    parts = (
        Table("endurance", say("endurance-title"), columns(*_LASTS),
              [line for row in found.rows for line in _lines(row)], tlp),
        Table("stocks", say("endurance-stocks"), columns(*_STOCKS),
              [_stock(each) for each in found.stocks], tlp,
              on_paper=frozenset({"organisation", "stock", "days", "value", "unit"})),
    )  # fmt: skip
    title = f"{activity.name}, {say('endurance-title').lower()}"
    return Content(title, "volhouden", parts, moment, is_partial=not found.is_whole, sheet="endurance")


def _lines(row: Row) -> Iterator[tuple[Value, ...]]:
    """One per service that is down: unknown is said, never left out."""
    for course in row.standing.courses:
        read = row.read_of(course)
        if course.holds:
            state = say("endurance-holding")
        else:
            state = say("endurance-unknown") if course.ends_at is None else say("endurance-ends-word")
        yield (
            row.organisation.name, service_name(course.down.service), course.down.since, course.down.until,
            state, course.ends_at, say(f"endurance-source-{read.buffer.source}") if read else None,
            (read.buffer.seen_at or read.said_at) if read else None,
        )  # fmt: skip


def _stock(view: StockView) -> tuple[Value, ...]:
    row, kind = view.row, definition().stocks[view.row.stock]
    return (
        row.organisation.name, said(kind.names), view.days, row.amount, said(kind.unit), row.per_day,
        row.delivery, row.delivery_at, row.seen_at,
    )  # fmt: skip
