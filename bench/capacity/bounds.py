"""What must hold for capacity at full size. Pure: figures in, verdicts out."""

from bench.capacity import size
from bench.live.bounds import Verdict, at_most, exactly
from bench.live.summary import Results

PLAIN = "plain"


def judge(results: Results) -> list[Verdict]:
    """Every bound. A run that failed has no figures: it counts as missed."""
    told = results.get("capacity") or {}
    pages = {name: take for name, take in told.get("pages", {}).items() if not name.startswith(PLAIN)}
    found = [
        at_most("pages", f"{name}, p95", take["p95"], size.PAGE_P95_MS, " ms") for name, take in pages.items()
    ]
    differs = told.get("differs")
    return [
        *(found or [at_most("pages", "pages, p95", None, size.PAGE_P95_MS, " ms")]),
        at_most("reports", "everybody reports everything once", told.get("roundS"), size.ROUND_S, " s"),
        at_most("reports", "from told to seen, longest", told.get("freshS"), size.FRESH_S, " s"),
        exactly(
            "reports", "cells that differ from the plain way", None if differs is None else float(differs), 0
        ),
    ]
