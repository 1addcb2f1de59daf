"""What can be said of services, buffers, stocks and measures, and what cannot be."""

from collections.abc import Collection
from datetime import datetime, timedelta
from math import isfinite

from samenbeeld.endurance.rules.definition import Definition
from samenbeeld.kernel.errors import Conflict, Refused

REFUEL, HELP, MOVE = "refuel", "help", "move"
MEASURES = (REFUEL, HELP, MOVE)
PROPOSED, AGREED, DONE, DROPPED = "proposed", "agreed", "done", "dropped"
STEPS = (PROPOSED, AGREED, DONE, DROPPED)
_MAY_FOLLOW = {PROPOSED: (AGREED, DROPPED), AGREED: (DONE, DROPPED), DONE: (), DROPPED: ()}
# A clock that runs a little ahead is nobody's mistake.
_SLACK = timedelta(minutes=5)
MOST_AMOUNT = 10_000_000


def may_follow(step: str) -> tuple[str, ...]:
    """Which steps may follow on this one."""
    return _MAY_FOLLOW[step]


def counts(step: str) -> bool:
    """Whether a measure in this state changes what is to come: it was agreed on, or done."""
    return step in (AGREED, DONE)


def check_service(known: Definition, service: str) -> None:
    """Raises Refused for a service that is not in the list."""
    if service not in known.services:
        raise Refused("endurance-service-missing", field="service")


def check_down(
    *, since: datetime, until: datetime | None, is_over: bool, where: Collection[str], now: datetime
) -> None:
    """Raises Refused with the field for an outage that cannot be so. `is_over`: it is back since `until`."""
    if since > now + _SLACK:
        raise Refused("endurance-since-to-come", field="since")
    if not where:
        raise Refused("endurance-where-missing", field="where")
    if is_over and until is None:
        raise Refused("endurance-back-missing", field="until")
    if until is not None and until <= since:
        raise Refused("endurance-until-before-since", field="until")
    if is_over and until is not None and until > now + _SLACK:
        raise Refused("endurance-back-to-come", field="until")


def check_seen(seen_at: datetime, now: datetime) -> None:
    """Raises Refused for something that was seen in the time to come."""
    if seen_at > now + _SLACK:
        raise Refused("endurance-seen-to-come", field="seen_at")


def check_hours(known: Definition, hours: float | None, *, may_be_unknown: bool) -> None:
    """Raises Refused for hours that cannot be. None is "we do not know", where that may be said."""
    if hours is None:
        if not may_be_unknown:
            raise Refused("endurance-hours-missing", field="hours")
        return
    if not isfinite(hours) or not 0 <= hours <= known.most_hours:
        raise Refused("endurance-hours-outside", field="hours", most=known.most_hours)
    if not may_be_unknown and not hours:
        raise Refused("endurance-hours-missing", field="hours")


def check_stock(
    known: Definition,
    *,
    kind: str,
    amount: float,
    per_day: float,
    delivery: float | None,
    delivery_at: datetime | None,
    seen_at: datetime,
) -> None:
    """Raises Refused with the field for a stock that cannot be so. A delivery has an amount and a moment."""
    if kind not in known.stocks:
        raise Refused("endurance-stock-missing", field="stock")
    for field, value in (("amount", amount), ("per_day", per_day), ("delivery", delivery or 0)):
        if not isfinite(value) or not 0 <= value <= MOST_AMOUNT:
            raise Refused("endurance-amount-outside", field=field, most=MOST_AMOUNT)
    if delivery and delivery_at is None:
        raise Refused("endurance-delivery-moment-missing", field="delivery_at")
    if delivery_at is not None and not delivery:
        raise Refused("endurance-delivery-amount-missing", field="delivery")
    if delivery_at is not None and delivery_at < seen_at:
        raise Refused("endurance-delivery-before", field="delivery_at")


def check_measure(
    known: Definition, *, kind: str, what: str, hours: float | None, percent: int | None
) -> None:
    """Raises Refused with the field. Refuelling and helping add hours; moving takes a share elsewhere."""
    if kind not in MEASURES:
        raise Refused("endurance-kind-missing", field="kind")
    if not what.strip():
        raise Refused("endurance-what-missing", field="what")
    if kind != MOVE:
        check_hours(known, hours, may_be_unknown=False)
    elif percent is None or not 0 < percent <= 100:
        raise Refused("endurance-percent-outside", field="percent")


def check_step(before: str, after: str, reason: str) -> None:
    """Raises Conflict for a step that does not follow, Refused for dropping without a reason."""
    if after not in may_follow(before):
        raise Conflict("endurance-does-not-follow")
    if after == DROPPED and not reason.strip():
        raise Refused("endurance-reason-missing", field="reason")
