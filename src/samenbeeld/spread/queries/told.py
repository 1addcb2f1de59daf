"""What people asked, said and chose about one activity, and what of it counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.capacity.queries.catalogue import catalogue, said
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Organisation
from samenbeeld.spread.models import (
    SpreadChoice,
    SpreadExpectation,
    SpreadProposal,
    SpreadTransfer,
    SpreadTransferStep,
)
from samenbeeld.spread.rules import definition as policy_rules
from samenbeeld.spread.rules import road
from samenbeeld.spread.rules.definition import Definition


@cache
def definition() -> Definition:
    """What policy says about spreading."""
    return policy_rules.definition(policy.load("spread"))


def metrics() -> list[Metric]:
    """Of which figures of capacity people are spread, in the order of policy."""
    return [catalogue().metrics[code] for code in definition().metrics]


@dataclass(frozen=True)
class TransferNow:
    """A transfer as it stands: the newest step, about so many."""

    transfer: SpreadTransfer
    steps: tuple[SpreadTransferStep, ...]

    @property
    def last(self) -> SpreadTransferStep | None:
        """What was said of it last; None when it was only asked."""
        return self.steps[-1] if self.steps else None

    @property
    def step(self) -> str:
        """How it stands."""
        return self.last.step if self.last else road.ASKED

    @property
    def count(self) -> int:
        """How many it is about now."""
        return self.last.count if self.last else self.transfer.count

    @property
    def is_over(self) -> bool:
        """Whether nothing follows any more."""
        return self.step in road.OVER


@dataclass(frozen=True)
class Told:
    """Everything of one activity; proposals and transfers the newest first."""

    proposals: tuple[SpreadProposal, ...]
    transfers: tuple[TransferNow, ...]
    expectations: tuple[SpreadExpectation, ...]

    def by(self, moment: datetime) -> "Told":
        """What was said by that moment."""
        return Told(
            tuple(each for each in self.proposals if each.at <= moment),
            tuple(
                TransferNow(each.transfer, tuple(step for step in each.steps if step.at <= moment))
                for each in self.transfers
                if each.transfer.at <= moment
            ),
            tuple(each for each in self.expectations if each.at <= moment),
        )

    @property
    def newest_expectations(self) -> Mapping[tuple[str, str], SpreadExpectation]:
        """By code of a region and metric."""
        return {(each.region_id, each.metric): each for each in self.expectations}

    def reserved(self, organisation: UUID, metric: str) -> int:
        """How many beds of this hospital are spoken for."""
        there = [
            (each.step, each.count)
            for each in self.transfers
            if each.transfer.receiver_id == organisation and each.transfer.metric == metric
        ]
        return road.reserved(there)


def told(activity: Activity) -> Told:
    """Everything of it. Four queries, or none as long as nothing changed."""
    return _told(activity.pk)


def proposal(activity: Activity, number: int) -> SpreadProposal:
    """The proposal of that number. Raises NotFound."""
    found = next((each for each in told(activity).proposals if each.number == number), None)
    if found is None:
        raise NotFound("spread-no-proposal")
    return found


def transfer(activity: Activity, number: int) -> TransferNow:
    """The transfer of that number. Raises NotFound."""
    found = next((each for each in told(activity).transfers if each.transfer.number == number), None)
    if found is None:
        raise NotFound("spread-no-transfer")
    return found


def choice_of(made: SpreadProposal) -> SpreadChoice | None:
    """What was decided about it; None while nobody did."""
    return getattr(made, "choice", None)


def metric_name(code: str) -> str:
    """In the language of the screen."""
    metric = catalogue().metrics.get(code)
    return said(metric.names) if metric else code


def step_name(step: str) -> str:
    """A step of a transfer, in the language of the screen."""
    return say(f"spread-step-{step.replace('_', '-')}")


def hospitals_in(activity: Activity) -> list[Organisation]:
    """The hospitals that take part, by name."""
    return [each for each in activities.participants(activity) if each.kind in definition().kinds]


def hospital_in(activity: Activity, slug: str) -> Organisation:
    """The hospital of that slug. Raises NotFound for one that takes no part."""
    found = next((each for each in hospitals_in(activity) if each.slug == slug), None)
    if found is None:
        raise NotFound("organisations-not-found")
    return found


@until_a_change
def _told(pk: UUID) -> Told:
    by = ("by__account", "by__organisation")
    proposals = SpreadProposal.objects.filter(activity=pk).select_related(
        "sender", "choice__by__account", "activity__owner", *by
    )
    steps: dict[int, list[SpreadTransferStep]] = {}
    for step in SpreadTransferStep.objects.filter(transfer__activity=pk).select_related(*by):
        steps.setdefault(step.transfer_id, []).append(step)
    transfers = SpreadTransfer.objects.filter(activity=pk).select_related(
        "sender", "receiver", "proposal", "activity__owner", *by
    )
    expectations = SpreadExpectation.objects.filter(activity=pk).select_related("region", *by)
    return Told(
        tuple(proposals),
        tuple(TransferNow(each, tuple(steps.get(each.pk, ()))) for each in transfers.order_by("-number")),
        tuple(expectations),
    )
