"""A figure as somebody reports it, and everything that cannot be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isfinite

from samenbeeld.capacity.rules.catalogue import PLACES, STATE, Metric
from samenbeeld.kernel.errors import Refused

MEASURED, REPORTED, ESTIMATED = "measured", "reported", "estimated"
METHODS = (MEASURED, REPORTED, ESTIMATED)


@dataclass(frozen=True)
class Figure:
    """What was said of one metric. All None and "" is: we do not know, which is not zero.

    `number` is what is free where the form is places; `total` is staffed, `licensed` is what there may be.
    """

    number: float | None = None
    total: float | None = None
    licensed: float | None = None
    state: str = ""
    reason: str = ""
    until: datetime | None = None

    @property
    def is_unknown(self) -> bool:
        """Whether nothing was said but that it is not known."""
        return self.number is None and not self.state

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was filled in."""
        return self.is_unknown and self.total is None and self.licensed is None

    def says_other_than(self, other: "Figure") -> bool:
        """Whether two people who say this disagree. A reason or an unknown total is no disagreement."""
        if (self.number, self.state) != (other.number, other.state):
            return True
        return None not in (self.total, other.total) and self.total != other.total


def taken_over(said: Figure, own: Figure | None) -> Figure:
    """What another form of the same institution says, with what it told itself beside it: a form that asks no
    reason for a stop does not take the reason away.
    """
    if own is None or own.says_other_than(said) or (said.total is not None and own.total is None):
        return said
    return own


def problems(metric: Metric, figure: Figure, *, now: datetime, asks_why: bool = True) -> list[Refused]:
    """Everything about it that cannot be, each at its field; empty when it can.

    `asks_why`: a person is asked for the reason of a stop; a machine that knows none still tells the stop.
    """
    if metric.form == STATE:
        return _of_state(metric, figure, now, asks_why)
    return _of_number(metric, figure)


def check(metric: Metric, figure: Figure, *, now: datetime, asks_why: bool = True) -> None:
    """Raises Refused with the first thing that cannot be."""
    for problem in problems(metric, figure, now=now, asks_why=asks_why):
        raise problem


def check_moment(observed_at: datetime, *, now: datetime, ahead: timedelta) -> None:
    """Raises Refused for something seen in the future."""
    if observed_at > now + ahead:
        raise Refused("capacity-seen-in-the-future", field="observed_at")


def check_sum(metric: Metric, *, free: float | None, occupied: float | None, total: float | None) -> None:
    """Raises Refused when occupied and free are not what there is. What is absent is unknown."""
    if free is None or occupied is None or total is None:
        return
    if free + occupied != total:
        raise Refused(
            "capacity-does-not-add-up", field=metric.code, free=free, occupied=occupied, total=total
        )


def fields_of(metric: Metric) -> tuple[str, ...]:
    """The names of the fields of one metric in a form; the first is the figure itself."""
    more: Mapping[str, tuple[str, ...]] = {
        PLACES: (f"{metric.code}-total", f"{metric.code}-licensed"),
        STATE: (f"{metric.code}-reason", f"{metric.code}-until"),
    }
    return (metric.code, *more.get(metric.form, ()))


def _of_number(metric: Metric, figure: Figure) -> list[Refused]:
    found: list[Refused] = []
    parts = zip(fields_of(metric), (figure.number, figure.total, figure.licensed), strict=False)
    known = {field: value for field, value in parts if value is not None}
    for field, value in known.items():
        if not isfinite(value):
            found.append(Refused("capacity-no-number", field=field))
        elif value < 0:
            found.append(Refused("capacity-negative", field=field))
        elif metric.is_whole and value != int(value):
            found.append(Refused("capacity-not-whole", field=field))
        elif metric.most is not None and value > metric.most:
            found.append(Refused("capacity-too-high", field=field, most=metric.most))
    if found or metric.form != PLACES:
        return found
    free, total, licensed = figure.number, figure.total, figure.licensed
    if free is not None and total is not None and free > total:
        found.append(Refused("capacity-more-free-than-staffed", field=metric.code, free=free, total=total))
    if free is not None and total is None and licensed is not None and free > licensed:
        found.append(Refused("capacity-more-free-than-licensed", field=metric.code, free=free, most=licensed))
    if total is not None and licensed is not None and total > licensed:
        found.append(
            Refused(
                "capacity-more-staffed-than-licensed",
                field=f"{metric.code}-total",
                total=total,
                most=licensed,
            )
        )
    if free is None and (total is not None or licensed is not None):
        found.append(Refused("capacity-free-missing", field=metric.code))
    return found


def _of_state(metric: Metric, figure: Figure, now: datetime, asks_why: bool) -> list[Refused]:
    if not figure.state:
        return []
    option = metric.option(figure.state)
    if option is None:
        return [Refused("capacity-state-unknown", field=metric.code)]
    found = []
    if asks_why and option.asks_why and not figure.reason.strip():
        found.append(Refused("capacity-reason-missing", field=f"{metric.code}-reason"))
    if figure.until is not None and figure.until <= now:
        found.append(Refused("capacity-until-passed", field=f"{metric.code}-until"))
    return found
