"""Answers in words: how a value of a report is read out on the screen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say
from samenbeeld.situation_reports.models import SituationReport
from samenbeeld.situation_reports.queries import changes_of, said, template
from samenbeeld.situation_reports.rules.difference import Change
from samenbeeld.situation_reports.rules.template import Block, Field, Form


@dataclass(frozen=True)
class Answer:
    """One answer: its question, the words, perhaps a level, and when it was seen. Unknown has neither.

    `is_ahead`: seen, by the clock of whoever wrote it, after the report was sent.
    """

    label: str
    text: str
    level: Level | None = None
    at: datetime | None = None
    is_written: bool = False  # a person wrote these words
    is_ahead: bool = False

    @property
    def is_unknown(self) -> bool:
        """Whether nobody knows."""
        return not self.text and self.level is None


@dataclass(frozen=True)
class Difference:
    """What one answer was and is."""

    label: str
    before: str
    after: str
    level: Level | None = None
    is_new: bool = False
    is_gone: bool = False


@dataclass(frozen=True)
class AnsweredBlock:
    """The answers of one block that are known."""

    title: str
    answers: list[Answer]


def label(field: Field) -> str:
    """The question in the language of the screen."""
    return said(field.name)


def answer(field: Field, value: Any, sent_at: datetime | None = None) -> Answer:
    """This value in words; of a report that was sent, also whether it was seen after that."""
    found = _in_words(field, value)
    seen = _moment(value.get("at") or value.get("since")) if isinstance(value, Mapping) else None
    return replace(found, is_ahead=bool(seen and sent_at and seen > sent_at))


def _in_words(field: Field, value: Any) -> Answer:
    if value is None:
        return Answer(label(field), say("situation-reports-none") if field.type == "bottlenecks" else "")
    if field.type == "level":
        return Answer(label(field), _level_line(value), Level(value["level"]), is_written=True)
    if field.type == "endurance":
        hours = say("situation-reports-holds", hours=value["hours"]) if "hours" in value else ""
        return Answer(label(field), hours, Level(value["level"]) if "level" in value else None)
    if field.type == "consequence":
        severity = Level(value["severity"]) if value.get("severity") else None
        return Answer(label(field), _consequence_line(value), severity)
    if field.type == "capacity":
        return Answer(label(field), _capacity_line(value), at=_moment(value.get("at")))
    if field.type in ("bottlenecks", "needs"):
        return Answer(label(field), _list_line(value))
    return Answer(label(field), plain(field, value), is_written=field.type == "text")


def plain(field: Field, value: Any) -> str:
    """A single value with its unit; empty for what is unknown."""
    if value is None:
        return ""
    if field.type == "duration":
        return say("situation-reports-hours", hours=value)
    if field.type == "choice":
        return said(dict(field.options).get(value, {"nl": str(value), "en": str(value)}))
    if isinstance(value, int | float):
        return say("situation-reports-figure", value=value, unit=field.unit).strip()
    return str(value)


def all_answers(values: Mapping[str, Any], sent_at: datetime, version: str = "") -> list[AnsweredBlock]:
    """Every block with what is known of it, in order, in the words of that version of the template; answers
    to questions that it does not know come last.
    """
    blocks = template(version).blocks
    found = [_answered(block, values, sent_at) for block in blocks]
    known = {field.key for block in blocks for field in block.fields}
    gone = [Answer(key, str(value)) for key, value in values.items() if key not in known]
    if gone:
        found.append(AnsweredBlock(say("situation-reports-old-questions"), gone))
    return [block for block in found if block.answers]


def shown_first(form: Form, values: Mapping[str, Any]) -> list[Answer]:
    """What stands on the first screen: the level, what matters most, also unknown, and bottlenecks."""
    keys = ("overall", *form.open_keys, "bottlenecks", "prognosis_24")
    fields = [form.field(key) for key in dict.fromkeys(keys)]
    return [answer(field, values.get(field.key)) for field in fields if field is not None]


def shown_besides(form: Form, values: Mapping[str, Any]) -> list[Answer]:
    """The other answers that are known, and are sent as well."""
    first = {"overall", *form.open_keys, "bottlenecks", "prognosis_24"}
    return [
        answer(field, values[field.key])
        for field in form.fields
        if field.key in values and field.key not in first
    ]


def in_words(report: SituationReport) -> list[Difference]:
    """What is different from the report before it, each in the words in which it was asked; nothing for a
    first report.
    """
    if report.before is None:
        return []
    return [difference(change, *asked_in(report)) for change in changes_of(report)]


def asked_in(report: SituationReport) -> tuple[str, ...]:
    """The versions of the template in which it and the one before it were asked."""
    before = report.before
    return (report.template_version, *((before.template_version,) if before else ()))


def difference(change: Change, *versions: str) -> Difference:
    """One change in words, of the first of these versions of the template that knows the question."""
    asked = (template(version).field(change.key) for version in versions or ("",))
    field = next((each for each in asked if each is not None), None)
    if field is None:
        return Difference(change.key, str(change.before or ""), str(change.after or ""))
    if field.type in ("bottlenecks", "needs"):
        return Difference(
            label(field), _item(change.before), _item(change.after), None, not change.before, not change.after
        )
    before, after = answer(field, change.before), answer(field, change.after)
    return Difference(
        label=label(field),
        before=_whole(before) if change.before is not None else "",
        after=_whole(after) if change.after is not None else "",
        level=after.level if field.type == "level" else None,
        is_new=change.before is None,
        is_gone=change.after is None,
    )


def level_word(level: Level | str) -> str:
    """Oranje."""
    return say(f"look-level-{Level(level).value}")


def _answered(block: Block, values: Mapping[str, Any], sent_at: datetime) -> AnsweredBlock:
    known = [field for field in block.fields if values.get(field.key) is not None]
    return AnsweredBlock(said(block.name), [answer(each, values[each.key], sent_at) for each in known])


def _whole(found: Answer) -> str:
    words = [level_word(found.level)] if found.level else []
    return ", ".join([*words, found.text] if found.text else words)


def _level_line(value: Mapping[str, Any]) -> str:
    trend = say(f"situation-reports-trend-{value['trend']}") if value.get("trend") else ""
    return ". ".join(part for part in (trend, value.get("reason", "")) if part)


def _consequence_line(value: Mapping[str, Any]) -> str:
    if not value.get("applies"):
        return say("situation-reports-no")
    since = _moment(value.get("since"))
    parts = [
        say("situation-reports-yes"),
        say("look-since", when=since) if since else "",
        say("situation-reports-affected", count=value["affected"]) if "affected" in value else "",
        value.get("note", ""),
    ]
    return ", ".join(part for part in parts if part)


def _capacity_line(value: Mapping[str, Any]) -> str:
    free, total = value.get("value"), value.get("total")
    if free is None:
        return say("situation-reports-free-unknown", total=total)
    return (
        say("situation-reports-figure", value=free, unit="").strip()
        if total is None
        else say("situation-reports-free-of", free=free, total=total)
    )


def _list_line(items: Any) -> str:
    if not items:
        return say("situation-reports-none")
    return "; ".join(_item(item) for item in items)


def _item(item: Mapping[str, Any] | None) -> str:
    if not item:
        return ""
    by = _moment(item.get("by"))
    parts = [
        item.get("what", ""),
        say("situation-reports-count-of", count=item["count"]) if "count" in item else "",
        say("situation-reports-needed-by", at=by) if by else "",
        say("situation-reports-over-because", reason=item.get("reason", "")) if item.get("over") else "",
    ]
    return ", ".join(part for part in parts if part)


def _moment(written: Any) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
