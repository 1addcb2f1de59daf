"""Shares, transfers and the week ahead as content for a file; the door is in `project`."""

from collections.abc import Iterator

from samenbeeld.activities.models import Activity
from samenbeeld.exports.rules import Content, Table, Value
from samenbeeld.exports.words import columns
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.spread import queries
from samenbeeld.spread.models import SpreadExpectation, SpreadProposal
from samenbeeld.spread.web import pages

_SHARES = (
    "proposal", "hospital", "region", "count", "exact", "room", "reason", "choice", "said_at", "said_by",
)  # fmt: skip
_TRANSFERS = ("number", "kind", "sender", "receiver", "count", "state", "said_at")
_AHEAD = ("region", "kind", "day", "low", "likely", "high", "reason", "said_at", "said_by")


def may_take(activity: Activity, member: Membership) -> bool:
    """Whether this member sees anything to take along."""
    return queries.may(member, queries.READ, activity, None)


def spread_content(activity: Activity, member: Membership) -> Content:
    """Three tables. Raises NotFound to whom they are closed."""
    if not may_take(activity, member):
        raise NotFound("exports-not-found")
    told, tlp = queries.told(activity), Tlp(activity.tlp)
    shown = pages.spread(activity, member)
    transfers = [*shown["running"], *shown["over"]]
    parts = (
        Table("shares", say("spread-shares"), columns(*_SHARES),
              [row for made in told.proposals for row in _shares(pages.proposal(made))], tlp,
              wide=frozenset({"reason"}), on_paper=frozenset({"proposal", "hospital", "count", "reason"})),
        Table("transfers", say("spread-transfers"), columns(*_TRANSFERS),
              [_transfer(each) for each in transfers], tlp),
        Table("ahead", say("spread-ahead"), columns(*_AHEAD),
              [row for each in shown["expectations"] for row in _days(each)], tlp,
              wide=frozenset({"reason"})),
    )  # fmt: skip
    return Content(f"{activity.name}, {say('spread-title').lower()}", "spreiding", parts, sheet="transfers")


def _shares(shown: dict[str, object]) -> Iterator[tuple[Value, ...]]:
    made, rows = shown["made"], shown["rows"]
    assert isinstance(rows, list)
    assert isinstance(made, SpreadProposal)
    for each in rows:
        yield (
            made.number, each["name"], each["region"], each["count"], each["exact"], each["room"],
            each["words"], str(shown["choice_word"]) or None, made.at, made.by.account.name,
        )  # fmt: skip


def _transfer(shown: dict[str, object]) -> tuple[Value, ...]:
    now = shown["now"]
    assert isinstance(now, queries.TransferNow)
    row = now.transfer
    return (
        row.number, str(shown["metric"]), row.sender.name, row.receiver.name, now.count,
        str(shown["step_word"]), now.last.at if now.last else row.at,
    )  # fmt: skip


def _days(shown: dict[str, object]) -> Iterator[tuple[Value, ...]]:
    row, days = shown["row"], shown["days"]
    assert isinstance(row, SpreadExpectation)
    assert isinstance(days, list)
    for day in days:
        yield (
            row.region.name, str(shown["metric"]), day.ahead, day.low, day.likely, day.high, row.words,
            row.at, row.by.account.name,
        )  # fmt: skip
