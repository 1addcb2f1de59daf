"""A line of the journal as it is read: in words, with what changed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from samenbeeld.audit import queries, rules
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import policy
from samenbeeld.look.words import current_language, has_words, say


@dataclass(frozen=True)
class Change:
    """One fact of a line: what it was and what it became. None where nothing was said of it."""

    name: str
    before: str | None
    after: str | None

    @property
    def is_other(self) -> bool:
        """Whether it was something else before."""
        return self.before is not None and self.before != self.after


@dataclass(frozen=True)
class Row:
    """One line. `words` says what happened, `why` is what a person gave as reason."""

    line: JournalLine
    at: datetime
    words: str
    is_reading: bool
    function: str
    organisation: str
    object_kind: str
    object_name: str
    why: str
    has_before: bool
    changes: list[Change]


def rows(lines: Iterable[JournalLine]) -> list[Row]:
    """These lines in words, in their order. Asks one question: the names of the organisations."""
    lines = list(lines)
    names = queries.labels(queries.ORGANISATION, {line.organisation for line in lines if line.organisation})
    return [_row(line, names) for line in lines]


def said_kind(kind: str) -> str:
    """What happened, as a sentence; the kind itself when nobody wrote one."""
    key = rules.sentence_of_kind(kind)
    return say(key) if has_words(key) else kind


def said_object(kind: str) -> str:
    """A kind of object as it is called; the kind itself when nobody named it."""
    key = f"audit-object-{kind.replace('.', '-').replace('_', '-')}"
    return say(key) if has_words(key) else kind


def said_function(code: str) -> str:
    """A function, short: "HIN"; the code itself when policy does not know it."""
    if code == "system":
        return say("audit-function-system")
    record = policy.load("functions")["functions"].get(code, {})
    language = current_language()
    return str(record.get(f"short_{language}") or record.get("short_nl") or record.get(language) or code)


def _row(line: JournalLine, names: dict[str, str]) -> Row:
    object_kind = said_object(line.object_kind)
    return Row(
        line=line,
        at=line.at,
        words=said_kind(line.kind),
        is_reading=line.kind in queries.READINGS,
        function=said_function(line.function) if line.function else "",
        organisation=names.get(line.organisation, line.organisation),
        object_kind=object_kind,
        object_name=line.object_label or ("" if line.object_id == line.object_kind else line.object_id),
        why=line.purpose or _reason(line.after),
        has_before=line.before not in (None, {}),
        changes=_changes(line.before, line.after),
    )


def _reason(after: object) -> str:
    return str(after.get("reason") or "") if isinstance(after, dict) else ""


def _changes(before: object, after: object) -> list[Change]:
    """Fact by fact in the order in which the line tells them."""
    was, became = _facts(before), _facts(after)
    return [
        Change(name, _written(was, name), _written(became, name)) for name in dict.fromkeys([*became, *was])
    ]


def _facts(value: object) -> dict[str, object]:
    if value is None:
        return {}
    return cast(dict[str, object], value) if isinstance(value, dict) else {"": value}


def _written(facts: dict[str, object], name: str) -> str | None:
    if name not in facts:
        return None
    value = facts[name]
    if isinstance(value, list) and not any(isinstance(each, list | dict) for each in value):
        return ", ".join(str(each) for each in value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return say("audit-yes" if value else "audit-no")
    return "" if value is None else str(value)
