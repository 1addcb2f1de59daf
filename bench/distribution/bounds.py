"""What must hold for the casualty distribution. Pure: figures in, verdicts out."""

from bench.live.bounds import Verdict, at_least, at_most, exactly
from bench.live.summary import Results

SECONDS, GAP, REPLAN_MS, CASES = 2.0, 1.0, 500.0, 1_000
SIMPLE = ("nearest_first", "round_robin", "soonest")


def judge(results: Results) -> list[Verdict]:
    """Every bound, for the cases that were run. A case that failed has no figures: it counts as missed."""
    return [
        verdict
        for case, judged in JUDGES.items()
        if case in results
        for verdict in judged(results[case] or {})
    ]


def worked(figures: Results) -> list[Verdict]:
    rows = figures.get("rows")
    wrong = float(sum(not row["right"] for row in rows)) if rows else None
    return [
        exactly("worked", "numbers of ambulances that come out otherwise", wrong, 0),
        exactly("worked", "weighted minutes with ambulances enough", figures.get("weighted"), 3_369),
        exactly("worked", "weighted minutes of nearest first", figures.get("nearest"), 10_248),
    ]


def small(figures: Results) -> list[Verdict]:
    wrong = float(len(figures["wrong"])) if "wrong" in figures else None
    return [
        at_least("small", "small cases", figures.get("cases"), CASES),
        exactly("small", "cases in which counting everything out finds otherwise", wrong, 0),
    ]


def national(figures: Results) -> list[Verdict]:
    rows = figures.get("rows", [])
    broken = float(sum(bool(row["broken"]) or row["underRivalBound"] for row in rows)) if rows else None
    return [
        at_most("national", "longest solve", largest(rows, "seconds"), SECONDS, " s"),
        at_most("national", "widest gap", percent(largest(rows, "gap")), GAP, " %"),
        exactly("national", "plans that break a limit or a proof", broken, 0),
        exactly("national", "instances in which a simple way is better", _beaten(rows), 0),
    ]


def replan(figures: Results) -> list[Verdict]:
    rows = figures.get("rows", [])
    longest = largest(rows, "seconds")
    broken = float(sum(bool(row.get("broken", True)) for row in rows)) if rows else None
    return [
        at_most("replan", "longest", longest * 1000 if longest is not None else None, REPLAN_MS, " ms"),
        at_most("replan", "widest gap", percent(largest(rows, "gap")), GAP, " %"),
        exactly("replan", "plans that break a limit", broken, 0),
    ]


def simulation(figures: Results) -> list[Verdict]:
    policies = figures.get("policies", {})
    simple = max((policies[name]["mean"] for name in SIMPLE if name in policies), default=None)
    ours = policies.get("optimal", {}).get("mean")
    ahead = (ours - simple) * 100 if ours is not None and simple is not None else None
    return [at_least("simulation", "ahead of the best simple way, on average", ahead, 0, " % point")]


def largest(rows: list[Results], key: str) -> float | None:
    """The largest of it; None as soon as one row has none."""
    found = [row.get(key) for row in rows]
    return max(found) if found and all(each is not None for each in found) else None


def percent(share: float | None) -> float | None:
    return None if share is None else share * 100


def _beaten(rows: list[Results]) -> float | None:
    if not rows:
        return None
    return float(
        sum(
            row["cost"] is None
            or any(row[name] is not None and row[name] < row["cost"] - 1e-6 for name in SIMPLE)
            for row in rows
        )
    )


JUDGES = {
    "worked": worked,
    "small": small,
    "national": national,
    "replan": replan,
    "simulation": simulation,
}
