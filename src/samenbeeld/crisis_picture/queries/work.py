"""Decisions, tasks, questions and contradictions together: what the screens and the first page show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from samenbeeld.activities.models import Activity
from samenbeeld.audit import keeping
from samenbeeld.crisis_picture.queries.asking import (
    ContradictionView,
    RequestView,
    contradictions,
    contradictions_then,
    requests,
    requests_then,
)
from samenbeeld.crisis_picture.queries.deciding import DecisionView, decisions, decisions_then
from samenbeeld.crisis_picture.queries.tasking import TaskView, tasks, tasks_then
from samenbeeld.crisis_picture.rules import requests as request_rules
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import Named, put_members
from samenbeeld.situation_reports.queries import may_read_all


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


def work(*activities: Activity, reader: Membership | None, at: datetime | None = None) -> Work:
    """The work in these activities as it stood at `at` (default: now), as far as `reader` may know it.

    None reads everything: for what is counted and shown to nobody in particular.
    Eleven queries, however much there is; one when nothing was done since it was last asked.
    """
    if not activities:
        return Work((), (), (), (), at or now())
    whole = _whole(*sorted(activities, key=lambda activity: activity.pk))
    # What was done stays for ever with its moment, so how it stood is a part of how it stands.
    until, moment = at or _NO_END, at or now()
    given = tasks_then(whole.tasks, until, moment)
    asked = requests_then(whole.requests, until, moment)
    return Work(
        decisions=tuple(decisions_then(whole.decisions, given, until, moment)),
        tasks=tuple(given),
        requests=tuple(asked),
        contradictions=_readable(
            contradictions_then(whole.contradictions, asked, until, moment), activities, reader
        ),
        at=moment,
    )


def _readable(
    views: Iterable[ContradictionView], activities: Sequence[Activity], reader: Membership | None
) -> tuple[ContradictionView, ...]:
    """Without those from reports that this person may not read: not even that they differ."""
    views = tuple(views)
    if reader is None or not any(view.is_found for view in views):
        return views
    open_to = {each.pk for each in activities if may_read_all(reader, each)}
    return tuple(view for view in views if not view.is_found or view.contradiction.activity_id in open_to)


_NO_END = datetime.max.replace(tzinfo=UTC)


@keeping.until_a_change
def _whole(*activities: Activity) -> Work:
    named: list[Named] = []
    given = tasks(*activities, at=_NO_END, named=named)
    asked = requests(*activities, at=_NO_END, named=named)
    decided = decisions(*activities, at=_NO_END, known_tasks=given, named=named)
    put_members(*named)  # who did all of it, read once
    return Work(
        decisions=tuple(decided),
        tasks=tuple(given),
        requests=tuple(asked),
        contradictions=tuple(contradictions(*activities, at=_NO_END, known_requests=asked)),
        at=_NO_END,
    )
