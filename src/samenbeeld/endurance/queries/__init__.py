"""Every question about endurance."""

from samenbeeld.endurance.queries.board import (
    DECIDE,
    ENDURANCE,
    KEEP,
    READ,
    REPORT,
    Board,
    MeasureView,
    Row,
    StockView,
    board,
    cared_for,
    institution_in,
    may,
    may_see,
    row_of,
)
from samenbeeld.endurance.queries.reading import Read
from samenbeeld.endurance.queries.told import Told, definition, told

__all__ = [
    "DECIDE",
    "ENDURANCE",
    "KEEP",
    "READ",
    "REPORT",
    "Board",
    "MeasureView",
    "Read",
    "Row",
    "StockView",
    "Told",
    "board",
    "cared_for",
    "definition",
    "institution_in",
    "may",
    "may_see",
    "row_of",
    "told",
]
