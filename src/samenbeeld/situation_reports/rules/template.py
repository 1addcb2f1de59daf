"""The template of a report: blocks of typed fields, and which of them matter to a kind of organisation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

LISTS = ("bottlenecks", "needs")
TYPES = ("level", "endurance", "consequence", "number", "duration", "capacity", "choice", "text", *LISTS)
DEFAULT_KIND = "default"

Names = Mapping[str, str]  # language -> the words


@dataclass(frozen=True)
class Field:
    """One question. `of`: the figure that this one cannot be above. `most`: the highest that can be true."""

    key: str
    type: str
    block: int
    name: Names
    brief: Names
    unit: str = ""
    most: float | None = None
    of: str = ""
    is_required: bool = False
    sectors: frozenset[str] = frozenset()
    options: tuple[tuple[str, Names], ...] = ()


@dataclass(frozen=True)
class Block:
    """Questions that belong together."""

    number: int
    name: Names
    fields: tuple[Field, ...]
    source: str
    status: str


@dataclass(frozen=True)
class Form:
    """What one kind of organisation is asked. `open_keys` matter most; `headlines` stand beside the level."""

    version: str
    blocks: tuple[Block, ...]
    open_keys: tuple[str, ...]
    headlines: tuple[str, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """All questions in the order of the blocks."""
        return tuple(field for block in self.blocks for field in block.fields)

    def field(self, key: str) -> Field | None:
        """The question of that key; None when this kind is not asked it."""
        return next((field for field in self.fields if field.key == key), None)

    @property
    def open_fields(self) -> tuple[Field, ...]:
        """The questions that stand open, in the order in which they matter."""
        found = (self.field(key) for key in self.open_keys)
        return tuple(field for field in found if field is not None)

    @property
    def other_blocks(self) -> tuple[Block, ...]:
        """Blocks with the questions that are one link away: neither open nor with a place of their own."""
        apart = {"overall", "prognosis_24", "bottlenecks", *self.open_keys}
        blocks = (
            Block(b.number, b.name, tuple(f for f in b.fields if f.key not in apart), b.source, b.status)
            for b in self.blocks
        )
        return tuple(block for block in blocks if block.fields)


@dataclass(frozen=True)
class Template:
    """One version in `policy/situation-report/`, with the rhythm of `policy/situation-report.toml`."""

    version: str
    blocks: tuple[Block, ...]
    kinds: Mapping[str, Mapping[str, Any]]
    consequences: Mapping[str, Names]
    helps: Mapping[str, Names]
    usual_hours: int
    usual_hours_of: Mapping[str, int]  # per kind of activity that differs
    hours: tuple[int, ...]
    late_share: float
    remind_within_minutes: float
    duplicate_hours: float
    duplicate_words: float
    status: str
    source: str

    def form(self, kind: str) -> Form:
        """What an organisation of this kind is asked; a kind without a record of its own gets the default."""
        record = self.kinds.get(kind, self.kinds[DEFAULT_KIND])
        without = set(record.get("without", ()))
        blocks = (_for_kind(block, kind) for block in self.blocks if block.number not in without)
        headlines = (record.get("headline", ""), record.get("headline_else", ""))
        return Form(
            version=self.version,
            blocks=tuple(block for block in blocks if block.fields),
            open_keys=tuple(record["open"]),
            headlines=tuple(key for key in headlines if key),
        )

    def field(self, key: str) -> Field | None:
        """The question of that key, whoever is asked it."""
        return next((field for block in self.blocks for field in block.fields if field.key == key), None)


def parse_template(policy: Mapping[str, Any]) -> Template:
    """Raises ValueError for a type or a key that cannot be, so that a mistake in the file is seen at once."""
    blocks = tuple(_block(record) for record in policy["blocks"])
    _check_keys([field for block in blocks for field in block.fields])
    return Template(
        version=policy["version"],
        blocks=blocks,
        kinds=policy["kinds"],
        consequences=policy["consequences"],
        helps=policy["helps"],
        usual_hours=policy["rhythm"]["usual_hours"],
        usual_hours_of=policy["rhythm"]["usual_hours_of"],
        hours=tuple(policy["rhythm"]["hours"]),
        late_share=policy["late"]["share_of_rhythm"],
        remind_within_minutes=policy["reminder"]["within_minutes"],
        duplicate_hours=policy["duplicates"]["within_hours"],
        duplicate_words=policy["duplicates"]["same_words"],
        status=policy["status"],
        source=policy["source"],
    )


def headline(form: Form, values: Mapping[str, Any]) -> tuple[Field, float] | None:
    """The figure that says most about this organisation now: the first of its headlines that is known."""
    for key in form.headlines:
        field, figure = form.field(key), figure_of(values.get(key))
        if field is not None and figure is not None and (figure or key == form.headlines[-1]):
            return field, figure
    return None


def figure_of(value: Any) -> float | None:
    """The number in a value: itself, or what is free of a capacity. None is unknown."""
    if isinstance(value, Mapping):
        value = value.get("value")
    return None if isinstance(value, bool) or not isinstance(value, int | float) else value


def _for_kind(block: Block, kind: str) -> Block:
    fields = tuple(field for field in block.fields if not field.sectors or kind in field.sectors)
    return Block(block.number, block.name, fields, block.source, block.status)


def _block(record: Mapping[str, Any]) -> Block:
    return Block(
        number=record["number"],
        name=_names(record),
        fields=tuple(_field(each, record["number"]) for each in record["fields"]),
        source=record["source"],
        status=record["status"],
    )


def _field(record: Mapping[str, Any], block: int) -> Field:
    if record["type"] not in TYPES:
        raise ValueError(f"{record['key']}: unknown type {record['type']!r}")
    return Field(
        key=record["key"],
        type=record["type"],
        block=block,
        name=_names(record),
        brief={language: record.get(f"brief_{language}", record[language]) for language in ("nl", "en")},
        unit=record.get("unit", ""),
        most=record.get("max"),
        of=record.get("of", ""),
        is_required=record.get("required", False),
        sectors=frozenset(record.get("sectors", ())),
        options=tuple((option["key"], _names(option)) for option in record.get("options", ())),
    )


def _names(record: Mapping[str, Any]) -> dict[str, str]:
    return {language: record[language] for language in ("nl", "en")}


def _check_keys(fields: Iterable[Field]) -> None:
    fields = list(fields)
    keys = [field.key for field in fields]
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        raise ValueError(f"these keys stand there twice: {sorted(twice)}")
    nowhere = {field.of for field in fields if field.of} - set(keys)
    if nowhere:
        raise ValueError(f"these figures are compared with, and are not there: {sorted(nowhere)}")
