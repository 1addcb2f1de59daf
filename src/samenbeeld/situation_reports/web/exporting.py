"""Reports and bottlenecks as content for a file; the door is in `project`."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.exports.rules import Content, Table, Value
from samenbeeld.exports.words import columns
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.models import Bottleneck, SituationReport
from samenbeeld.situation_reports.queries import ReportStanding, brief, said
from samenbeeld.situation_reports.rules.template import Block, Field
from samenbeeld.situation_reports.web.saying import answer, level_word

# Under what a value of a report has several parts, and what each is in. The other parts are words.
_UNITS = {"hours": "u"}
_MOMENTS = ("since", "by", "at")


def report_content(activity: Activity, member: Membership, organisation: str, number: int) -> Content:
    """One report, one row for each part of each answer. Raises NotFound, also to whom it is closed."""
    owner = organisations.by_slug(organisation)
    if not queries.may(member, "read", activity, owner):
        raise NotFound("exports-not-found")
    report = queries.report_numbered(activity, owner, number)
    title = f"{activity.name}, {owner.name}, {say('situation-reports-report', number=str(report.number))}"
    about = say(
        "situation-reports-sent-by",
        who=report.author.account.name,
        function=organisations.function_name(organisations.leading_function(report.author), short=True),
        at=report.submitted_at,
    )
    newer = queries.reports(activity, owner).filter(number__gt=number).order_by("number").first()
    return Content(
        title,
        f"rapport-{owner.slug}-{report.number}",
        (_answers(activity, [report], about, superseded_by=newer.number if newer else None),),
        moment=report.submitted_at,
        note=say(
            "exports-report-superseded",
            number=str(report.number),
            newer=str(newer.number),
            at=times.stamp(newer.submitted_at, current_language()),
        )
        if newer
        else "",
    )


def reports_content(activity: Activity, member: Membership) -> Content:
    """How everybody stands, and what they said last. Raises NotFound to whom it is closed."""
    if not queries.may_read_all(member, activity):
        raise NotFound("exports-not-found")
    standings = [each for each in queries.standings(activity, now()) if each.request or each.report]
    board = Table(
        key="board",
        title=say("situation-reports-tab"),
        columns=columns(
            "organisation", "organisation_code", "kind", "level", "state", "overdue", "due", "headline",
            "reason", "report", "sent_at", "sent_by",
        ),
        rows=[_standing(each) for each in standings],
        tlp=Tlp(activity.tlp),
        wide=frozenset(("reason",)),
        on_paper=frozenset(("organisation", "level", "state", "overdue", "headline", "reason", "sent_at")),
    )  # fmt: skip
    reports = [each.report for each in standings if each.report]
    title = f"{activity.name}, {say('exports-what-reports').lower()}"
    return Content(title, "rapporten", (board, _answers(activity, reports)))


def bottlenecks_content(activity: Activity, member: Membership) -> Content:
    """Every bottleneck this member may see, the most urgent first. Raises NotFound to whom all are closed."""
    if not queries.may_see_any(member, activity):
        raise NotFound("exports-not-found")
    board = queries.board(member, activity)
    rows = [
        _bottleneck(row, group.first if row is not group.first else None)
        for group in (*board.open, *board.over)
        for row in (group.first, *group.others)
    ]
    table = Table(
        key="bottlenecks",
        title="",
        columns=columns(
            "state", "organisation", "region", "kind", "text", "count", "needed_by", "solved_locally", "help",
            "report", "said_at", "said_by", "reason", "one_with", "thread",
        ),
        rows=rows,
        tlp=Tlp(activity.tlp),
        wide=frozenset(("text",)),
        on_paper=frozenset(
            ("state", "organisation", "kind", "text", "count", "needed_by", "said_at", "said_by")
        ),
    )  # fmt: skip
    title = f"{activity.name}, {say('exports-what-bottlenecks').lower()}"
    return Content(title, "knelpunten", (table,))


def _answers(
    activity: Activity,
    reports: Iterable[SituationReport],
    about: str = "",
    *,
    superseded_by: int | None = None,
) -> Table:
    return Table(
        key="answers",
        title=say("exports-answers"),
        columns=columns(
            "organisation", "organisation_code", "report", "block", "question", "question_code", "part",
            "value", "unit", "seen_at", "in_words", "sent_at", "sent_by", "superseded_by",
        ),
        rows=[(*row, superseded_by) for report in reports for row in _rows(report)],
        tlp=Tlp(activity.tlp),
        about=about,
        wide=frozenset(("in_words", "question")),
        on_paper=frozenset(("organisation", "block", "question", "in_words", "seen_at")),
        paper_needs="in_words",
    )  # fmt: skip


def _rows(report: SituationReport) -> Iterator[tuple[Value, ...]]:
    """Every answer that is known: one row for a single value, more for one with parts or a list."""
    head: tuple[Value, ...] = (report.organisation.name, report.organisation.slug, report.number)
    tail: tuple[Value, ...] = (report.submitted_at, report.author.account.name)
    for block in queries.template(report.template_version).blocks:
        for field in block.fields:
            if (value := report.values.get(field.key)) is None:
                continue
            first = True
            for part, single, unit in _parts(field, value):
                words = _in_words(field, value, report) if first else None
                first = False
                seen = _seen(value) or report.submitted_at
                yield (*head, *_question(block, field), part, single, unit, seen, words, *tail)


def _question(block: Block, field: Field) -> tuple[Value, ...]:
    return said(block.name), said(field.name), field.key


def _parts(field: Field, value: Any) -> Iterator[tuple[str | None, Value, str | None]]:
    """(which part, its value, its unit): a plain value has no part; in a list parts are numbered."""
    if isinstance(value, Mapping):
        for part, single in value.items():
            if part != "at":
                unit = field.unit if part in ("value", "total") else _UNITS.get(part)
                yield part, _single(part, single), unit or None
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            parts = item.items() if isinstance(item, Mapping) else [("", item)]
            for part, single in parts:
                if part != "key":
                    yield f"{number}.{part}".rstrip("."), _single(part, single), None
    else:
        yield None, _single("", value), field.unit or ("u" if field.type == "duration" else None)


def _single(part: str, value: Any) -> Value:
    if part in _MOMENTS and isinstance(value, str):
        return datetime.fromisoformat(value)
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _seen(value: Any) -> datetime | None:
    """When a figure was seen, when somebody said so."""
    written = value.get("at") if isinstance(value, Mapping) else None
    return datetime.fromisoformat(written) if written else None


def _in_words(field: Field, value: Any, report: SituationReport) -> str:
    told = answer(field, value, report.submitted_at)
    level = level_word(told.level) if told.level else ""
    ahead = say("situation-reports-ahead") if told.is_ahead else ""
    return ", ".join(part for part in (level, told.text, ahead) if part)


def _standing(each: ReportStanding) -> tuple[Value, ...]:
    report = each.report
    return (
        each.organisation.name,
        each.organisation.slug,
        organisations.kind_name(each.organisation.kind),
        level_word(each.level),
        say(f"situation-reports-state-{each.state.value}"),
        each.missed_since,
        each.due.due_at if each.due else None,
        brief(each.headline),
        report.values.get("overall", {}).get("reason", "") if report else "",
        report.number if report else None,
        report.submitted_at if report else None,
        report.author.account.name if report else None,
    )


def _bottleneck(row: Bottleneck, one_with: Bottleneck | None) -> tuple[Value, ...]:
    rule = queries.template()
    return (
        say(f"exports-bottleneck-{row.status}"),
        row.organisation.name if row.organisation else None,
        row.region.name if row.region else None,
        said(rule.consequences.get(row.kind, {"nl": row.kind, "en": row.kind})),
        row.what,
        row.count,
        row.needed_by,
        row.solved_locally,
        said(rule.helps[row.help]) if row.help in rule.helps else None,
        row.report.number if row.report else None,
        row.said_at,
        f"{row.said_by.account.name}, {row.said_by.organisation.name}",
        row.reason,
        str(one_with.thread) if one_with else None,
        str(row.thread),
    )
