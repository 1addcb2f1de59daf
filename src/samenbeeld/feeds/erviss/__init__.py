"""ERVISS of the ECDC: consultation rates per country and week, a CSV file. Pure."""

import csv
import io
from datetime import date, datetime, time, timedelta

from samenbeeld.feeds.rules.definition import Feed, Reason, Unreadable
from samenbeeld.feeds.said import Said
from samenbeeld.indicators.rules.machine import Value
from samenbeeld.look.times import AMSTERDAM

_COLUMNS = {"countryname", "yearweek", "indicator", "age", "value"}


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """The rates of one country and age group. A week counts from its end. Raises Unreadable."""
    try:
        rows = csv.DictReader(io.StringIO(body.decode("utf-8-sig")))
        missing = _COLUMNS - set(rows.fieldnames or ())
    except (UnicodeDecodeError, csv.Error):
        raise Unreadable("feeds-not-utf8") from None
    if missing:
        raise Unreadable("feeds-column-missing", column=sorted(missing)[0])
    own, values, refused = feed.own, [], []
    wanted = (own["country"], own["measure"], own["age"])
    try:
        for row in rows:
            if (row["countryname"], row["indicator"], row["age"]) != wanted:
                continue
            try:
                values.append(Value(_end_of(row["yearweek"]), float(row["value"]), at, "raw"))
            except (ValueError, TypeError, OverflowError):
                refused.append(Reason("feeds-row", {"row": rows.line_num}))
    except csv.Error:
        raise Unreadable("feeds-not-csv", row=rows.line_num) from None
    return Said({own["indicator"]: values}, refused=refused)


def _end_of(week: str) -> datetime:
    """`2025-W30` ends where the next week begins, on a Dutch clock. Raises ValueError."""
    year, _, number = week.partition("-W")
    monday = date.fromisocalendar(int(year), int(number), 1)
    return datetime.combine(monday + timedelta(days=7), time(), tzinfo=AMSTERDAM)
