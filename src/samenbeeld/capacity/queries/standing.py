"""What stands now: of one institution, and of a page of them at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max

from samenbeeld.capacity.models import CapacityStanding, CapacityValue
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.rules import standing as rules
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.standing import FRESH
from samenbeeld.organisations.models import Organisation

_OF_A_TABLE = (
    "organisation_id",
    "metric",
    "number",
    "total",
    "licensed",
    "state",
    "reason",
    "until",
    "observed_at",
    "valid_until",
    "beside_id",
)


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
    heard_at: datetime | None  # when it told something last, of whatever metric
    is_silent: bool  # nothing it told can be steered by


def own_standings(organisation: Organisation, played_in: str) -> list[CapacityStanding]:
    """All that stands of one institution, in no order. One query."""
    found = CapacityStanding.objects.filter(organisation=organisation, played_in=played_in)
    return list(found.select_related("beside"))


def cells_of(organisation: Organisation, played_in: str, now: datetime) -> list[Cell]:
    """Every metric of one institution, in the order of policy. One query."""
    rows = {row.metric: row for row in own_standings(organisation, played_in)}
    return [cell(metric, rows.get(metric.code), now) for metric in catalogue().of_kind(organisation.kind)]


def lines_of(
    found: Sequence[tuple[Organisation, bool]], metrics: Sequence[Metric], played_in: str, now: datetime
) -> list[Line]:
    """A page of institutions, each with whether its figures are open. Two queries, however many there are."""
    pks = [each.pk for each, is_open in found if is_open]
    rows, heard = standings(pks, metrics, played_in), _heard(pks, played_in)
    lines = []
    for organisation, is_open in found:
        cells = tuple(
            cell(metric, rows.get((organisation.pk, metric.code)), now)
            if organisation.kind in metric.kinds
            else None
            for metric in metrics
        )
        heard_at, valid_until = heard.get(organisation.pk, (None, None))
        is_silent = valid_until is None or valid_until <= now
        lines.append(Line(organisation, is_open, cells, heard_at, is_silent))
    return lines


def _heard(pks: Sequence[UUID], played_in: str) -> dict[UUID, tuple[datetime, datetime]]:
    """When each told something last, of whatever metric, and until when any of it holds."""
    found = CapacityStanding.objects.filter(played_in=played_in, organisation__in=pks).order_by()
    told = found.values("organisation").annotate(seen=Max("observed_at"), holds=Max("valid_until"))
    return {each["organisation"]: (each["seen"], each["holds"]) for each in told} if pks else {}


def grown_old(played_in: str, now: datetime) -> str:
    """The moment at which a value grew too old last, as text; "" before the first. One query."""
    found = CapacityStanding.objects.filter(played_in=played_in, valid_until__lte=now)
    last = found.aggregate(last=Max("valid_until"))["last"]
    return last.isoformat() if last else ""


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
    # What no table shows is left.
    return {(row.organisation_id, row.metric): row for row in with_beside(found.only(*_OF_A_TABLE))}


def with_beside(rows: Iterable[CapacityStanding]) -> list[CapacityStanding]:
    """The same with what another source says, asked for those few of which one does."""
    found = list(rows)
    if others := {row.beside_id for row in found if row.beside_id}:
        said = CapacityValue.objects.in_bulk(others)
        for row in found:
            if row.beside_id:
                row.beside = said[row.beside_id]
    return found


def cell(metric: Metric, row: CapacityStanding | None, now: datetime) -> Cell:
    """How one metric may be read at that moment."""
    figure = row.figure if row is not None else None
    return Cell(metric, row, rules.age(figure, row.valid_until if row is not None else None, now))
