"""Decisions that wait for me, checks that are due, tasks to accept or finish and questions to answer."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.asking import ContradictionView, RequestView
from samenbeeld.crisis_picture.queries.deciding import DecisionView, may_take
from samenbeeld.crisis_picture.queries.tasking import TaskView
from samenbeeld.crisis_picture.rules.decisions import DecisionState
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.kernel import policy
from samenbeeld.look.words import say
from samenbeeld.project.now.situation import Situation
from samenbeeld.project.now.task import MyTask, marked


def work_tasks(situation: Situation, activity: Activity) -> Iterator[MyTask]:
    """Everything of one activity that waits for this person's hand."""
    work = situation.work
    for decision in work.decisions:
        if decision.decision.activity_id == activity.pk:
            yield from _decision(situation, activity, decision)
    for task in work.tasks:
        if task.task.activity_id == activity.pk and task.is_running and task.is_for(situation.member):
            yield _task(activity, task)
    for request in work.requests:
        if request.request.activity_id == activity.pk and request.waits_for(situation.member):
            yield _request(activity, request)
    for contradiction in work.contradictions:
        if contradiction.contradiction.activity_id == activity.pk:
            yield from _contradiction(situation, activity, contradiction)


def _decision(situation: Situation, activity: Activity, view: DecisionView) -> Iterator[MyTask]:
    decision, member = view.decision, situation.member
    if not may_take(member, decision.authority):
        return
    scope = activities.scope(activity, region=decision.region, owner="")
    url = reverse("crisis_picture_decision", args=[activity.slug, view.number])
    number = str(view.number)
    if view.state == DecisionState.PROPOSED and access.may(member, "crisis_picture.decide", scope):
        yield MyTask(
            title=marked(activity, decision.text),
            detail=say(
                "now-task-decide",
                number=number, activity=activity.name, who=decision.proposed_by.account.name,
            ),
            icon="decision",
            verb=say("now-verb-decide"),
            url=url,
            comes_first=True,
        )  # fmt: skip
    ahead = timedelta(minutes=policy.load("decisions")["check"]["ask_before_minutes"])
    due = view.check_at
    if due and due - ahead <= situation.now and access.may(member, "crisis_picture.check", scope):
        yield MyTask(
            title=marked(activity, say("now-task-check", number=number)),
            detail=decision.text,
            icon="decision",
            verb=say("now-verb-check-effect"),
            url=url,
            due=due,
        )


def _task(activity: Activity, view: TaskView) -> MyTask:
    is_new = view.state == TaskState.OPEN
    return MyTask(
        title=marked(activity, view.task.text),
        detail=say("now-task-task", number=str(view.number), activity=activity.name),
        icon="task",
        verb=say("now-verb-accept" if is_new else "now-verb-look"),
        url=reverse("crisis_picture_task", args=[activity.slug, view.number]),
        due=view.task.due,
    )


def _request(activity: Activity, view: RequestView) -> MyTask:
    return MyTask(
        title=marked(activity, view.request.text),
        detail=say("now-task-request", number=str(view.number), who=view.request.asked_by.account.name),
        icon="question",
        verb=say("now-verb-answer"),
        url=reverse("crisis_picture_request", args=[activity.slug, view.number]),
        due=view.request.deadline,
    )


def _contradiction(situation: Situation, activity: Activity, view: ContradictionView) -> Iterator[MyTask]:
    scope = activities.scope(activity, owner="")
    if not view.is_open or not access.may(situation.member, "crisis_picture.settle_contradiction", scope):
        return
    # The picture is of the head of information; whoever else may settle finds it on the page.
    if "hin" not in situation.member.functions:
        return
    page = reverse("crisis_picture_contradictions", args=[activity.slug])
    yield MyTask(
        title=marked(activity, say("now-task-contradiction", subject=view.subject)),
        detail=view.said,
        icon="warning",
        verb=say("now-verb-look"),
        url=f"{page}#tegenspraak-{view.number}",
    )
