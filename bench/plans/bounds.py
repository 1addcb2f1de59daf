"""What must hold for the cold phase at full size. Pure: figures in, verdicts out."""

from collections.abc import Iterator

from bench.live.bounds import Verdict, at_least, at_most, exactly
from bench.live.summary import Results
from bench.plans.size import PACKED, SIZE

SEARCH_MS = 50
THEME_MS = 100
PACK_SECONDS = 60
DIAGRAM_SECONDS = 1
ENGINES, RISK = ("sqlite", "postgresql"), "risk"
OURS, HALVES, MEASURES = "samenbeeld", ("looked at", "held out"), ("recall", "ndcg")


def judge(results: Results) -> list[Verdict]:
    """Every bound of the engines that were run. One that failed has no figures: it counts as missed."""
    found = [verdict for name in ENGINES if name in results for verdict in _engine(name, results[name] or {})]
    if all(results.get(name) for name in ENGINES):
        found.append(exactly("both", "questions with other finds", other_finds(results), 0))
    if RISK in results:
        found += _diagram(results[RISK] or {})
    return found


def best_rival(figures: Results, half: str, measure: str) -> float | None:
    """What the engine by itself reaches, asked and ranked in the best of its ways."""
    scores = figures.get("quality", {}).get("scores", {})
    return max((each[half][measure] for name, each in scores.items() if name != OURS), default=None)


def other_finds(results: Results) -> float:
    """How many judged questions have other finds, or another order, on the other engine."""
    one, other = (results[name]["quality"]["found"] for name in ENGINES)
    return float(sum(one[question] != other[question] for question in one))


def _diagram(figures: Results) -> list[Verdict]:
    differs = len(figures["differs"]) if figures else None
    return [
        at_most(RISK, "diagram of sixty scenarios, slowest", figures.get("slowest"), DIAGRAM_SECONDS, " s"),
        exactly(RISK, "rivals with other figures", differs, 0),
    ]


def _engine(name: str, figures: Results) -> Iterator[Verdict]:
    slowest = max((each["p95"] for each in figures.get("speed", {}).values()), default=None)
    yield at_most(name, "search with permission, p95", slowest, SEARCH_MS, " ms")
    yield at_least(name, "things in the index", figures.get("size", {}).get("entries"), sum(SIZE.values()))
    yield exactly(name, "finds of what is closed", figures.get("leaks"), 0)
    cold = figures.get("cold", {})
    yield at_least(name, "plans that are kept", cold.get("plans"), SIZE["documents"])
    yield at_most(name, "page of a theme, p95", cold.get("theme", {}).get("p95"), THEME_MS, " ms")
    pack = cold.get("pack", {})
    yield at_least(name, "documents in a pack", pack.get("documents"), PACKED)
    yield at_most(name, "building that pack", pack.get("seconds"), PACK_SECONDS, " s")
    ours = figures.get("quality", {}).get("scores", {}).get(OURS)
    for half in HALVES:
        for measure in MEASURES:
            rival, measured = best_rival(figures, half, measure), ours[half][measure] if ours else None
            holds = rival is not None and measured is not None and measured > rival
            bound = f"more than {rival or 0:.3f}, the engine by itself"
            yield Verdict(name, f"{measure}@10, {half}", bound, measured, holds)
