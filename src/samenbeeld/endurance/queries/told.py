"""What people said about one activity: rows as they were written, and what counts of them at a moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.endurance.models import (
    BufferReport,
    EnduranceMeasure,
    EnduranceMeasureStep,
    ServiceOutage,
    StockReport,
)
from samenbeeld.endurance.rules import definition as policy_rules
from samenbeeld.endurance.rules.definition import Definition
from samenbeeld.endurance.rules.saying import PROPOSED
from samenbeeld.kernel import policy


@cache
def definition() -> Definition:
    """What policy says about endurance."""
    return policy_rules.definition(policy.load("endurance"))


@dataclass(frozen=True)
class Told:
    """Everything that was said, the oldest first."""

    outages: tuple[ServiceOutage, ...]
    buffers: tuple[BufferReport, ...]
    stocks: tuple[StockReport, ...]
    measures: tuple[EnduranceMeasure, ...]
    steps: tuple[EnduranceMeasureStep, ...]

    def by(self, moment: datetime) -> "Told":
        """What was said by that moment."""
        return Told(
            tuple(each for each in self.outages if each.at <= moment),
            tuple(each for each in self.buffers if each.at <= moment),
            tuple(each for each in self.stocks if each.at <= moment),
            tuple(each for each in self.measures if each.at <= moment),
            tuple(each for each in self.steps if each.at <= moment),
        )

    @property
    def newest_outages(self) -> list[ServiceOutage]:
        """What counts of each outage, in the order in which they began."""
        found = {each.number: each for each in self.outages}
        return sorted(found.values(), key=lambda each: (each.since, each.number))

    @property
    def newest_buffers(self) -> Mapping[tuple[UUID, str], BufferReport]:
        """By institution and service, what was seen last."""
        rows = sorted(self.buffers, key=lambda each: (each.seen_at, each.at, each.pk))
        return {(each.organisation_id, each.service): each for each in rows}

    @property
    def newest_stocks(self) -> Mapping[tuple[UUID, str], StockReport]:
        """By institution and kind of stock, what was seen last."""
        rows = sorted(self.stocks, key=lambda each: (each.seen_at, each.at, each.pk))
        return {(each.organisation_id, each.stock): each for each in rows}

    @property
    def last_steps(self) -> Mapping[int, EnduranceMeasureStep]:
        """By key of a measure, what became of it last."""
        return {each.measure_id: each for each in self.steps}

    def step_of(self, measure: EnduranceMeasure) -> str:
        """How a measure stands."""
        last = self.last_steps.get(measure.pk)
        return last.step if last else PROPOSED


def told(activity: Activity) -> Told:
    """Everything people said about it. Five queries, or none as long as nothing changed."""
    return _told(activity.pk)


@until_a_change
def _told(pk: UUID) -> Told:
    by = ("by__account", "by__organisation")
    of = {"activity": pk}
    return Told(
        tuple(ServiceOutage.objects.filter(**of).select_related(*by)),
        tuple(BufferReport.objects.filter(**of).select_related("organisation", *by)),
        tuple(StockReport.objects.filter(**of).select_related("organisation", *by)),
        tuple(EnduranceMeasure.objects.filter(**of).select_related("organisation", *by)),
        tuple(EnduranceMeasureStep.objects.filter(measure__activity=pk).select_related(*by)),
    )
