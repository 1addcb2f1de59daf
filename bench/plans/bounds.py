"""What must hold for search at full size. Pure: figures in, verdicts out."""

from collections.abc import Iterator

from bench.live.bounds import Verdict, at_least, at_most, exactly
from bench.live.summary import Results
from bench.plans.size import SIZE

SEARCH_MS = 50
ENGINES = ("sqlite", "postgresql")
OURS, HALVES, MEASURES = "samenbeeld", ("looked at", "held out"), ("recall", "ndcg")


def judge(results: Results) -> list[Verdict]:
    """Every bound of the engines that were run. One that failed has no figures: it counts as missed."""
    found = [verdict for name in ENGINES if name in results for verdict in _engine(name, results[name] or {})]
    if all(results.get(name) for name in ENGINES):
        found.append(exactly("both", "questions with other finds", other_finds(results), 0))
    return found


def best_rival(figures: Results, half: str, measure: str) -> float | None:
    """What the engine by itself reaches, asked and ranked in the best of its ways."""
    scores = figures.get("quality", {}).get("scores", {})
    return max((each[half][measure] for name, each in scores.items() if name != OURS), default=None)


def other_finds(results: Results) -> float:
    """How many judged questions have other finds, or another order, on the other engine."""
    one, other = (results[name]["quality"]["found"] for name in ENGINES)
    return float(sum(one[question] != other[question] for question in one))


def _engine(name: str, figures: Results) -> Iterator[Verdict]:
    slowest = max((each["p95"] for each in figures.get("speed", {}).values()), default=None)
    yield at_most(name, "search with permission, p95", slowest, SEARCH_MS, " ms")
    yield at_least(name, "things in the index", figures.get("size", {}).get("entries"), sum(SIZE.values()))
    yield exactly(name, "finds of what is closed", figures.get("leaks"), 0)
    ours = figures.get("quality", {}).get("scores", {}).get(OURS)
    for half in HALVES:
        for measure in MEASURES:
            rival, measured = best_rival(figures, half, measure), ours[half][measure] if ours else None
            holds = rival is not None and measured is not None and measured > rival
            bound = f"more than {rival or 0:.3f}, the engine by itself"
            yield Verdict(name, f"{measure}@10, {half}", bound, measured, holds)
