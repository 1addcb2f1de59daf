"""How far a stock reaches, with a delivery that is expected or without it."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Stock:
    """So much in store at a moment, and how much is used per day (0: nothing is used).

    `delivery`: what comes at `delivery_at`; None when nothing is expected.
    """

    amount: float
    per_day: float
    seen_at: datetime
    delivery: float = 0
    delivery_at: datetime | None = None


@dataclass(frozen=True)
class Reach:
    """Until when a stock lasts; None: nothing is used. `gap_until`: it is gone before the delivery comes, and
    there is nothing until then.
    """

    ends_at: datetime | None
    gap_until: datetime | None = None


def reach(stock: Stock) -> Reach:
    """Until when it lasts. A delivery counts when it comes before the stock is gone; a later one does not
    fill the gap before it.
    """
    if not stock.per_day:
        return Reach(None)
    alone = stock.seen_at + _days(stock.amount, stock)
    if stock.delivery_at is None or not stock.delivery:
        return Reach(alone)
    if stock.delivery_at > alone:
        return Reach(alone, stock.delivery_at)
    return Reach(alone + _days(stock.delivery, stock))


def days_left(found: Reach, now: datetime) -> float | None:
    """How many days from now, one figure behind the point, never below zero; None: nothing is used."""
    if found.ends_at is None:
        return None
    # Downwards: a stock is never shown as more than it is.
    return max(0.0, (found.ends_at - now) // timedelta(days=0.1) / 10)


def hours_from_seen(stock: Stock) -> float | None:
    """The same as a buffer: how many hours it lasts from when it was seen; None: nothing is used."""
    ends_at = reach(stock).ends_at
    return None if ends_at is None else (ends_at - stock.seen_at) / timedelta(hours=1)


def _days(amount: float, stock: Stock) -> timedelta:
    return timedelta(days=amount / stock.per_day)
