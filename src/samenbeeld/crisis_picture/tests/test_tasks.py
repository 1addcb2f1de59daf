"""Tasks: for whom, by when, and back to the sender with a reason."""

from datetime import timedelta

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import Task
from samenbeeld.crisis_picture.queries.tasking import task_numbered
from samenbeeld.crisis_picture.rules.tasks import TaskState, is_for, may_follow
from samenbeeld.crisis_picture.tests.doing import give, soon
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast


def move(member: Membership, activity: Activity, task: Task, *states: str, reason: str = "") -> None:
    for state in states:
        actions.move_task(actor=member, activity=activity, task=task, state=TaskState(state), reason=reason)


def test_a_task_goes_its_road(cast: Cast, flood: Activity) -> None:
    task = give(cast, flood)
    move(cast.amina, flood, task, "accepted", "in_progress", "done")
    move(cast.bram, flood, task, "checked")
    assert task_numbered(flood, 1).state == "checked"


def test_a_task_that_is_stuck_says_why(cast: Cast, flood: Activity) -> None:
    task = give(cast, flood)
    move(cast.amina, flood, task, "accepted")
    with pytest.raises(Refused, match="task-reason-missing"):
        move(cast.amina, flood, task, "blocked")


def test_a_task_that_is_stuck_can_go_on(cast: Cast, flood: Activity) -> None:
    task = give(cast, flood)
    move(cast.amina, flood, task, "accepted", "blocked", "in_progress", reason="Geen bereik")
    assert task_numbered(flood, 1).is_running


def test_a_task_that_is_not_carried_out_goes_back_with_a_reason(cast: Cast, flood: Activity) -> None:
    move(cast.amina, flood, give(cast, flood), "returned", reason="Geen mensen")
    view = task_numbered(flood, 1)
    assert (view.state, view.last_text) == ("returned", "Geen mensen")


def test_another_organisation_does_not_accept_it(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        move(cast.daan, flood, give(cast, flood), "accepted")


def test_whoever_does_the_task_does_not_check_it(cast: Cast, flood: Activity) -> None:
    task = give(cast, flood)
    move(cast.amina, flood, task, "accepted", "done")
    with pytest.raises(NotAllowed):
        move(cast.amina, flood, task, "checked")


def test_a_coordinator_gives_no_tasks_to_others(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        give(cast, flood, actor=cast.amina)


def test_who_accepts_second_hears_who_was_first(cast: Cast, flood: Activity) -> None:
    task = give(cast, flood)
    move(cast.amina, flood, task, "accepted")
    with pytest.raises(Conflict) as refused:
        move(cast.amina, flood, task, "accepted")
    assert refused.value.values["who"] == "Amina El Idrissi"


def test_too_late_follows_from_the_moment_it_is_due(cast: Cast, flood: Activity) -> None:
    give(cast, flood, due=soon(10))
    assert task_numbered(flood, 1, soon(11)).is_overdue


def test_what_is_done_is_never_too_late(cast: Cast, flood: Activity) -> None:
    task = give(cast, flood, due=soon(10))
    move(cast.amina, flood, task, "accepted", "done")
    assert not task_numbered(flood, 1, soon(11)).is_overdue


def test_a_task_is_due_in_the_future(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="due-passed"):
        give(cast, flood, due=now() - timedelta(minutes=1))


def test_a_task_is_sent_once(cast: Cast, flood: Activity) -> None:
    give(cast, flood, key="once")
    with pytest.raises(Conflict, match="sent-before"):
        give(cast, flood, key="once")


def test_a_person_of_another_organisation_is_refused(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="works-elsewhere"):
        give(cast, flood, person=cast.chantal)


@pytest.mark.parametrize(
    ("function", "person", "mine"),
    [("", None, True), ("ico", None, True), ("hin", None, False), ("hin", "me", True), ("", "other", False)],
)
def test_a_task_is_for_the_organisation_the_function_or_the_person(
    function: str, person: str | None, mine: bool
) -> None:
    assert mine is is_for(
        organisation=1, function=function, person=person, mine=1, functions=["ico"], me="me"
    )


def test_nothing_follows_on_what_is_over() -> None:
    over = [TaskState.CHECKED, TaskState.RETURNED, TaskState.CANCELLED]
    assert [may_follow(state) for state in over] == [(), (), ()]
