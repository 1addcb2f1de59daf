"""The form on the screen: what was typed, what it was before, and what is wrong with it."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from samenbeeld.look.words import say
from samenbeeld.situation_reports.queries import said, template
from samenbeeld.situation_reports.rules.template import Field, Form
from samenbeeld.situation_reports.rules.values import PRIORITIES, TRENDS, Problem, item_numbers, typed
from samenbeeld.situation_reports.web.saying import answer, label


@dataclass(frozen=True)
class Option:
    """One choice; `is_chosen` now, `was_chosen` in the report before."""

    key: str
    name: str
    is_chosen: bool
    was_chosen: bool = False


@dataclass(frozen=True)
class Part:
    """One control: its name, what stands in it, and what stood in it before."""

    name: str
    value: str
    before: str
    errors: list[str]
    options: list[Option] = field(default_factory=list)

    @property
    def id(self) -> str:
        """For its label."""
        return f"sr-{self.name.replace('.', '-')}"

    @property
    def is_changed(self) -> bool:
        """Whether it differs from the report before."""
        return self.value.strip() != self.before.strip()


@dataclass(frozen=True)
class Question:
    """One question with its controls. `was` is the answer of before in words."""

    key: str
    type: str
    label: str
    unit: str
    was: str
    parts: dict[str, Part]
    may_compare: bool

    @property
    def is_changed(self) -> bool:
        """Whether any of its controls differs."""
        return self.may_compare and any(part.is_changed for part in self.parts.values())

    @property
    def now(self) -> str:
        """What stands there, for `was 52, nu 84`."""
        return next(iter(self.parts.values())).value

    @property
    def errors(self) -> list[str]:
        """Of all its controls."""
        return [error for part in self.parts.values() for error in part.errors]


@dataclass(frozen=True)
class Item:
    """One row of a list."""

    number: int
    parts: dict[str, Part]
    is_known: bool  # it stood in the report before

    @property
    def title(self) -> str:
        """What it is about."""
        return self.parts["what"].value


@dataclass(frozen=True)
class ErrorLine:
    """One line of the summary, with the control it is about."""

    id: str
    label: str
    text: str


@dataclass(frozen=True)
class Filling:
    """The whole form. `changed` is how many questions differ from the report before."""

    overall: Question
    opened: list[Question]
    others: list[tuple[str, list[Question]]]
    prognosis: Question
    bottlenecks: list[Item]
    needs: list[Item]
    blank: Item  # for one more bottleneck
    errors: list[ErrorLine]
    changed: int
    has_before: bool

    @property
    def other_count(self) -> int:
        """How many questions are one link away."""
        return sum(len(questions) for _, questions in self.others) + 1

    @property
    def others_are_open(self) -> bool:
        """When something behind the link is wrong it stands open."""
        wrong = any(question.errors for _, questions in self.others for question in questions)
        return wrong or any(part.errors for item in self.needs for part in item.parts.values())


_PARTS: Mapping[str, tuple[str, ...]] = {
    "level": ("level", "trend", "reason"),
    "endurance": ("level", "hours"),
    "consequence": ("applies", "severity", "since", "affected", "note"),
    "capacity": ("value", "total", "at"),
}
BOTTLENECK_PARTS = ("key", "what", "kind", "help", "count", "by", "solved_locally", "over", "reason")
NEED_PARTS = ("key", "what", "count", "by", "priority")
BLANK = 999
LEVELS = ("green", "yellow", "orange", "red")


def typed_of(form: Form, data: Mapping[str, Any]) -> dict[str, str]:
    """Only what this form asks, as it was typed."""
    known = {each.key for each in form.fields}
    return {
        name: value
        for name, value in data.items()
        if isinstance(value, str) and name.partition(".")[0] in known and value != ""
    }


def filling(
    form: Form,
    now_typed: Mapping[str, str],
    before: Mapping[str, Any],
    *,
    problems: Iterable[Problem] = (),
    more: int = 0,
) -> Filling:
    """The form with `now_typed` in it beside the values of `before`; `more` adds empty bottlenecks."""
    was_typed = typed(form, before)
    told = _sentences(problems)
    maker = _Maker(form, now_typed, was_typed, before, told)
    bottlenecks = maker.items("bottlenecks", BOTTLENECK_PARTS, more)
    needs = maker.items("needs", NEED_PARTS, 1)
    opened = [maker.question(each) for each in form.open_fields]
    others = [
        (said(block.name), [maker.question(each) for each in block.fields if each.type != "needs"])
        for block in form.other_blocks
    ]
    overall, prognosis = maker.question(_field(form, "overall")), maker.question(_field(form, "prognosis_24"))
    questions = [overall, *opened, prognosis, *(q for _, group in others for q in group)]
    changed = sum(question.is_changed for question in questions)
    changed += sum(_item_changed(item) for item in (*bottlenecks, *needs)) if before else 0
    return Filling(
        overall=overall,
        opened=opened,
        others=[(title, group) for title, group in others if group],
        prognosis=prognosis,
        bottlenecks=bottlenecks,
        needs=needs,
        blank=maker.blank(),
        errors=[_error_line(form, name, text) for name, texts in told.items() for text in texts],
        changed=changed if before else 0,
        has_before=bool(before),
    )


def new_key() -> str:
    """For one sending."""
    return str(uuid.uuid4())


class _Maker:
    def __init__(
        self,
        form: Form,
        now_typed: Mapping[str, str],
        was_typed: Mapping[str, str],
        before: Mapping[str, Any],
        told: Mapping[str, list[str]],
    ) -> None:
        self._form = form
        self._now = now_typed
        self._was = was_typed
        self._before = before
        self._told = told

    def question(self, each: Field) -> Question:
        names = _PARTS.get(each.type, ("",))
        parts = {name or "value": self._part(each, name) for name in names}
        if each.type == "capacity":
            # When it was seen is not a difference by itself.
            parts["at"] = Part(parts["at"].name, parts["at"].value, parts["at"].value, parts["at"].errors)
        simple = each.type in ("number", "duration", "choice", "capacity")
        was = answer(each, self._before[each.key]).text if each.key in self._before else ""
        return Question(
            key=each.key,
            type=each.type,
            label=label(each),
            unit=say("situation-reports-unit-hours") if each.type == "duration" else each.unit,
            was=was if simple else "",
            parts=parts,
            may_compare=bool(self._before),
        )

    def blank(self) -> Item:
        return self._item("bottlenecks", BLANK, BOTTLENECK_PARTS)

    def items(self, what: str, names: tuple[str, ...], more: int) -> list[Item]:
        numbers = item_numbers(self._now, what)
        following = (numbers[-1] + 1) if numbers else 0
        numbers += list(range(following, following + more))
        return [self._item(what, number, names) for number in numbers]

    def _item(self, what: str, number: int, names: tuple[str, ...]) -> Item:
        at = f"{what}.{number}"
        known = self._known(what, self._now.get(f"{at}.key", ""))
        parts = {
            name: Part(
                f"{at}.{name}",
                self._now.get(f"{at}.{name}", ""),
                self._was.get(f"{what}.{known}.{name}", "") if known is not None else "",
                self._told.get(f"{at}.{name}", []),
                self._item_options(name, self._now.get(f"{at}.{name}", "")),
            )
            for name in names
        }
        return Item(number, parts, known is not None)

    def _known(self, what: str, key: str) -> int | None:
        found = (i for i, item in enumerate(self._before.get(what, ())) if key and item.get("key") == key)
        return next(found, None)

    def _item_options(self, name: str, chosen: str) -> list[Option]:
        if name == "kind":
            return _named(template().consequences, chosen)
        if name == "help":
            return _named(template().helps, chosen)
        if name == "priority":
            words = [(key, say(f"situation-reports-priority-{key}")) for key in PRIORITIES]
            return [Option(key, word, key == chosen) for key, word in words]
        return []

    def _part(self, each: Field, name: str) -> Part:
        whole = f"{each.key}.{name}" if name else each.key
        value, before = self._now.get(whole, ""), self._was.get(whole, "")
        return Part(whole, value, before, self._told.get(whole, []), _options(each, name, value, before))


def _options(each: Field, name: str, chosen: str, before: str) -> list[Option]:
    if name in ("level", "severity"):
        return [
            Option(level, say(f"look-level-{level}"), level == chosen, level == before) for level in LEVELS
        ]
    if name == "trend":
        return [
            Option(trend, say(f"situation-reports-trend-{trend}"), trend == chosen, trend == before)
            for trend in TRENDS
        ]
    return [Option(key, said(names), key == chosen, key == before) for key, names in each.options]


def _named(names: Mapping[str, Any], chosen: str) -> list[Option]:
    return [Option(key, said(record), key == chosen) for key, record in names.items()]


def _field(form: Form, key: str) -> Field:
    found = form.field(key)
    assert found is not None  # every kind is asked this
    return found


def _item_changed(item: Item) -> bool:
    return any(part.is_changed for name, part in item.parts.items() if name != "key")


def _sentences(problems: Iterable[Problem]) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for problem in problems:
        values = dict(problem.values)
        names = values.pop("other_names", None)
        if isinstance(names, Mapping):
            values["other"] = said(names)
        told.setdefault(problem.name, []).append(say(problem.key, **values))
    return told


def _error_line(form: Form, name: str, text: str) -> ErrorLine:
    found = form.field(name.partition(".")[0])
    return ErrorLine(f"sr-{name.replace('.', '-')}", label(found) if found else name, text)


def local_input(moment: datetime) -> str:
    """A moment as a field for moments takes it."""
    return moment.strftime("%Y-%m-%dT%H:%M")
