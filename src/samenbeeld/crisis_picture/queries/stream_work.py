"""Decisions, tasks, questions and contradictions as lines of the stream: each once, as it stands now."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.asking import ContradictionView, RequestView
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.queries.tasking import TaskView
from samenbeeld.crisis_picture.queries.work import Work
from samenbeeld.look.addresses import address
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import function_name

DECISIONS, TASKS, REQUESTS = "decisions", "tasks", "requests"
GROUPS = (DECISIONS, TASKS, REQUESTS)
View = DecisionView | TaskView | RequestView | ContradictionView


@dataclass(frozen=True)
class WorkLine:
    """One decision, task, question or contradiction in words."""

    icon: str
    title: str
    text: str
    detail: str
    url: str


@dataclass(frozen=True)
class WorkEntry:
    """One of them, not yet in words. `key` is what its lines in the journal name."""

    key: tuple[str, int]
    at: datetime
    by: Membership
    group: str
    told: Callable[[], WorkLine]


def work_entries(activity: Activity, work: Work) -> Iterator[WorkEntry]:
    """All of it, in no particular order."""
    for decision in work.decisions:
        yield _entry(
            "decision", DECISIONS, decision, decision.changed_by, partial(_decision, activity, decision)
        )
    for task in work.tasks:
        yield _entry("task", TASKS, task, task.changed_by, partial(_task, activity, task))
    for asked in work.requests:
        yield _entry("request", REQUESTS, asked, asked.changed_by, partial(_request, activity, asked))
    for claim in work.contradictions:
        by = claim.settlement.by if claim.settlement else claim.contradiction.marked_by
        yield _entry("contradiction", REQUESTS, claim, by, partial(_contradiction, activity, claim))


def counts(work: Work) -> dict[str, int]:
    """What the filters say: decisions, tasks that run, questions that are open."""
    return {DECISIONS: len(work.decisions), TASKS: work.running_tasks, REQUESTS: work.open_requests}


def _entry(kind: str, group: str, view: View, by: Membership, told: Callable[[], WorkLine]) -> WorkEntry:
    return WorkEntry((kind, view.number), view.changed_at, by, group, told)


def _decision(activity: Activity, view: DecisionView) -> WorkLine:
    parts = [function_name(view.decision.authority, short=True)]
    if view.version:
        parts.append(say("crisis-picture-on-version", number=str(view.version.number)))
    if view.check_at:
        parts.append(say("crisis-picture-check-on", when=view.check_at))
    else:
        parts.append(say(f"crisis-picture-decision-state-{view.state}").lower())
    title = say("crisis-picture-decision-number", number=str(view.number))
    return _line("decision", title, view.decision.text, parts, _url(activity, "decision", view))


def _task(activity: Activity, view: TaskView) -> WorkLine:
    task = view.task
    who = task.person.account.name if task.person else task.organisation.name
    late = "crisis-picture-overdue-since" if view.is_overdue else "crisis-picture-before"
    parts = [
        function_name(task.function, short=True) if task.function else who,
        say(late, when=task.due).lower(),
        say(f"crisis-picture-task-state-{view.state}").lower(),
    ]
    title = say("crisis-picture-task-number", number=str(view.number))
    return _line("task", title, task.text, parts, _url(activity, "task", view))


def _request(activity: Activity, view: RequestView) -> WorkLine:
    names = ", ".join(organisation.name for organisation in view.asked)
    parts = [
        f"{say('crisis-picture-asked-of')} {names}",
        say(f"crisis-picture-request-state-{view.state}").lower(),
    ]
    title = say("crisis-picture-request-number", number=str(view.number))
    return _line("question", title, view.request.text, parts, _url(activity, "request", view))


def _contradiction(activity: Activity, view: ContradictionView) -> WorkLine:
    parts = [view.outcome or view.said]
    title = say("crisis-picture-stream-contradiction", number=str(view.number))
    url = f"{reverse('crisis_picture_contradictions', args=[activity.slug])}#tegenspraak-{view.number}"
    return _line("warning", title, view.subject, parts, url)


def _url(activity: Activity, kind: str, view: View) -> str:
    return address(f"crisis_picture_{kind}", activity.slug, view.number)


def _line(icon: str, title: str, text: str, parts: Iterable[str], url: str) -> WorkLine:
    return WorkLine(icon, title, text, ", ".join(part for part in parts if part), url)
