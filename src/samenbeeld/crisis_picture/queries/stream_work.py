"""Decisions, tasks, questions and contradictions as lines of the stream: each once, as it stands now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.asking import ContradictionView, RequestView
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.queries.tasking import TaskView
from samenbeeld.crisis_picture.queries.work import Work
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import function_name

DECISIONS, TASKS, REQUESTS = "decisions", "tasks", "requests"
GROUPS = (DECISIONS, TASKS, REQUESTS)


@dataclass(frozen=True)
class WorkLine:
    """One decision, task, question or contradiction in words. `key` is what its lines in the journal name."""

    key: tuple[str, int]
    at: datetime
    by: Membership
    group: str
    icon: str
    title: str
    text: str
    detail: str
    url: str


def work_lines(activity: Activity, work: Work) -> Iterator[WorkLine]:
    """All of it, in no particular order."""
    yield from (_decision(activity, view) for view in work.decisions)
    yield from (_task(activity, view) for view in work.tasks)
    yield from (_request(activity, view) for view in work.requests)
    yield from (_contradiction(activity, view) for view in work.contradictions)


def counts(work: Work) -> dict[str, int]:
    """What the filters say: decisions, tasks that run, questions that are open."""
    return {DECISIONS: len(work.decisions), TASKS: work.running_tasks, REQUESTS: work.open_requests}


def _decision(activity: Activity, view: DecisionView) -> WorkLine:
    parts = [function_name(view.decision.authority, short=True)]
    if view.version:
        parts.append(say("crisis-picture-on-version", number=str(view.version.number)))
    if view.check_at:
        parts.append(say("crisis-picture-check-on", when=view.check_at))
    else:
        parts.append(say(f"crisis-picture-decision-state-{view.state}").lower())
    return _line(activity, "decision", DECISIONS, view, view.changed_by, view.decision.text, parts)


def _task(activity: Activity, view: TaskView) -> WorkLine:
    task = view.task
    who = task.person.account.name if task.person else task.organisation.name
    late = "crisis-picture-overdue-since" if view.is_overdue else "crisis-picture-before"
    parts = [
        function_name(task.function, short=True) if task.function else who,
        say(late, when=task.due).lower(),
        say(f"crisis-picture-task-state-{view.state}").lower(),
    ]
    return _line(activity, "task", TASKS, view, view.changed_by, task.text, parts)


def _request(activity: Activity, view: RequestView) -> WorkLine:
    names = ", ".join(organisation.name for organisation in view.asked)
    parts = [
        f"{say('crisis-picture-asked-of')} {names}",
        say(f"crisis-picture-request-state-{view.state}").lower(),
    ]
    by = view.changed_by
    return _line(activity, "request", REQUESTS, view, by, view.request.text, parts)


def _contradiction(activity: Activity, view: ContradictionView) -> WorkLine:
    parts = [view.outcome or " / ".join(claim.said for claim in view.current)]
    by = view.settlement.by if view.settlement else view.contradiction.marked_by
    return _line(activity, "contradiction", REQUESTS, view, by, view.contradiction.subject, parts)


def _line(
    activity: Activity,
    kind: str,
    group: str,
    view: DecisionView | TaskView | RequestView | ContradictionView,
    by: Membership,
    text: str,
    parts: Iterable[str],
) -> WorkLine:
    titles: Mapping[str, str] = {
        "decision": say("crisis-picture-decision-number", number=str(view.number)),
        "task": say("crisis-picture-task-number", number=str(view.number)),
        "request": say("crisis-picture-request-number", number=str(view.number)),
        "contradiction": say("crisis-picture-stream-contradiction", number=str(view.number)),
    }
    icons = {"decision": "decision", "task": "task", "request": "question", "contradiction": "warning"}
    if kind == "contradiction":
        url = f"{reverse('crisis_picture_contradictions', args=[activity.slug])}#tegenspraak-{view.number}"
    else:
        url = reverse(f"crisis_picture_{kind}", args=[activity.slug, view.number])
    return WorkLine(
        key=(kind, view.number), at=view.changed_at, by=by, group=group, icon=icons[kind],
        title=titles[kind], text=text, detail=", ".join(part for part in parts if part), url=url,
    )  # fmt: skip
