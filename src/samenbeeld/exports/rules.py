"""What a file holds and what stands around it, pure. Packages fill it in; the makers of files draw it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from samenbeeld.kernel.marking import Mode, Tlp

Value = str | int | float | bool | datetime | None
PDF, CSV, JSON, GPKG = "pdf", "csv", "json", "gpkg"
FORMATS = (PDF, CSV, JSON, GPKG)
_ORDER = tuple(Tlp)


@dataclass(frozen=True)
class Column:
    """One column. `key` names it for a machine and never changes; `title` is as people say it."""

    key: str
    title: str


@dataclass(frozen=True)
class Text:
    """A text with its place. `html` was made safe by its owner; `about` says who, when and how certain.

    `data` is the same for a machine, plain JSON.
    """

    title: str
    html: str
    tlp: Tlp
    about: str = ""
    level: int = 2  # of its heading, 2 or 3
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """Rows under columns. `rows` may be longer than a page; each has as many values as there are columns.

    `about` stands under its title. `wide` columns hold sentences, and get the room on paper; when not every
    column fits there, `on_paper` names those that do. `paper_needs`: rows without a value there are for
    machines, and are left off paper. `shorter` takes its place on paper when all of it is too much.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Value, ...]]
    tlp: Tlp
    about: str = ""
    wide: frozenset[str] = frozenset()
    on_paper: frozenset[str] = frozenset()
    paper_needs: str = ""
    shorter: "Table | None" = None


@dataclass(frozen=True)
class Feature:
    """One thing with a place. `geometry` is GeoJSON in WGS84, longitude before latitude."""

    id: str
    geometry: Mapping[str, Any]
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Layer:
    """Things with a place under columns. `key` is a name without blanks or signs: it becomes a table."""

    key: str
    title: str
    columns: tuple[Column, ...]
    features: Sequence[Feature]
    tlp: Tlp
    about: str = ""
    wide: frozenset[str] = frozenset()
    on_paper: frozenset[str] = frozenset()


Part = Text | Table | Layer


@dataclass(frozen=True)
class Content:
    """Everything of one choice. `name` is for the file; `moment`: as it stood then, None as it stands now.

    `note` is what every page must say with it, such as that there is something newer.
    """

    title: str
    name: str
    parts: tuple[Part, ...]
    moment: datetime | None = None
    note: str = ""
    is_partial: bool = False  # something with a stricter label was left out
    has_contents: bool = False  # on paper: what is in it, with the page of each part, comes first
    sheet: str = ""  # of several tables, the key of the one that goes along where only one can

    @property
    def tlp(self) -> Tlp:
        """The strictest label of what is in it. Raises ValueError for nothing at all."""
        return strictest(part.tlp for part in self.parts)

    @property
    def one_table(self) -> Table:
        """What goes along where only one table can: `sheet`, else the last. Raises IndexError for none."""
        tables = [part for part in self.parts if isinstance(part, Table)]
        return next((each for each in tables if each.key == self.sheet), tables[-1])

    @property
    def rows(self) -> int:
        """How many rows and things there are in its tables and layers."""
        return sum(
            len(part.features) if isinstance(part, Layer) else len(part.rows)
            for part in self.parts
            if not isinstance(part, Text)
        )

    def up_to(self, ceiling: Tlp) -> "Content":
        """The same without what has a stricter label than `ceiling`."""
        kept = tuple(part for part in self.parts if is_within(part.tlp, ceiling))
        return replace(self, parts=kept, is_partial=self.is_partial or len(kept) < len(self.parts))

    def within(self, most: int) -> "Content":
        """The same for paper: with more rows than `most`, what has something shorter in its place gets it."""
        if self.rows <= most:
            return self
        return replace(
            self,
            parts=tuple(
                part.shorter if isinstance(part, Table) and part.shorter else part for part in self.parts
            ),
        )


@dataclass(frozen=True)
class Frame:
    """What stands on every page, in every row and in every envelope. Nothing leaves without it.

    `tlp` is the label of the file, `mark` the word for an exercise ("" for what is real).
    """

    title: str
    activity: str  # slug
    activity_name: str
    tlp: Tlp
    mode: Mode
    mark: str
    taken_at: datetime
    taken_by: str
    organisation: str
    purpose: str
    moment: datetime | None = None
    note: str = ""
    is_partial: bool = False


def strictest(labels: Iterable[Tlp]) -> Tlp:
    """The strictest of these. Raises ValueError for none."""
    return max(labels, key=_ORDER.index)


def is_within(label: Tlp, ceiling: Tlp) -> bool:
    """Whether something with this label may be in what leaves up to `ceiling`."""
    return _ORDER.index(label) <= _ORDER.index(ceiling)


def file_name(frame: Frame, name: str, ending: str, *, stamp: str) -> str:
    """`OEFENING-stroomuitval-besluiten-TLP-AMBER-2027-01-14-1422.csv`: safe on every disk, in every mail.

    `name` and `stamp` come from us, never from what people type.
    """
    parts = [frame.mark, frame.activity, name, frame.tlp.label.replace(":", "-").replace("+", "-"), stamp]
    return "-".join(part for part in parts if part) + f".{ending}"
