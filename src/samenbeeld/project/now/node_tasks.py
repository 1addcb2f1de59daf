"""What other nodes wait for from us, and we from them."""

from collections.abc import Iterator

from django.urls import reverse

from samenbeeld.assistance import queries as assistance
from samenbeeld.assistance.rules.road import Step
from samenbeeld.federation.queries import national as pictures
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say
from samenbeeld.project.now.situation import Situation
from samenbeeld.project.now.task import MyTask
from samenbeeld.question_desk import queries as desk
from samenbeeld.question_desk.queries import Asked

_SHORT = 80
# Of bijstand: how each step that waits for somebody is said, and the verb of it.
_VERBS = {Step.SIGNED: "sign", Step.OFFERED: "answer", Step.EVALUATED: "evaluate"}


def node_tasks(situation: Situation) -> Iterator[MyTask]:
    """What another node says otherwise of our region, assistance that waits for us, questions to answer, and
    ours of which the answers are late.
    """
    yield from _disputed(situation)
    yield from _assistance(situation)
    for asked in desk.to_answer(situation.member, situation.now):
        title = say("now-task-question", who=asked.home, text=shortened(asked.wording.text))
        yield MyTask(
            title=_marked(asked, title),
            detail=asked.wording.why or asked.function_name,
            icon="pen",
            verb=say("now-verb-answer"),
            url=reverse("question", args=[asked.question.pk]),
            due=asked.ours.due if asked.ours else None,
        )
    # Without a moment: the clock of another never stands above an alarm or a deadline of our own.
    for asked in desk.late(situation.member, situation.now):
        names = ", ".join(each.name for each in asked.late)
        yield MyTask(
            title=_marked(asked, say("now-task-question-late", count=len(asked.late))),
            detail=f"{names}: {shortened(asked.wording.text)}",
            icon="clock",
            verb=say("now-verb-look"),
            url=reverse("question", args=[asked.question.pk]),
        )


def _disputed(situation: Situation) -> Iterator[MyTask]:
    for row, mode in pictures.ours_disputed(situation.member, situation.now):
        words = [each for each in (*row.claims, *row.others) if each.is_disputed]
        others = sorted({each.node for each in words if not each.is_own})
        title = say("now-task-disputed", who=", ".join(others), region=row.place.name)
        is_played = mode is Mode.EXERCISE
        yield MyTask(
            title=say("now-exercise", text=title) if is_played else title,
            detail="; ".join(
                f"{each.name_word} {say('federation-according-to', node=each.node)}" for each in words
            ),
            icon="decision",
            verb=say("now-verb-settle"),
            url=reverse("national_region", args=[row.place.code]) + ("?modus=oefening" if is_played else ""),
        )


def _assistance(situation: Situation) -> Iterator[MyTask]:
    for asked, step in assistance.to_do(situation.member, situation.now):
        what = say("now-assistance-what", count=asked.form.count, what=shortened(asked.form.what))
        title = say(f"now-task-assistance-{step.value}", who=asked.home, what=what)
        yield MyTask(
            title=say("now-exercise", text=title) if asked.request.mode == Mode.EXERCISE.value else title,
            detail=f"{asked.kind_name}, {asked.form.place}",
            icon="people",
            verb=say(f"now-verb-{_VERBS.get(step, 'look')}"),
            url=reverse("assistance_request", args=[asked.request.pk]),
            due=asked.due,
        )


def shortened(text: str) -> str:
    """As much as fits on a line."""
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def _marked(asked: Asked, title: str) -> str:
    """Everything of an exercise starts with OEFENING."""
    return say("now-exercise", text=title) if asked.question.mode == Mode.EXERCISE.value else title
