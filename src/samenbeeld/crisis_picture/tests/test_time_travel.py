"""The work as it stood: whatever people did, and whatever moment is asked, it is what it was then."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import Decision, InfoRequest, Task
from samenbeeld.crisis_picture.queries.work import work
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.crisis_picture.rules.tasks import may_follow as task_may_follow
from samenbeeld.crisis_picture.tests.doing import answer, ask, give, order, propose, take
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.tests.cast import Cast

STEPS = 40


def standing(activity: Activity, at: datetime | None = None) -> dict[str, str]:
    """Every decision, task and question with its state."""
    found = work(activity, reader=None, at=at)
    return (
        {f"decision {each.number}": each.state.value for each in found.decisions}
        | {f"task {each.number}": each.state.value for each in found.tasks}
        | {f"request {each.number}": f"{each.state} {len(each.answers)}" for each in found.requests}
        | {f"in force {each.number}": str(each.is_in_force) for each in found.decisions}
    )


def something(cast: Cast, activity: Activity, chance: random.Random) -> Callable[[], object]:
    """One thing that somebody tries; it may well be refused."""
    decisions, tasks = list(Decision.objects.all()), list(Task.objects.all())
    requests = list(InfoRequest.objects.all())
    tries: list[Callable[[], object]] = [
        lambda: propose(cast, activity),
        lambda: give(cast, activity),
        lambda: ask(cast, activity, deadline=clock.now() + timedelta(minutes=chance.randint(1, 40))),
    ]
    if decisions:
        decision = chance.choice(decisions)
        tries += [
            lambda: take(cast, activity, decision),
            lambda: order(cast, activity, decision),
            lambda: propose(cast, activity, replaces=decision),
            lambda: actions.check_decision(
                actor=cast.chantal, activity=activity, decision=decision, finding="Gezien",
                works=chance.random() < 0.5,
            ),
            lambda: actions.withdraw_decision(
                actor=cast.chantal, activity=activity, decision=decision, reason="Anders"
            ),
        ]  # fmt: skip
    if tasks:
        task, state = chance.choice(tasks), chance.choice(list(TaskState))
        by = cast.bram if state in (TaskState.CHECKED, TaskState.CANCELLED) else cast.amina
        tries += 3 * [
            lambda: actions.move_task(actor=by, activity=activity, task=task, state=state, reason="Zo")
        ]
    if requests:
        request = chance.choice(requests)
        tries += [
            lambda: answer(cast, activity, request),
            lambda: actions.verify_request(actor=cast.bram, activity=activity, request=request),
            lambda: actions.close_request(actor=cast.bram, activity=activity, request=request),
        ]
    return chance.choice(tries)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_state_at_any_moment_is_the_state_that_was_there_then(
    cast: Cast, flood: Activity, seed: int
) -> None:
    chance = random.Random(seed)
    moment = clock.now() - timedelta(hours=6)
    told: list[tuple[datetime, dict[str, str]]] = []
    for _ in range(STEPS):
        # Between two things that happen only the clock goes on: a deadline passes, a decision ends.
        moment += timedelta(seconds=chance.randint(1, 300))
        told.append((moment, standing(flood, moment)))
        moment += timedelta(seconds=chance.randint(1, 300))
        with clock.at(moment):
            try:
                something(cast, flood, chance)()
            except Refused:
                continue
        told.append((moment, standing(flood, moment)))
    assert len(told) > STEPS * 4 / 3
    for at, then in chance.sample(told, 25):
        assert standing(flood, at) == then


def test_nothing_is_seen_of_what_comes_later(cast: Cast, flood: Activity) -> None:
    before = clock.now() - timedelta(minutes=1)
    propose(cast, flood)
    give(cast, flood)
    ask(cast, flood)
    assert work(flood, reader=None, at=before).is_empty


def test_every_state_of_a_task_can_be_left_or_is_the_end() -> None:
    ends = {state for state in TaskState if not task_may_follow(state)}
    assert ends == {TaskState.CHECKED, TaskState.RETURNED, TaskState.CANCELLED}
