"""What a source says of the capacity of institutions: how it names them, and their figures. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.figures import Figure, check_sum
from samenbeeld.feeds.rules.definition import Reason, clean
from samenbeeld.kernel.errors import Refused

# The same as a site of ours must lie in. The two ranges do not meet, so an order of axes is never a guess.
_LONGITUDES, _LATITUDES = (3.0, 7.5), (50.5, 54.0)
_LONGEST_KEY = 100

Point = tuple[float, float]  # longitude, latitude in degrees, WGS84


@dataclass(frozen=True)
class Parts:
    """What a source tells of one metric with places. What it does not tell is None."""

    free: float | None = None
    occupied: float | None = None
    total: float | None = None
    licensed: float | None = None


@dataclass(frozen=True)
class Count:
    """The figures of one institution. `keys`: how the source names it, the surest first."""

    keys: tuple[str, ...]
    observed_at: datetime
    figures: Mapping[str, Figure]
    point: Point | None = None

    @property
    def name(self) -> str:
        """How a person would find it back in the source."""
        return self.keys[-1]


def keys(*written: str) -> tuple[str, ...]:
    """Those that say something, each once."""
    return tuple(dict.fromkeys(key for each in written if (key := clean(each)[:_LONGEST_KEY])))


def figure(metric: Metric, parts: Parts) -> Figure | None:
    """The figure that these parts are, None for nothing. Free is worked out only where both others are told.

    Raises Refused when free and occupied are not what there is.
    """
    check_sum(metric, free=parts.free, occupied=parts.occupied, total=parts.total)
    free, total = parts.free, parts.total
    if free is None and parts.occupied is not None and total is not None:
        free = total - parts.occupied
    if total is None and parts.occupied is not None and free is not None:
        total = free + parts.occupied
    return None if free is None else Figure(free, total, parts.licensed)


def placed(longitude: float, latitude: float, name: str) -> tuple[Point | None, Reason | None]:
    """Where it lies, and what is wrong with how that is written. Two axes the wrong way round are turned;
    what lies outside the Netherlands either way is nowhere.
    """
    if _is_here(longitude, latitude):
        return (longitude, latitude), None
    if _is_here(latitude, longitude):
        return (latitude, longitude), Reason("feeds-count-turned", {"name": name})
    return None, Reason("feeds-count-outside", {"name": name})


def refusal(refused: Refused, name: str) -> Reason:
    """Why a figure of this institution is not taken."""
    values = {
        key: each if isinstance(each, int | float) else str(each) for key, each in refused.values.items()
    }
    return Reason("feeds-count-refused", {"name": name, "why": refused.key, **values})


def one_each(counts: Iterable[Count]) -> tuple[list[Count], list[Reason]]:
    """Each institution once. What a document says twice otherwise of one moment, it does not say."""
    by_key: dict[str, list[Count]] = {}
    for each in counts:
        by_key.setdefault(each.keys[0], []).append(each)
    found: list[Count] = []
    wrong: list[Reason] = []
    for told in by_key.values():
        one, reasons = _one(told)
        found.append(one)
        wrong += reasons
    return found, wrong


def _one(told: Sequence[Count]) -> tuple[Count, list[Reason]]:
    newest = max(each.observed_at for each in told)
    now = [each for each in told if each.observed_at == newest]
    figures: dict[str, Figure] = {}
    twice: set[str] = set()
    for each in now:
        for code, figure in each.figures.items():
            if figures.setdefault(code, figure) != figure:
                twice.add(code)
    kept = {code: figure for code, figure in figures.items() if code not in twice}
    wrong = [Reason("feeds-count-twice", {"name": now[0].name, "metric": code}) for code in sorted(twice)]
    return replace(now[0], figures=kept), wrong


def _is_here(longitude: float, latitude: float) -> bool:
    return _LONGITUDES[0] <= longitude <= _LONGITUDES[1] and _LATITUDES[0] <= latitude <= _LATITUDES[1]
