"""Decisions, tasks, questions and contradictions together: what the screens and the first page show."""

from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.asking import ContradictionView, RequestView, contradictions, requests
from samenbeeld.crisis_picture.queries.deciding import DecisionView, decisions
from samenbeeld.crisis_picture.queries.tasking import TaskView, tasks
from samenbeeld.crisis_picture.rules import requests as request_rules
from samenbeeld.kernel.clock import now


@dataclass(frozen=True)
class Work:
    """Everything at one moment, the newest first."""

    decisions: tuple[DecisionView, ...]
    tasks: tuple[TaskView, ...]
    requests: tuple[RequestView, ...]
    contradictions: tuple[ContradictionView, ...]
    at: datetime

    @property
    def running_tasks(self) -> int:
        """Tasks that somebody still has to do."""
        return sum(task.is_running for task in self.tasks)

    @property
    def open_requests(self) -> int:
        """Questions that are not closed or withdrawn."""
        return sum(each.state not in request_rules.OVER for each in self.requests)

    @property
    def open_contradictions(self) -> int:
        """Contradictions that nobody settled."""
        return sum(each.is_open for each in self.contradictions)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was decided, given or asked yet."""
        return not (self.decisions or self.tasks or self.requests or self.contradictions)


def work(*activities: Activity, at: datetime | None = None) -> Work:
    """The work in these activities as it stood at `at` (default: now). Ten queries, however much there is."""
    moment = at or now()
    if not activities:
        return Work((), (), (), (), moment)
    given = tasks(*activities, at=moment)
    asked = requests(*activities, at=moment)
    return Work(
        decisions=tuple(decisions(*activities, at=moment, known_tasks=given)),
        tasks=tuple(given),
        requests=tuple(asked),
        contradictions=tuple(contradictions(*activities, at=moment, known_requests=asked)),
        at=moment,
    )
