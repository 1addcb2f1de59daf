"""How many ambulances a region lends to another: a share of those that are on duty there at that hour."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Lending:
    """What policy says a region lends at most: between these shares of what is on duty, in percent."""

    least_percent: int
    most_percent: int


@dataclass(frozen=True)
class Lends:
    """So many ambulances a region lends at most: by the careful share, and by the wide one."""

    least: int
    most: int


@dataclass(frozen=True)
class Asked:
    """What one region is asked for beside what it lends; `lends` None when nobody knows what is on duty."""

    count: int
    lends: Lends | None

    @property
    def is_over(self) -> bool:
        """Whether it is more than the region lends, as far as anybody knows."""
        return self.lends is not None and self.count > self.lends.most


def lends(on_duty: int, lending: Lending) -> Lends:
    """Rounded down: what is left at home is never rounded away."""
    return Lends(on_duty * lending.least_percent // 100, on_duty * lending.most_percent // 100)


def asked_of(
    deployed: Mapping[str, int], on_duty: Mapping[str, int | None], lending: Mapping[str, Lending]
) -> dict[str, Asked]:
    """Per region that lends: `deployed` to all places together, `on_duty` None or left out where unknown."""
    found = {}
    for region, count in deployed.items():
        there = on_duty.get(region)
        found[region] = Asked(count, lends(there, lending[region]) if there is not None else None)
    return found
