"""What runs out, in the imbalance model of the care-risk profile: its rules are called, never written again.

Hours count from the moment that the first service went down. A buffer that was reported takes the place of
what the model supposes: as long as it lasts the mitigation of the first stretch goes on, after that nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from fractions import Fraction

from samenbeeld.endurance.rules.lasting import Course
from samenbeeld.risk_profile.rules import imbalance
from samenbeeld.risk_profile.rules.imbalance import Cell, Demand, Dependency, Horizon


@dataclass(frozen=True)
class Model:
    """What one process asks and needs. `source` says whose it is: a version of a profile, or policy."""

    demand: Demand
    needs: tuple[Dependency, ...]
    horizons: tuple[Horizon, ...]
    borders: tuple[Fraction, ...]
    always: frozenset[str]  # resources that fall short in any disruption


@dataclass(frozen=True)
class Between:
    """One process in one stretch of time. `best` and `worst` differ when nobody knows a buffer."""

    best: Cell
    worst: Cell

    @property
    def is_known(self) -> bool:
        """Whether what is unknown makes no difference for its class."""
        return self.best.letter is self.worst.letter


@dataclass(frozen=True)
class Change:
    """One stretch of time before and after measures."""

    before: Between
    after: Between


@dataclass(frozen=True)
class Moved:
    """A share of what is asked goes elsewhere from a moment on."""

    share: Fraction
    at: datetime


def balance(
    model: Model, courses: Sequence[Course], *, began: datetime, moved: Sequence[Moved] = ()
) -> list[Between]:
    """Every stretch of time, the first one first."""
    best, worst = (_cells(model, courses, began, moved, unknown=hours) for hours in (None, 0))
    return [Between(*each) for each in zip(best, worst, strict=True)]


def changes(
    model: Model,
    before: Sequence[Course],
    after: Sequence[Course],
    *,
    began: datetime,
    was_moved: Sequence[Moved] = (),
    moved: Sequence[Moved] = (),
) -> list[Change]:
    """The stretches of time that measures make otherwise."""
    old = balance(model, before, began=began, moved=was_moved)
    new = balance(model, after, began=began, moved=moved)
    return [Change(*each) for each in zip(old, new, strict=True) if each[0] != each[1]]


def unweighed(model: Model | None, courses: Sequence[Course]) -> tuple[str, ...]:
    """The services that are down and of which the model says nothing: what their absence does is not known,
    and a class that is told beside it is at best as good. Without a model that is all of them.
    """
    weighed = {each.resource for each in model.needs} if model else set()
    return tuple(each.down.service for each in courses if each.down.service not in weighed)


def place_now(horizons: Sequence[Horizon], began: datetime, now: datetime) -> int:
    """In which stretch of time it is now."""
    hours = (now - began) / timedelta(hours=1)
    found = (place for place, each in enumerate(horizons) if each.until is None or hours < each.until)
    return next(found, len(horizons) - 1)


def model_for(
    process: str,
    demands: Sequence[Demand],
    needs: Sequence[Dependency],
    *,
    horizons: Sequence[Horizon],
    borders: Sequence[Fraction],
    always: Collection[tuple[str, str]],
) -> Model | None:
    """The model of one process; None when nobody wrote what is asked of it."""
    demand = next((each for each in demands if each.process == process), None)
    if demand is None:
        return None
    return Model(
        demand,
        tuple(each for each in needs if each.process == process),
        tuple(horizons),
        tuple(borders),
        frozenset(resource for of, resource in always if of == process),
    )


def _cells(
    model: Model, courses: Sequence[Course], began: datetime, moved: Sequence[Moved], *, unknown: int | None
) -> list[Cell]:
    factors = tuple(
        factor * _left(moved, began, horizon)
        for factor, horizon in zip(model.demand.factors, model.horizons, strict=True)
    )
    demand, needs = replace(model.demand, factors=factors), _needs(model, courses, began, unknown=unknown)
    return imbalance.cells([demand], needs, horizons=model.horizons, borders=model.borders)


def _left(moved: Sequence[Moved], began: datetime, horizon: Horizon) -> Fraction:
    """What is still asked there in the last hour of a stretch: one measure takes of what another left."""
    left = Fraction(1)
    for each in moved:
        if horizon.until is None or _hours(began, each.at) < horizon.until:
            left *= 1 - each.share
    return left


def _needs(
    model: Model, courses: Sequence[Course], began: datetime, *, unknown: int | None
) -> list[Dependency]:
    """What the process lacks now. `unknown`: the hours that stand for a buffer that nobody knows."""
    down = {each.down.service: each for each in courses}
    found = []
    for need in model.needs:
        course = down.get(need.resource)
        if course is not None:
            found.append(_live(need, course, model.horizons, began, unknown))
        elif need.resource in model.always and down:
            found.append(need)
    return found


def _live(
    need: Dependency, course: Course, horizons: Sequence[Horizon], began: datetime, unknown: int | None
) -> Dependency:
    until = course.down.until
    starts = (0, *(each.until or 0 for each in horizons[:-1]))
    # A loss does not get less while the service is away; what is back before a stretch begins is not lost.
    losses = tuple(
        max(need.losses[: place + 1]) if until is None or start < _hours(began, until) else Fraction(0)
        for place, start in enumerate(starts)
    )
    return replace(
        need,
        losses=losses,
        mitigations=(need.mitigations[0],) * len(need.mitigations),
        buffer_hours=_buffer(course, began, unknown),
    )


def _buffer(course: Course, began: datetime, unknown: int | None) -> int | None:
    if course.holds:
        return None
    return unknown if course.ends_at is None else max(0, _hours(began, course.ends_at))


def _hours(began: datetime, at: datetime) -> int:
    """Whole hours that have passed by then: a buffer is never taken for longer than it is."""
    return int((at - began) // timedelta(hours=1))
