"""What must hold in an activity of full size. Pure: figures in, verdicts out."""

from bench.live.bounds import Verdict, at_least, at_most, exactly
from bench.live.summary import Results

PAGE_MS, PAGE_QUERIES = 150, 25
TRAVEL_MS, SEARCH_MS, FACT_MS = 500, 50, 1_000
FIRST_KB, PAN_FPS = 100, 30


def judge(results: Results) -> list[Verdict]:
    """Every bound, for the cases that were run. A case that failed has no figures: it counts as missed."""
    return [
        verdict
        for case, judged in JUDGES.items()
        if case in results
        for verdict in judged(results[case] or {})
    ]


def pages(figures: Results) -> list[Verdict]:
    """The slowest page and the one with the most questions decide; each page over a bound is named."""
    found = figures.get("pages", [])
    slow = [one for one in found if one["p95"] > PAGE_MS]
    many = [one for one in found if one["queries"] > PAGE_QUERIES]
    return [
        exactly("pages", "pages that do not answer as they should", _count(found, "right"), 0),
        at_most("pages", "server time p95, slowest page", _most(found, "p95"), PAGE_MS, " ms"),
        exactly("pages", f"pages over {PAGE_MS} ms", len(slow) if found else None, 0),
        at_most("pages", "queries, page with the most", _most(found, "queries"), PAGE_QUERIES),
        exactly("pages", f"pages over {PAGE_QUERIES} queries", len(many) if found else None, 0),
    ]


def travel(figures: Results) -> list[Verdict]:
    found = figures.get("pages", {})
    slowest = max((one["p95"] for one in found.values()), default=None)
    return [
        at_most("travel", "page at a random moment p95, slowest of four", slowest, TRAVEL_MS, " ms"),
        exactly("travel", "moments without a page", figures.get("wrong"), 0),
    ]


def search(figures: Results) -> list[Verdict]:
    return [
        at_most("search", "search p95", figures.get("index", {}).get("p95"), SEARCH_MS, " ms"),
        at_most(
            "search",
            "search p95, whole log indexed too",
            figures.get("bigIndex", {}).get("p95"),
            SEARCH_MS,
            " ms",
        ),
    ]


def weight(figures: Results) -> list[Verdict]:
    return [
        at_most(
            "weight",
            f"{name}, first content on a phone",
            figures.get(name, {}).get("firstKb"),
            FIRST_KB,
            " kB",
        )
        for name in ("nu", "picture", "five minutes")
    ]


def digest(figures: Results) -> list[Verdict]:
    return [
        at_most("digest", "a fact in an open short picture, longest", figures.get("longest"), FACT_MS, " ms")
    ]


def map_(figures: Results) -> list[Verdict]:
    ours = figures.get("ours", {})
    close = ours.get("close", {}).get("fps")
    return [
        at_least("map", "frames per second while panning", ours.get("fps"), PAN_FPS),
        at_least("map", "frames per second while panning, names beside the signs", close, PAN_FPS),
    ]


def _most(found: list[Results], key: str) -> float | None:
    return max((float(one[key]) for one in found), default=None)


def _count(found: list[Results], key: str) -> float | None:
    return float(sum(not one[key] for one in found)) if found else None


JUDGES = {
    "pages": pages,
    "travel": travel,
    "search": search,
    "weight": weight,
    "digest": digest,
    "map": map_,
}
