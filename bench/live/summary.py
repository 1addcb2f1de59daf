"""From rounds to one figure: medians, and ratios between contestants of the same round."""

from statistics import median
from typing import Any

Results = dict[str, Any]


def value(results: Results, case: str, name: str, key: str) -> float | None:
    """The median over the rounds; None when the contestant did not take part or never got that far."""
    rounds = results.get(case, {}).get(name, [])
    figures = [one[key] for one in rounds if one is not None and one.get(key) is not None]
    return median(figures) if figures else None


def ratio(results: Results, case: str, name: str, key: str, to: str = "y-websocket") -> float | None:
    """Median of the ratios round by round, so that a neighbour on the machine weighs on both sides."""
    ours, theirs = results.get(case, {}).get(name, []), results.get(case, {}).get(to, [])
    ratios = [
        mine[key] / other[key]
        for mine, other in zip(ours, theirs, strict=False)
        if mine and other and mine.get(key) is not None and other.get(key)
    ]
    return median(ratios) if ratios else None


def worst(results: Results, case: str, name: str, key: str) -> float | None:
    """The largest figure of all rounds, for what may never happen; None as soon as one round failed."""
    rounds = results.get(case, {}).get(name, [])
    whole = rounds and all(one is not None and one.get(key) is not None for one in rounds)
    return max(float(one[key]) for one in rounds) if whole else None


def least(results: Results, case: str, name: str, key: str) -> float | None:
    """The smallest figure of all rounds; None as soon as one round failed, as for `worst`."""
    rounds = results.get(case, {}).get(name, [])
    whole = rounds and all(one is not None and one.get(key) is not None for one in rounds)
    return min(float(one[key]) for one in rounds) if whole else None
