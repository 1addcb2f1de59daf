"""What must hold between nodes and over several processes. Pure: figures in, verdicts out."""

from bench.federation import size
from bench.live.bounds import Verdict, at_least, at_most, exactly
from bench.live.summary import Results

CLOSED, SWALLOWED = "cut, closed", "cut, black-holed"
CUTS = (CLOSED, SWALLOWED)


def judge(results: Results) -> list[Verdict]:
    """Every bound of the cases that were run. A case that failed has no figures: it counts as missed."""
    return [
        verdict
        for case, judged in JUDGES.items()
        if case in results
        for verdict in judged(results[case] or {})
    ]


def edit(told: Results) -> list[Verdict]:
    return [
        at_most(
            "edit",
            "act on one node until certain on the other, p95",
            told.get("p95"),
            size.EDIT_P95_MS,
            " ms",
        )
    ]


def words(told: Results) -> list[Verdict]:
    what = "typed on one node until certain in the text of the other, p95"
    return [at_most("words", what, told.get("p95"), size.EDIT_P95_MS, " ms")]


def steady(told: Results) -> list[Verdict]:
    # A machine that cannot write so many does not prove that so many go over.
    least, road = size.EACH_PER_SECOND * 0.99, told.get("road", {})
    return [
        at_least("steady", "envelopes written per second", told.get("perSecond"), least),
        at_most("steady", "written until certain there, p95", road.get("p95"), size.STEADY_P95_MS, " ms"),
        at_most("steady", "begun late, the latest", told.get("latestBegun"), 1, " s"),
        exactly("steady", "envelopes that did not come", told.get("missing"), 0),
        exactly("steady", "pairs not once and in order", told.get("wrong"), 0),
    ]  # fmt: skip


def cut(case: str, told: Results) -> list[Verdict]:
    return [
        exactly(case, "came through while it was cut", told.get("leaked"), 0),
        exactly(case, "lost", told.get("lost"), 0),
        exactly(case, "double", told.get("double"), 0),
        exactly(case, "sides that are not in order", told.get("disorder"), 0),
        exactly(case, "came and is not shown", told.get("notShown"), 0),
        at_most(case, "caught up after contact", told.get("caughtUpS"), size.CAUGHT_UP_S, " s"),
    ]


def rooms(told: Results) -> list[Verdict]:
    alone = told.get("1 apart", {}).get("cpuPerEditMs")
    found = []
    for count in size.PROCESSES[1:]:
        own = told.get(f"{count} apart", {}).get("cpuPerEditMs")
        ratio = alone / own if alone and own else None
        what = f"edits per second of processor, {count} processes"
        found.append(at_least("rooms", what, ratio, size.PER_CORE, " x one process"))
    least = min((told[way]["delivered"] for way in told if way[0].isdigit()), default=None)
    return [*found, exactly("rooms", "delivered, worst of all", least, 1)]


def pages(told: Results) -> list[Verdict]:
    found = []
    for engine in ("sqlite", "postgresql"):
        shown = told.get(engine, {}).get("pages")
        wrong = sum(not each["right"] for each in shown.values()) if shown else None
        found.append(exactly("pages", f"pages that do not answer as they should, {engine}", wrong, 0))
    return found


JUDGES = {
    "edit": edit,
    "words": words,
    "steady": steady,
    CLOSED: lambda told: cut(CLOSED, told),
    SWALLOWED: lambda told: cut(SWALLOWED, told),
    "rooms": rooms,
    "pages": pages,
}
