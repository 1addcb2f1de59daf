"""What must hold for a picture of full size. Pure: figures in, verdicts out."""

from bench.live.bounds import Verdict, at_most, exactly
from bench.live.summary import Results
from bench.picture.size import WHOLE

PAGE_MS, PAGE_QUERIES = 100, 15
GROWTH, INGEST_S, EDITION_S, MEMORY_MB = 1.3, 5, 5, 100
SHORTEST = "1 month"


def judge(results: Results) -> list[Verdict]:
    """Every bound, for the cases that were run. A case that failed has no figures: it counts as missed."""
    return [
        verdict
        for case, judged in JUDGES.items()
        if case in results
        for verdict in judged(results[case] or {})
    ]


def pages(figures: Results) -> list[Verdict]:
    """Of each page whoever sees it slowest, and with the most questions, decides."""
    found = figures.get("pages", [])
    wrong = float(sum(not one["right"] for one in found)) if found else None
    verdicts = [exactly("pages", "pages that do not answer as they should", wrong, 0)]
    for name in ("Nu", "grid", "tile page"):
        of_it = [one for one in found if one["name"] == name]
        slowest = max((float(one["p95"]) for one in of_it), default=None)
        most = max((float(one["queries"]) for one in of_it), default=None)
        verdicts += [
            at_most("pages", f"{name}, server time p95", slowest, PAGE_MS, " ms"),
            at_most("pages", f"{name}, queries", most, PAGE_QUERIES),
        ]
    return verdicts


def curve(figures: Results) -> list[Verdict]:
    """Three years beside one month, both when nothing changed and with everything read anew."""
    return [
        at_most("curve", f"{WHOLE}, {what}", grown(figures, *keys), GROWTH, f" x {SHORTEST}")
        for what, keys in (
            ("tile page p50", ("p50",)),
            ("queries", ("queries",)),
            ("tile page p50 after a change", ("changed", "p50")),
            ("queries after a change", ("changed", "queries")),
        )
    ]


def ingest(figures: Results) -> list[Verdict]:
    longest = figures.get("ours", {}).get("longest")
    seconds = longest / 1000 if longest is not None else None
    return [at_most("ingest", "10,000 measurements, longest round", seconds, INGEST_S, " s")]


def edition(figures: Results) -> list[Verdict]:
    froze, longest = figures.get("freezeMs"), figures.get("ours", {}).get("longest")
    seconds = (froze + longest) / 1000 if froze is not None and longest is not None else None
    wrong = float(not figures["right"]) if "right" in figures else None
    return [
        exactly("edition", "files that are no PDF", wrong, 0),
        at_most("edition", "the week frozen and on paper, longest round", seconds, EDITION_S, " s"),
    ]


def reading(figures: Results) -> list[Verdict]:
    ours, entries = figures.get("ours", {}), figures.get("document", {}).get("entries")
    lost = float(entries - ours["found"]) if entries is not None and ours else None
    return [
        exactly("reading", "warnings in the document that were not read", lost, 0),
        at_most("reading", "memory growth at its highest", ours.get("growthMb"), MEMORY_MB, " MB"),
    ]


def grown(figures: Results, *keys: str) -> float | None:
    """How many times the figure of the shortest history that of the whole is."""
    first, last = figures.get(SHORTEST), figures.get(WHOLE)
    for key in keys:
        first, last = (first or {}).get(key), (last or {}).get(key)
    return last / first if first and last is not None else None


JUDGES = {"pages": pages, "curve": curve, "ingest": ingest, "edition": edition, "reading": reading}
