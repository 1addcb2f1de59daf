"""The evaluation of an activity as content for a page and for a file; the door of files is in `project`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from heapq import merge
from typing import Any, overload

from django.db.models import Count, Max, Min, QuerySet

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.queries.board import Board, boards
from samenbeeld.audit import queries as audit
from samenbeeld.crisis_picture.models import LogLine, Suggestion
from samenbeeld.crisis_picture.queries import PICTURE
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.queries.meeting import (
    clock_views,
    lines_between,
    logs,
    may_read_decisions,
    place_of,
    places,
    processed_in_time,
)
from samenbeeld.crisis_picture.queries.work import work
from samenbeeld.crisis_picture.rules.decisions import DecisionState
from samenbeeld.exercises import queries
from samenbeeld.exercises.models import Inject
from samenbeeld.exercises.queries.learned import lessons_of
from samenbeeld.exercises.rules import was_in_time
from samenbeeld.exports.rules import Column, Content, Table, Value
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import names_of
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.models import SituationReport
from samenbeeld.situation_reports.queries.missed import missed_rounds
from samenbeeld.situation_reports.queries.reports import submitted_since

VERIFIED = "verified"
LESSONS = "lessons"  # the part that the page shows in its own way
_Row = tuple[datetime, str, str, str]
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


class TimeLine(Sequence[tuple[Value, ...]]):
    """Rows that are here and lines of logs that stay in the database until asked for, in order of time.

    A page of it reads as many lines as the page has rows and there are rows here, however long the logs are.
    """

    def __init__(self, rows: Iterable[_Row], lines: QuerySet[LogLine]) -> None:
        self._rows = sorted(rows, key=_at)
        self._lines = lines

    @cached_property
    def lines(self) -> int:
        """How many lines of logs there are in it."""
        return self._lines.count()

    def __len__(self) -> int:
        return len(self._rows) + self.lines

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return merge(self._rows, map(_told_line, self._lines.iterator(chunk_size=2000)), key=_at)

    @overload
    def __getitem__(self, at: int) -> tuple[Value, ...]: ...
    @overload
    def __getitem__(self, at: slice) -> list[tuple[Value, ...]]: ...
    def __getitem__(self, at: int | slice) -> tuple[Value, ...] | list[tuple[Value, ...]]:
        if isinstance(at, int):
            place = range(len(self))[at]
            return self[place : place + 1][0]
        first, end, step = at.indices(len(self))
        # However the rows lie between them, so many lines come before the first that is asked for.
        before = max(0, first - len(self._rows))
        told = [_told_line(line) for line in lines_between(self._lines, before, end)]
        here: list[tuple[Value, ...]] = sorted([*self._rows, *told], key=_at)
        return here[first - before : end - before : step]


def evaluation_content(activity: Activity, member: Membership) -> Content:
    """Everything the evaluation rests on, each part as far as this member may read it.

    Raises NotFound to whom the evaluation is closed. A fixed number of queries.
    """
    if not queries.may_evaluate(member, activity):
        raise NotFound("exports-not-found")
    taken = list(work(activity, reader=member).decisions) if may_read_decisions(activity, member) else []
    shown = [
        alarm
        for alarm in alerts.alarms_of(activities.ACTIVITY, activity.slug).filter(is_test=False)
        if access.may(member, "alerts.read", activities.scope(activity, tlp=Tlp(alarm.tlp)))
    ]
    found = boards(shown, to_act=False)
    alarms = [found[alarm.pk] for alarm in shown]
    script = queries.with_suggestions(activity)
    sent = list(submitted_since(activity, _BEGIN)) if reports.may_read_all(member, activity) else []
    tables = [
        _time_line(activity, member, taken, alarms, script, sent),
        _decisions(activity, taken),
        _clocks(activity, member),
        _reports(activity, member, sent),
        _alarms(activity, alarms),
        _reading(activity),
    ]
    if queries.is_exercise(activity):
        tables += [_responses(activity, script), _observations(activity)]
    tables.append(_lessons(activity, member))
    title = f"{activity.name}, {say('exercises-evaluation').lower()}"
    return Content(title, "evaluatie", tuple(tables))


def _time_line(
    activity: Activity,
    member: Membership,
    taken: Iterable[DecisionView],
    alarms: Iterable[Board],
    script: Iterable[Inject],
    sent: Iterable[SituationReport],
) -> Table:
    rows: list[_Row] = [
        *_told_injects(script),
        *_told_decisions(taken),
        *_told_reports(sent),
        *_told_grip(activity),
        *(
            (board.alarm.sent_at, _kind("alarm"), board.alarm.first, board.alarm.sent_by.account.name)
            for board in alarms
        ),
    ]
    whole = TimeLine(rows, logs(activity, places(activity, member, "crisis_picture.read_log")))
    elsewhere = say("exercises-lines-elsewhere", count=whole.lines) if whole.lines else ""
    short = _in_order(activity, rows, about=elsewhere)
    return replace(short, rows=whole, about="", shorter=short)


def _in_order(activity: Activity, rows: list[_Row], *, about: str) -> Table:
    rows = sorted(rows, key=_at)
    return _table(activity, "time_line", "at kind text who", rows, wide=("text",), about=about)


def _told_injects(script: Iterable[Inject]) -> Iterator[_Row]:
    for inject in script:
        if inject.settled_at is not None:
            yield inject.settled_at, _state(inject), inject.text, inject.sender
        for one in inject.suggestions.all():
            if one.settled_at is not None and one.settled_by is not None:
                said = f"{suggested(one)}. {one.text}"
                yield one.settled_at, _kind("suggestion"), said, one.settled_by.account.name


def _told_decisions(taken: Iterable[DecisionView]) -> Iterator[_Row]:
    for view in taken:
        decision = view.decision
        said = say("exercises-decision", number=str(view.number), text=decision.text)
        yield decision.proposed_at, _kind("proposed"), said, decision.proposed_by.account.name
        for step in view.steps:
            words = say(f"crisis-picture-decision-state-{DecisionState(step.state)}")
            yield step.at, _kind("decision"), f"{words}. {said}", step.by.account.name


def _told_reports(sent: Iterable[SituationReport]) -> Iterator[_Row]:
    for report in sent:
        said = say("exercises-report", organisation=report.organisation.name, number=str(report.number))
        yield report.submitted_at, _kind("report"), said, report.author.account.name


def _told_grip(activity: Activity) -> Iterator[_Row]:
    for status in activities.grip_history(activity):
        said = say("exercises-grip", level=status.level, region=status.region.name, reason=status.reason)
        yield status.set_at, _kind("grip"), said, status.set_by.account.name


def _told_line(line: LogLine) -> _Row:
    return line.happened_at, place_of(line).full_name, line.text, line.written_by.account.name


def _at(row: tuple[Any, ...]) -> datetime:
    """When it happened, of a row of the time line."""
    at: datetime = row[0]
    return at


def _decisions(activity: Activity, taken: list[DecisionView]) -> Table:
    rows = [
        (
            view.number,
            view.decision.text,
            say(f"crisis-picture-decision-state-{view.state}"),
            view.decision.proposed_at,
            view.decided.at if view.decided else None,
            _minutes(view.decided.at - view.decision.proposed_at) if view.decided else None,
            view.version.number if view.version else None,
        )
        for view in sorted(taken, key=lambda view: view.number)
    ]
    keys = "number text state proposed_at decided_at minutes version"
    return _table(activity, "decisions", keys, rows, wide=("text",))


def _clocks(activity: Activity, member: Membership) -> Table:
    """The statutory clocks in each region, and how soon information was written down."""
    rows: list[tuple[Value, ...]] = []
    about = ""
    if may_read_decisions(activity, member):
        for region in sorted(activity.regions.all(), key=lambda region: region.name):
            for view in clock_views(activity, region):
                rows.append(
                    (
                        region.name,
                        view.name,
                        view.started.happened_at if view.started else None,
                        view.ended.happened_at if view.ended else None,
                        _minutes(view.took) if view.took is not None else None,
                        _minutes(view.clock.limit),
                        say(f"exercises-clock-{view.status.replace('_', '-')}"),
                        _article(view.clock.article, view.clock.status),
                    )
                )
        limit = policy.load("clocks")["processing"]
        article = _article(limit["article"], limit["status"])
        in_time, of = processed_in_time(activity)
        told = say("exercises-processed", count=in_time, all=of, article=article)
        about = f"{told if of else say('exercises-processed-none')} {say('crisis-picture-clocks-check-law')}"
    keys = "region clock started_at ended_at minutes limit state article"
    return _table(activity, "clocks", keys, rows, wide=("clock",), about=about)


def _article(article: str, status: str) -> str:
    """Of which law a limit comes or that it was agreed, and whether that was checked against today's text."""
    name = say("crisis-picture-article", article=article) if article else say("crisis-picture-clock-agreed")
    return name if status == VERIFIED else f"{name}, {say('crisis-picture-not-verified')}"


def _reports(activity: Activity, member: Membership, sent: list[SituationReport]) -> Table:
    rows: list[tuple[Value, ...]] = []
    for report in reversed(sent):
        late = report.due_at is not None and report.submitted_at > report.due_at
        state = "unasked" if report.due_at is None else "late" if late else "on-time"
        rows.append(
            (
                report.organisation.name,
                report.number,
                report.due_at,
                report.submitted_at,
                say(f"exercises-report-{state}"),
            )
        )
    if reports.may_read_all(member, activity):
        missing = say("exercises-report-missing")
        for each in missed_rounds(activity, now()):
            rows.append((each.organisation.name, None, each.due_at, None, missing))
    return _table(activity, "reports", "organisation number due_at submitted_at state", rows)


def _alarms(activity: Activity, alarms: Iterable[Board]) -> Table:
    rows = []
    for board in sorted(alarms, key=lambda board: board.alarm.number):
        people = [one for row in board.rows for one in row.people]
        waits = [one.answered_at - board.alarm.sent_at for one in people if one.answered_at]
        rows.append(
            (
                board.alarm.number,
                board.alarm.first,
                board.alarm.sent_at,
                board.total,
                sum(1 for one in people if one.opened_at or one.answer),
                board.confirmed,
                _minutes(sorted(waits)[len(waits) // 2]) if waits else None,
            )
        )
    keys = "number text sent_at sent_to seen confirmed half_after"
    return _table(activity, "alarms", keys, rows, wide=("text",))


def _reading(activity: Activity) -> Table:
    """Who opened the activity, per organisation: the journal notes each reading of something labelled."""
    lines = audit.histories_of((activities.ACTIVITY, PICTURE), activity.slug).filter(kind="audit.ObjectRead")
    # Added up where they are: they are read by the ten thousand.
    per = list(
        lines.order_by()
        .values_list("organisation")
        .annotate(Count("actor_account", distinct=True), Min("at"), Max("at"))
    )
    known = names_of(slug for slug, *_ in per)
    rows = [(known.get(slug, slug), *counted) for slug, *counted in per]
    rows.sort(key=lambda row: row[0])
    return _table(activity, "reading", "organisation people first_at last_at", rows)


def _responses(activity: Activity, script: Iterable[Inject]) -> Table:
    rows = [
        (
            minute(inject.minute),
            inject.sender,
            inject.text,
            inject.expected,
            minute(inject.expected_by),
            _answered(inject),
            minute(inject.met_minute),
        )
        for inject in script
        if inject.expected and inject.state != Inject.State.WAITING
    ]
    keys = "minute sender text expected expected_by state met_minute"
    return _table(activity, "responses", keys, rows, wide=("text", "expected"))


def _observations(activity: Activity) -> Table:
    """By goal, in the order in which each goal was first noted."""
    notes = list(queries.observations(activity))
    goals = list(dict.fromkeys(note.goal for note in notes))
    rows = [
        (note.goal, say(f"exercises-sign-{note.sign}"), note.text, minute(note.minute), note.by.account.name)
        for note in sorted(notes, key=lambda note: (goals.index(note.goal), note.at))
    ]
    return _table(activity, "observations", "goal sign text minute who", rows, wide=("text",))


def _lessons(activity: Activity, member: Membership) -> Table:
    rows = [
        (
            view.lesson.number,
            view.lesson.text,
            view.plan,
            view.lesson.change,
            view.owner,
            view.state,
            view.lesson.by.account.name,
            view.lesson.at,
        )
        for view in lessons_of(member, activity)
    ]
    keys = "number text plan change owner state who at"
    return _table(activity, LESSONS, keys, rows, wide=("text", "change"))


def minute(value: int | None) -> str:
    """`T+45`: how people of exercises say a minute."""
    return "" if value is None else f"T+{value}"


def suggested(one: Suggestion) -> str:
    """Where it was proposed and what was done with it. Why not is between the player and the picture."""
    owner = one.document.organisation
    return say(
        "exercises-suggested",
        place=owner.name if owner else queries.section_name(one.document.section),
        state=one.state,
        when=times.moment(one.settled_at or one.made_at, current_language()),
    )


def _answered(inject: Inject) -> str:
    if inject.is_met is None:
        return say("exercises-response-unknown")
    if not inject.is_met:
        return say("exercises-response-unmet")
    in_time = was_in_time(inject.met_minute, inject.expected_by)
    return say("exercises-response-late" if in_time is False else "exercises-response-met")


def _state(inject: Inject) -> str:
    return say(f"exercises-inject-{inject.state}")


def _kind(name: str) -> str:
    return say(f"exercises-told-{name}")


def _minutes(span: timedelta) -> int:
    return round(span.total_seconds() / 60)


def _table(
    activity: Activity,
    key: str,
    keys: str,
    rows: Iterable[tuple[Value, ...]],
    *,
    wide: Iterable[str] = (),
    about: str = "",
) -> Table:
    columns = tuple(Column(name, say(f"exercises-of-{name.replace('_', '-')}")) for name in keys.split())
    title = say(f"exercises-part-{key.replace('_', '-')}")
    return Table(key, title, columns, list(rows), Tlp(activity.tlp), about, frozenset(wide))
