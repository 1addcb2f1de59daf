"""Codes and units as content for a file; the door is in `project`."""

from collections.abc import Iterator
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.lines import person
from samenbeeld.exports.rules import Content, Table, Value
from samenbeeld.exports.words import columns
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.scale_up import queries
from samenbeeld.scale_up.models import CodeConfirmation
from samenbeeld.scale_up.queries import UnitView, definition, said

_CODES = ("number", "region", "code", "kind", "proposed", "count", "grip", "reason", "said_at", "said_by")
_UNITS = (
    "number", "region", "kind", "name", "count", "organisation", "state", "state_at", "since", "until",
    "reason",
)  # fmt: skip


def scale_up_content(activity: Activity, member: Membership, moment: datetime | None) -> Content:
    """Every code that was confirmed and every unit, now or then. Raises NotFound to whom they are closed."""
    if not queries.may_see(member, activity):
        raise NotFound("exports-not-found")
    at, tlp = moment or now(), Tlp(activity.tlp)
    known = queries.at(activity, at)
    parts = (
        Table("codes", say("scale-up-title"), columns(*_CODES),
              [row for each in known.confirmations for row in _code(each)], tlp, wide=frozenset({"reason"}),
              on_paper=frozenset({"number", "region", "code", "kind", "count", "said_at", "said_by"})),
        Table("units", say("scale-up-units"), columns(*_UNITS), [_unit(each, at) for each in known.units],
              tlp, wide=frozenset({"reason"}),
              on_paper=frozenset({"number", "kind", "name", "count", "state", "state_at", "until"})),
    )  # fmt: skip
    return Content(
        f"{activity.name}, {say('scale-up-title').lower()}", "opschaling", parts, moment=moment, sheet="units"
    )


def _code(row: CodeConfirmation) -> Iterator[tuple[Value, ...]]:
    """A row per kind that was proposed or asked; one without a kind when there is none."""
    code, kinds = said(queries.code_of(row).name), definition().kinds
    for kind in sorted({*row.proposed, *row.counts}) or [""]:
        yield (
            row.number, row.region.name, code, said(kinds[kind].name) if kind in kinds else kind or None,
            row.proposed.get(kind), row.counts.get(kind), row.grip, row.reason or None, row.confirmed_at,
            person(row.confirmed_by),
        )  # fmt: skip


def _unit(view: UnitView, at: datetime) -> tuple[Value, ...]:
    unit, clocks = view.unit, view.clocks(at)
    kind = definition().kinds.get(unit.kind)
    return (
        unit.number, unit.region.name, said(kind.name) if kind else unit.kind, unit.name, unit.count,
        unit.organisation.name if unit.organisation else None,
        say(f"scale-up-state-{view.state.value.replace('_', '-')}"), view.last.at, clocks.there_at,
        clocks.runs_out_at, (view.steps[-1].reason or None) if view.steps else None,
    )  # fmt: skip
