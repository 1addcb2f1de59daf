"""What others decided, asked, answered or gave back: told in the words that stand in the tables."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture.queries.asking import RequestView
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.queries.tasking import TaskView
from samenbeeld.look.words import say
from samenbeeld.project.now.situation import Situation

# (what happened, where to read it); None is no news for this person.
Told = tuple[str, str] | None
_DECISION_NEWS = ("decided", "declined", "effective", "revised", "withdrawn")
_CONTRADICTION_NEWS = {
    "ContradictionMarked": "now-news-contradiction-marked",
    "ContradictionFound": "now-news-contradiction-marked",
    "ContradictionAgreed": "now-news-contradiction-agreed",
    "ContradictionSettled": "now-news-contradiction-settled",
}
_TASK_NEWS = ("accepted", "blocked", "done", "returned")


def decision(situation: Situation, slug: str, after: Mapping[str, Any], line: JournalLine) -> Told:
    """A decision was proposed, taken, or came to its end."""
    view = _decision(situation, slug, after["decision"])
    state = str(after.get("after", "proposed"))
    if view is None or state not in ("proposed", *_DECISION_NEWS):
        return None
    text = say(
        f"now-news-decision-{state}", number=str(view.number), text=view.decision.text, who=line.actor_name
    )
    return text, reverse("crisis_picture_decision", args=[slug, view.number])


def task(situation: Situation, slug: str, after: Mapping[str, Any], line: JournalLine) -> Told:
    """A task was given to me, or one of my organisation's went on."""
    view = _task(situation, slug, after["task"])
    state = str(after.get("after", "given"))
    if view is None or state not in ("given", *_TASK_NEWS):
        return None
    gave = view.task.given_by.organisation_id == situation.member.organisation_id
    if not (view.is_for(situation.member) if state == "given" else gave):
        return None
    text = say(
        f"now-news-task-{state}",
        number=str(view.number), text=view.task.text, who=line.actor_name, reason=view.last_text,
    )  # fmt: skip
    return text, reverse("crisis_picture_task", args=[slug, view.number])


def request(situation: Situation, slug: str, after: Mapping[str, Any], line: JournalLine) -> Told:
    """A question came to me, or my organisation's was answered."""
    view = _request(situation, slug, after["request"])
    if view is None:
        return None
    mine = situation.member.organisation
    is_answer = line.kind.endswith("RequestAnswered")
    asked_it = view.request.asked_by.organisation_id == mine.pk
    if not (asked_it if is_answer else view.is_asked(mine)):
        return None
    key = "now-news-request-answered" if is_answer else "now-news-request-asked"
    text = say(key, number=str(view.number), text=view.request.text, who=line.actor_name)
    return text, reverse("crisis_picture_request", args=[slug, view.number])


def contradiction(situation: Situation, slug: str, after: Mapping[str, Any], line: JournalLine) -> Told:
    """Two sources say something else, or a person said what holds."""
    found = (each for each in situation.work.contradictions if each.contradiction.activity.slug == slug)
    view = next((each for each in found if each.number == after["contradiction"]), None)
    if view is None:
        return None
    key = _CONTRADICTION_NEWS[line.kind.rpartition(".")[2]]
    page = reverse("crisis_picture_contradictions", args=[slug])
    return say(key, subject=view.subject, who=line.actor_name), (f"{page}#tegenspraak-{view.number}")


def _decision(situation: Situation, slug: str, number: object) -> DecisionView | None:
    found = (each for each in situation.work.decisions if each.decision.activity.slug == slug)
    return next((each for each in found if each.number == number), None)


def _task(situation: Situation, slug: str, number: object) -> TaskView | None:
    found = (each for each in situation.work.tasks if each.task.activity.slug == slug)
    return next((each for each in found if each.number == number), None)


def _request(situation: Situation, slug: str, number: object) -> RequestView | None:
    found = (each for each in situation.work.requests if each.request.activity.slug == slug)
    return next((each for each in found if each.number == number), None)
