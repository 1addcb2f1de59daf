"""The picture, decisions, tasks, questions and logs as content for a file; the door is in `project`."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.queries import reading
from samenbeeld.crisis_picture.queries.asking import RequestView, requests
from samenbeeld.crisis_picture.queries.deciding import DecisionView, decisions
from samenbeeld.crisis_picture.queries.meeting import Place, log_lines, may_read_decisions, places
from samenbeeld.crisis_picture.queries.picture import DocumentView, Picture, document_views
from samenbeeld.crisis_picture.queries.tasking import TaskView, tasks
from samenbeeld.crisis_picture.queries.versions import states_at
from samenbeeld.crisis_picture.rules import SUMMARY
from samenbeeld.crisis_picture.rules.suggestions import Certainty
from samenbeeld.exports.rules import Content, Table, Text, Value
from samenbeeld.exports.words import columns
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import function_name
from samenbeeld.realtime import queries as realtime


def picture_content(activity: Activity, member: Membership, moment: datetime | None = None) -> Content:
    """The shared picture: the summary and sections A to D, each with its certainty, sources, time and author.

    Raises NotFound when there is nothing in it for this member.
    """
    seen = [one for one in queries.seen_documents(activity, member) if not one.is_own]
    read = _States(moment)
    if moment is not None:
        seen = queries.open_at(seen, member, moment)
    if not seen:
        raise NotFound("exports-not-found")
    picture = queries.sections(activity, member, read, seen=seen, changes={} if moment else None)
    return Content(
        title=f"{activity.name}, {say('exports-what-picture').lower()}",
        name="beeld",
        parts=tuple(_texts(picture, read.texts)),
        moment=moment,
    )


def own_content(
    activity: Activity, member: Membership, organisation: str, moment: datetime | None = None
) -> Content:
    """The own picture of one organisation. Raises NotFound, also to whom it is closed."""
    seen = [
        one
        for one in queries.seen_documents(activity, member)
        if one.document.organisation and one.document.organisation.slug == organisation
    ]
    if moment is not None:
        seen = queries.open_at(seen, member, moment)
    if not seen:
        raise NotFound("exports-not-found")
    read = _States(moment)
    views = document_views(activity, member, seen, read, {} if moment else None)
    return Content(
        title=f"{activity.name}, {say('crisis-picture-own-of', organisation=views[0].title)}",
        name=f"eigen-beeld-{organisation}",
        parts=tuple(_text(view, view.title, read.texts) for view in views),
        moment=moment,
    )


def decisions_content(activity: Activity, member: Membership, moment: datetime | None = None) -> Content:
    """Every decision with where it stands, the newest first. Raises NotFound to whom they are closed."""
    _check(activity, member)
    table = Table(
        key="decisions",
        title="",
        columns=columns(
            "number", "state", "text", "reason", "options", "region", "authority", "proposed_at",
            "proposed_by", "decided_at", "decided_by", "version", "valid_until", "in_force", "check_at",
            "replaced_by", "last_text", "changed_at", "changed_by",
        ),
        rows=[_decision(view) for view in decisions(activity, at=moment)],
        tlp=Tlp(activity.tlp),
        wide=frozenset(("text", "reason")),
        on_paper=frozenset(
            ("number", "state", "text", "reason", "authority", "decided_at", "decided_by", "version")
        ),
    )  # fmt: skip
    return _of(activity, "exports-what-decisions", "besluiten", table, moment)


def tasks_content(activity: Activity, member: Membership, moment: datetime | None = None) -> Content:
    """Every task with where it stands, the newest first. Raises NotFound to whom they are closed."""
    _check(activity, member)
    table = Table(
        key="tasks",
        title="",
        columns=columns(
            "number", "state", "text", "organisation", "function", "person", "due", "decision", "given_at",
            "given_by", "last_text", "changed_at", "changed_by",
        ),
        rows=[_task(view) for view in tasks(activity, at=moment)],
        tlp=Tlp(activity.tlp),
        wide=frozenset(("text",)),
        on_paper=frozenset(("number", "state", "text", "organisation", "due", "last_text", "changed_at")),
    )  # fmt: skip
    return _of(activity, "exports-what-tasks", "taken", table, moment)


def requests_content(activity: Activity, member: Membership, moment: datetime | None = None) -> Content:
    """Every question, a row for each answer that counts. Raises NotFound to whom they are closed."""
    _check(activity, member)
    table = Table(
        key="questions",
        title="",
        columns=columns(
            "number", "state", "text", "asked_of", "due", "asked_at", "asked_by", "answered_by", "value",
            "unit", "answer", "certainty", "source", "seen_at", "answered_at",
        ),
        rows=[row for view in requests(activity, at=moment) for row in _request(view)],
        tlp=Tlp(activity.tlp),
        wide=frozenset(("text", "answer")),
        on_paper=frozenset(
            (
                "number", "state", "text", "due", "answered_by", "value", "unit", "answer", "certainty",
                "answered_at",
            )
        ),
    )  # fmt: skip
    return _of(activity, "exports-what-requests", "vragen", table, moment)


def log_content(
    activity: Activity,
    member: Membership,
    key: str,
    moment: datetime | None = None,
    since: datetime | None = None,
) -> Content:
    """The log of one team in order of time, with corrected lines; of what happened from `since` when given.

    Raises NotFound to whom it is closed.
    """
    team = next((place for place in readable_logs(activity, member) if place.key == key), None)
    if team is None:
        raise NotFound("exports-not-found")
    every = (line for line in log_lines(activity, team, moment) if since is None or line.happened_at >= since)
    lines = sorted(every, key=lambda line: (line.happened_at, line.number))
    table = Table(
        key="log",
        title="",
        columns=columns(
            "number", "happened_at", "text", "written_by", "organisation", "written_at", "corrects",
            "corrected_by",
        ),
        rows=[
            (
                line.number, line.happened_at, line.text, line.written_by.account.name,
                line.written_by.organisation.name, line.written_at,
                line.corrects.number if line.corrects else None,
                _corrected_by(line, moment),
            )
            for line in lines
        ],
        tlp=Tlp(activity.tlp),
        wide=frozenset(("text",)),
    )  # fmt: skip
    title = f"{activity.name}, {say('crisis-picture-log-of', team=team.full_name)}"
    if since is not None:
        title = f"{title}, {say('exports-since', when=times.moment(since, current_language()))}"
    return Content(title, f"logboek-{key.lower().replace('.', '-')}", (table,), moment)


def readable_logs(activity: Activity, member: Membership) -> list[Place]:
    """The teams whose log this member may read."""
    return places(activity, member, "crisis_picture.read_log")


class _States:
    """The texts as they stand or stood, remembered: the same bytes are shown and told to a machine."""

    def __init__(self, moment: datetime | None) -> None:
        self.moment = moment
        self.texts: dict[str, bytes] = {}

    def __call__(self, rooms: list[str]) -> Mapping[str, bytes]:
        found = realtime.states(rooms) if self.moment is None else states_at(self.moment, rooms)
        self.texts.update(found)
        return found


def _texts(picture: Picture, states: Mapping[str, bytes]) -> Iterable[Text]:
    for view in picture.summary.documents:
        yield _text(view, picture.summary.title, states)
    for branch in picture.branches:
        for section in branch.sections:
            for view in section.documents:
                yield _text(view, f"{section.path} {section.title}", states)


def _text(view: DocumentView, title: str, states: Mapping[str, bytes]) -> Text:
    state = states.get(view.room, b"")
    return Text(
        title=title,
        html=view.html if reading.lines(state) else "",
        tlp=view.tlp,
        about=_about(view),
        level=2 if view.section in (SUMMARY, "") else 3,
        data={
            "section": view.section or None,
            "lines": reading.lines(state),
            "certainty": {certainty.value: view.counts[certainty] for certainty in Certainty},
            "sources": list(reading.sources(state)),
            "changed_at": times.machine(view.last_change) if view.last_change else None,
            "changed_by": f"{view.by.name}, {view.by.organisation_name}" if view.by else None,
        },
    )


def _about(view: DocumentView) -> str:
    """How certain, when and by whom."""
    said = [
        say(f"crisis-picture-count-{certainty}", count=view.counts[certainty])
        for certainty in Certainty
        if view.counts[certainty]
    ]
    if view.last_change and view.by:
        who = f"{view.by.name}, {view.by.organisation_name}"
        said.append(say("exports-changed", at=view.last_change, who=who))
    return ", ".join(said)


def _check(activity: Activity, member: Membership) -> None:
    if not may_read_decisions(activity, member):
        raise NotFound("exports-not-found")


def _of(activity: Activity, sentence: str, name: str, table: Table, moment: datetime | None) -> Content:
    return Content(f"{activity.name}, {say(sentence).lower()}", name, (table,), moment)


def _decision(view: DecisionView) -> tuple[Value, ...]:
    decision, decided = view.decision, view.decided
    return (
        view.number,
        say(f"crisis-picture-decision-state-{view.state.value}"),
        decision.text,
        decision.reason,
        "; ".join(decision.options) or decision.no_alternative,
        decision.region.name,
        function_name(decision.authority),
        decision.proposed_at,
        _who(decision.proposed_by),
        decided.at if decided else None,
        _who(decided.by) if decided else None,
        view.version.number if view.version else None,
        decision.valid_until,
        view.is_in_force,
        view.check_at,
        view.replaced[1] if view.replaced else None,
        view.steps[-1].text if view.steps else "",
        view.changed_at,
        _who(view.changed_by),
    )


def _task(view: TaskView) -> tuple[Value, ...]:
    task = view.task
    return (
        view.number,
        say(f"crisis-picture-task-state-{view.state.value}"),
        task.text,
        task.organisation.name,
        function_name(task.function) if task.function else None,
        task.person.account.name if task.person else None,
        task.due,
        task.decision.number if task.decision else None,
        task.given_at,
        _who(task.given_by),
        view.last_text,
        view.changed_at,
        _who(view.changed_by),
    )


def _request(view: RequestView) -> Iterable[tuple[Value, ...]]:
    """One row for each answer that counts; a question nobody answered has one row without an answer."""
    request = view.request
    asked: tuple[Value, ...] = (
        view.number,
        say(f"crisis-picture-request-state-{view.state.value}"),
        request.text,
        ", ".join(organisation.name for organisation in view.asked),
        request.deadline,
        request.asked_at,
        _who(request.asked_by),
    )
    for answer in view.current:
        yield (
            *asked,
            answer.organisation.name,
            _figure(answer.value),
            request.unit,
            answer.text,
            say(f"look-certainty-{answer.certainty}"),
            answer.source,
            answer.seen_at,
            answer.at,
        )
    if not view.current:
        yield (*asked, None, None, request.unit, None, None, None, None, None)


def _figure(value: object) -> Value:
    """A number as it was given: whole when it is whole."""
    if value is None:
        return None
    number = float(str(value))
    return int(number) if number.is_integer() else number


def _corrected_by(line: object, moment: datetime | None) -> int | None:
    """The line that corrects this one, when it was there already."""
    later = getattr(line, "corrected_by", None)
    if later is None or (moment is not None and later.written_at > moment):
        return None
    return int(later.number)


def _who(member: Membership) -> str:
    return f"{member.account.name}, {member.organisation.name}"
