"""From measurements to figures. Pure."""

import math
from collections.abc import Sequence
from itertools import pairwise


def spread(took: Sequence[float]) -> dict[str, float]:
    """Median, p95 (the nearest rank, never lower than measured) and the longest. ValueError when empty."""
    if not took:
        raise ValueError("nothing was measured")
    ordered = sorted(took)
    return {"p50": rank(ordered, 0.5), "p95": rank(ordered, 0.95), "longest": ordered[-1]}


def rank(ordered: Sequence[float], share: float) -> float:
    """The smallest figure that so large a share of all does not exceed."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def frames(moments: Sequence[float]) -> dict[str, float]:
    """Frames per second and the p95 of the time between two, from moments in milliseconds."""
    gaps = sorted(later - earlier for earlier, later in pairwise(moments))
    if not gaps:
        raise ValueError("no two frames were seen")
    return {"fps": 1000 * len(gaps) / sum(gaps), "gapP95": rank(gaps, 0.95)}


def before(pieces: Sequence[tuple[float, int]], until: float) -> int:
    """How many bytes had come by that moment."""
    return sum(size for at, size in pieces if at <= until)
