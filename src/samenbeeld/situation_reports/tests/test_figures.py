"""What a report says of capacity stands with the capacity too, as of the moment at which it was seen."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.capacity.tests.conftest import Flood, flood
from samenbeeld.kernel import clock
from samenbeeld.situation_reports import actions
from samenbeeld.situation_reports.tests.cases import send

__all__ = ["flood"]
HOUR = timedelta(hours=1)


def stands(metric: str) -> CapacityStanding:
    return CapacityStanding.objects.get(metric=metric)


def beds(free: int, at: datetime) -> dict[str, Any]:
    return {"value": free, "total": 410, "at": at.isoformat()}


def tell(flood: Flood, at: datetime, **figures: Figure) -> None:
    """The nurse tells it to the capacity itself."""
    with clock.at(at):
        capacity.report(actor=flood.nurse, organisation=flood.maastricht, world=REAL, figures=figures)


def press_no_change(flood: Flood) -> None:
    actions.confirm_unchanged(actor=flood.nurse, activity=flood.activity, base=1, key=uuid4())


def test_a_stop_reaches_the_capacity_without_a_reason(flood: Flood) -> None:
    send(flood.nurse, flood.activity, ed_state="stop")
    assert (stands("ed_state").state, stands("ed_state").reason) == ("stop", "")


def test_each_figure_counts_from_when_it_was_seen_itself(flood: Flood) -> None:
    now = clock.now()
    tell(flood, now - HOUR, ic=Figure(2, 30))
    send(flood.nurse, flood.activity, at=now, beds=beds(9, now - 5 * HOUR), ic=beds(12, now))
    assert (stands("beds").number, stands("beds").observed_at) == (9, now - 5 * HOUR)
    assert (stands("ic").number, stands("ic").observed_at) == (12, now)


def test_no_change_makes_the_figures_count_from_now(flood: Flood) -> None:
    now = clock.now()
    send(flood.nurse, flood.activity, at=now - 5 * HOUR, beds=beds(9, now - 5 * HOUR), ed_state="stop")
    assert stands("beds").valid_until < now
    press_no_change(flood)
    assert stands("beds").observed_at == stands("ed_state").observed_at >= now


def test_no_change_takes_nothing_away_of_what_was_told_since(flood: Flood) -> None:
    now = clock.now()
    send(flood.nurse, flood.activity, at=now - 5 * HOUR, beds=beds(9, now - 5 * HOUR), ed_state="stop")
    tell(flood, now - HOUR, beds=Figure(4, 410), ed_state=Figure(state="stop", reason="Brand"))
    press_no_change(flood)
    assert (stands("beds").number, stands("beds").observed_at) == (4, now - HOUR)
    assert stands("ed_state").reason == "Brand"
    assert stands("ed_state").observed_at >= now


def test_a_report_without_figures_tells_the_capacity_none(flood: Flood) -> None:
    send(flood.nurse, flood.activity, emergency_power=None)
    press_no_change(flood)
    assert not CapacityStanding.objects.exists()
