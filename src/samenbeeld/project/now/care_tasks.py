"""What care asks by itself as time goes by: weigh again what holds under scarcity, relieve who is tired."""

from collections.abc import Iterator

from django.urls import reverse

from samenbeeld.care_phases.queries import reviewing
from samenbeeld.look.words import say
from samenbeeld.project.now.situation import Situation
from samenbeeld.project.now.task import MyTask, marked
from samenbeeld.scale_up.queries.relieving import reliefs


def care_tasks(situation: Situation) -> Iterator[MyTask]:
    """Everything of it that waits for this person, in every activity that runs."""
    for activity, review in reviewing.due(
        situation.member, situation.activities, situation.now + reviewing.AHEAD
    ):
        yield MyTask(
            title=marked(activity, reviewing.words(activity, review)),
            detail=activity.name,
            icon="ladder",
            verb=say("now-verb-look"),
            url=reverse("care_phases", args=[activity.slug]),
            due=review.due,
        )
    for activity, relief in reliefs(situation.member, situation.activities, situation.now):
        yield MyTask(
            title=marked(activity, say("now-task-relief", name=relief.name)),
            detail=activity.name,
            icon="people",
            verb=say("now-verb-look"),
            url=reverse("scale_up_unit", args=[activity.slug, relief.number]),
            due=relief.runs_out_at,
        )
