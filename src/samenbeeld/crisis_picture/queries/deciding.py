"""Decisions as they stand, or stood: each is its proposal and the steps until that moment."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Decision, DecisionStep, PictureVersion
from samenbeeld.crisis_picture.queries.tasking import TaskView, tasks
from samenbeeld.crisis_picture.rules import decisions as rules
from samenbeeld.crisis_picture.rules.decisions import DecisionState
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import Named, read_or_leave

DECISION = "crisis_picture.decision"  # what a find of a decision is written under


@dataclass(frozen=True)
class DecisionView:
    """One decision at `at`. `replaced` is (moment, number) of the decision that took its place."""

    decision: Decision
    steps: tuple[DecisionStep, ...]
    tasks: tuple[TaskView, ...]
    replaced: tuple[datetime, int] | None
    at: datetime

    @property
    def number(self) -> int:
        """Its number in the activity."""
        return self.decision.number

    @property
    def state(self) -> DecisionState:
        """Where it stands."""
        return DecisionState(self.steps[-1].state) if self.steps else DecisionState.PROPOSED

    @property
    def changed_at(self) -> datetime:
        """When the last thing happened to it."""
        return self.steps[-1].at if self.steps else self.decision.proposed_at

    @property
    def changed_by(self) -> Membership:
        """Who did that."""
        return self.steps[-1].by if self.steps else self.decision.proposed_by

    @property
    def decided(self) -> DecisionStep | None:
        """The step with which it was taken; it names the version it rests on."""
        return self._step(DecisionState.DECIDED)

    @property
    def ordered(self) -> DecisionStep | None:
        """The order, with the moment of the check."""
        return self._step(DecisionState.ORDERED)

    @property
    def version(self) -> PictureVersion | None:
        """The picture it rests on."""
        return self.decided.version if self.decided else None

    @property
    def check_at(self) -> datetime | None:
        """When its effect is looked at; None before the order and after the check."""
        return self.ordered.check_at if self.ordered and self.state == DecisionState.ORDERED else None

    @property
    def ended_at(self) -> datetime | None:
        """When it stopped to hold: withdrawn, revised or replaced, whichever came first."""
        ends = [s.at for s in self.steps if s.state in (DecisionState.WITHDRAWN, DecisionState.REVISED)]
        ends += [self.replaced[0]] if self.replaced else []
        return min(ends, default=None)

    @property
    def is_in_force(self) -> bool:
        """Whether it holds at `at`."""
        return rules.in_force(
            decided_at=self.decided.at if self.decided else None,
            valid_until=self.decision.valid_until,
            ended_at=self.ended_at,
            at=self.at,
        )

    @property
    def is_check_due(self) -> bool:
        """Whether the moment of its check has come."""
        return self.check_at is not None and self.check_at <= self.at

    @property
    def not_executed(self) -> list[TaskView]:
        """Orders that came back with a reason."""
        return [task for task in self.tasks if task.state == TaskState.RETURNED]

    @property
    def may_follow(self) -> tuple[DecisionState, ...]:
        """The steps that may come next."""
        return rules.may_follow(self.state)

    def _step(self, state: DecisionState) -> DecisionStep | None:
        return next((step for step in self.steps if step.state == state), None)


@cache
def authorities() -> tuple[rules.Authority, ...]:
    """Under whose name decisions are taken, from policy."""
    return rules.authorities(policy.load("decisions"))


def authority(code: str) -> rules.Authority:
    """The authority of that code. Raises Refused for one that policy does not know."""
    return rules.check_authority(authorities(), code)


def may_take(member: Membership, code: str) -> bool:
    """Whether this member has a function that may take decisions under that authority."""
    found = next((each for each in authorities() if each.code == code), None)
    return found is not None and bool(set(member.functions) & set(found.decided_by))


def decisions(
    *activities: Activity,
    at: datetime | None = None,
    known_tasks: Iterable[TaskView] | None = None,
    named: list[Named] | None = None,
) -> list[DecisionView]:
    """Every decision of these activities as it stood at `at` (default: now), the newest first.

    Three queries, and three more for the tasks when they are not known already; one less when the caller
    reads who is `named`, for `put_members`.
    """
    moment = at or now()
    found = list(
        Decision.objects.filter(activity__in=activities, proposed_at__lte=moment)
        .select_related("activity", "region", "replaces")
        .order_by("-proposed_at", "-number")
    )
    if not found:
        return []
    taken = list(
        DecisionStep.objects.filter(decision__activity__in=activities, at__lte=moment)
        .select_related("version")
        .defer("version__positions")
        .order_by("place")
    )
    read_or_leave(named, (found, "proposed_by"), (taken, "by"))
    steps: dict[object, list[DecisionStep]] = {}
    for step in taken:
        steps.setdefault(step.decision_id, []).append(step)
    given = tasks(*activities, at=moment) if known_tasks is None else known_tasks
    views = [DecisionView(each, tuple(steps.get(each.pk, ())), (), None, moment) for each in found]
    return _joined(views, given)


def decisions_then(
    known: Iterable[DecisionView], given: Iterable[TaskView], until: datetime, at: datetime
) -> list[DecisionView]:
    """Of all these decisions those that were proposed by `until`, with their steps by then and the tasks
    `given` by then, judged at `at`.
    """
    views = [
        replace(each, steps=tuple(step for step in each.steps if step.at <= until), at=at)
        for each in known
        if each.decision.proposed_at <= until
    ]
    return _joined(views, given)


def decisions_of(activity: Activity | UUID) -> QuerySet[Decision]:
    """Every decision there is, proposals with them."""
    return Decision.objects.filter(activity=activity)


def taken(activity: Activity) -> list[tuple[int, datetime]]:
    """Number and moment of every decision that was ever taken, the oldest first. One query."""
    steps = DecisionStep.objects.filter(decision__activity=activity, state=DecisionState.DECIDED.value)
    return list(steps.order_by("at").values_list("decision__number", "at"))


def decision_numbered(activity: Activity, number: int, at: datetime | None = None) -> DecisionView:
    """One decision. Raises NotFound, also for one that was not there yet at `at`."""
    found = next((each for each in decisions(activity, at=at) if each.number == number), None)
    if found is None:
        raise NotFound("crisis-picture-decision-not-found", number=str(number))
    return found


def in_force(activity: Activity, at: datetime | None = None) -> list[DecisionView]:
    """The decisions that held at that moment."""
    return [each for each in decisions(activity, at=at) if each.is_in_force]


def as_data(view: DecisionView) -> dict[str, Any]:
    """One decision for a machine. Moments are ISO 8601; what is not known is null, never left out."""
    decision, decided, version = view.decision, view.decided, view.version
    return {
        "activity": decision.activity.slug,
        "mode": decision.activity.mode,
        "tlp": decision.activity.tlp,
        "number": decision.number,
        "region": decision.region_id,
        "text": decision.text,
        "options": list(decision.options),
        "no_alternative": decision.no_alternative or None,
        "reason": decision.reason,
        "authority": decision.authority,
        "proposed": _who_when(decision.proposed_by, decision.proposed_at),
        "decided": _who_when(decided.by, decided.at) if decided else None,
        "based_on_picture_version": version.number if version else None,
        "valid_until": _moment(decision.valid_until),
        "replaces": decision.replaces.number if decision.replaces else None,
        "revoked": {"at": _moment(view.replaced[0]), "by_decision": view.replaced[1]}
        if view.replaced
        else None,
        "state": view.state.value,
        "in_force": view.is_in_force,
        "check_at": _moment(view.ordered.check_at if view.ordered else None),
        "steps": [
            {"state": step.state, "text": step.text, **_who_when(step.by, step.at)} for step in view.steps
        ],
        "orders": [
            {
                "task": task.number,
                "text": task.task.text,
                "organisation": task.task.organisation.slug,
                "function": task.task.function or None,
                "due": _moment(task.task.due),
                "state": task.state.value,
                "not_executed_because": task.last_text if task.state == TaskState.RETURNED else None,
            }
            for task in view.tasks
        ],
        "as_of": _moment(view.at),
    }


def _joined(views: list[DecisionView], given: Iterable[TaskView]) -> list[DecisionView]:
    """These decisions with the tasks that came from them, and with what replaced them."""
    orders: dict[object, list[TaskView]] = {}
    for task in given:
        orders.setdefault(task.task.decision_id, []).append(task)
    replaced = _replaced(views)
    return [
        replace(
            each,
            tasks=tuple(sorted(orders.get(each.decision.pk, ()), key=lambda task: task.number)),
            replaced=replaced.get(each.decision.pk),
        )
        for each in views
    ]


def _replaced(views: Iterable[DecisionView]) -> dict[object, tuple[datetime, int]]:
    """Per decision: when another one that replaces it was taken. A proposal alone replaces nothing."""
    ends: dict[object, tuple[datetime, int]] = {}
    for each in views:
        earlier = each.decision.replaces_id
        if earlier and each.decided is not None:
            end = (each.decided.at, each.number)
            ends[earlier] = min(ends.get(earlier, end), end)
    return ends


def _who_when(by: Membership, at: datetime) -> dict[str, Any]:
    return {
        "at": _moment(at),
        "by": by.account.name,
        "organisation": by.organisation.slug,
        "functions": list(by.functions),
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
