"""What stands now: of one institution, and of a page of them at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.rules import standing as rules
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.standing import FRESH
from samenbeeld.organisations.models import Organisation


@dataclass(frozen=True)
class Cell:
    """One metric of one institution, as it may be read now. `row` is None for what was never told."""

    metric: Metric
    row: CapacityStanding | None
    age: str

    @property
    def is_disputed(self) -> bool:
        """Whether another source says something else of the same moment, and both may still count."""
        return self.row is not None and self.row.beside_id is not None and self.age == FRESH


@dataclass(frozen=True)
class Line:
    """One institution with a cell per metric; None where the metric is not of its kind."""

    organisation: Organisation
    is_visible: bool
    cells: tuple[Cell | None, ...]
    heard_at: datetime | None  # when its newest figure was told

    @property
    def is_silent(self) -> bool:
        """Whether nothing it told can be steered by."""
        return not any(cell is not None and cell.age == FRESH for cell in self.cells)


def own_standings(organisation: Organisation, played_in: str) -> list[CapacityStanding]:
    """All that stands of one institution, in no order. One query."""
    found = CapacityStanding.objects.filter(organisation=organisation, played_in=played_in)
    return list(found.select_related("beside"))


def cells_of(organisation: Organisation, played_in: str, now: datetime) -> list[Cell]:
    """Every metric of one institution, in the order of policy. One query."""
    rows = {row.metric: row for row in own_standings(organisation, played_in)}
    return [_cell(metric, rows.get(metric.code), now) for metric in catalogue().of_kind(organisation.kind)]


def lines_of(
    found: Sequence[tuple[Organisation, bool]], metrics: Sequence[Metric], played_in: str, now: datetime
) -> list[Line]:
    """A page of institutions, each with whether its figures are open. One query, however many there are."""
    rows = standings([each.pk for each, is_open in found if is_open], metrics, played_in)
    return [_line(each, is_open, metrics, rows, now) for each, is_open in found]


def standings(
    pks: Iterable[UUID], metrics: Sequence[Metric], played_in: str
) -> dict[tuple[UUID, str], CapacityStanding]:
    """By institution and metric."""
    wanted = list(pks)
    if not wanted:
        return {}
    found = CapacityStanding.objects.filter(
        played_in=played_in, organisation__in=wanted, metric__in=[each.code for each in metrics]
    )
    return {(row.organisation_id, row.metric): row for row in found.select_related("beside")}


def _line(
    organisation: Organisation,
    is_visible: bool,
    metrics: Sequence[Metric],
    rows: dict[tuple[UUID, str], CapacityStanding],
    now: datetime,
) -> Line:
    cells = tuple(
        _cell(metric, rows.get((organisation.pk, metric.code)), now) if organisation.kind in metric.kinds else None
        for metric in metrics
    )  # fmt: skip
    told = [cell.row.observed_at for cell in cells if cell is not None and cell.row is not None]
    return Line(organisation, is_visible, cells, max(told, default=None))


def _cell(metric: Metric, row: CapacityStanding | None, now: datetime) -> Cell:
    figure = row.figure if row is not None else None
    return Cell(metric, row, rules.age(figure, row.valid_until if row is not None else None, now))
