"""Decisions, tasks, questions and contradictions together: what the screens and the first page show."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from samenbeeld.activities.models import Activity
from samenbeeld.audit import queries as audit
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
    seal: str = ""  # of the last change before it was read; "" when nobody asked

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
    """The work in these activities as it stood at `at` (default: now).

    Ten queries, however much there is; one when nothing was done since it was last asked how it is now.
    """
    if not activities:
        return Work((), (), (), (), at or now())
    if at is not None:
        return _read(activities, at)
    # Asked first: what is committed while it is read makes the next answer new, never this one old.
    seal = audit.last_change()
    names = tuple(sorted(str(activity.pk) for activity in activities))
    kept = _kept.get(names)
    if kept is None or kept[0] != seal:
        kept = _kept[names] = (seal, _read(activities, _NO_END))
        while len(_kept) > _MOST_KEPT:
            _kept.pop(next(iter(_kept)), None)
    return _as_of(kept[1], now(), seal)


# Every change is a line in the journal, and the seal of a line is made of all lines before it: as long as the
# last one is the same, nothing of this has changed, and what was read can be shown again.
_kept: dict[tuple[str, ...], tuple[str, Work]] = {}
_MOST_KEPT = 16
_NO_END = datetime.max.replace(tzinfo=UTC)


def _read(activities: tuple[Activity, ...], at: datetime) -> Work:
    given = tasks(*activities, at=at)
    asked = requests(*activities, at=at)
    return Work(
        decisions=tuple(decisions(*activities, at=at, known_tasks=given)),
        tasks=tuple(given),
        requests=tuple(asked),
        contradictions=tuple(contradictions(*activities, at=at, known_requests=asked)),
        at=at,
    )


def _as_of(kept: Work, moment: datetime, seal: str) -> Work:
    """The same rows, judged at this moment: what is overdue becomes so without a change."""

    def task(each: TaskView) -> TaskView:
        return replace(each, at=moment)

    def question(each: RequestView) -> RequestView:
        return replace(each, at=moment)

    return Work(
        decisions=tuple(
            replace(each, tasks=tuple(map(task, each.tasks)), at=moment) for each in kept.decisions
        ),
        tasks=tuple(map(task, kept.tasks)),
        requests=tuple(map(question, kept.requests)),
        contradictions=tuple(
            replace(each, question=question(each.question) if each.question else None, at=moment)
            for each in kept.contradictions
        ),
        at=moment,
        seal=seal,
    )
