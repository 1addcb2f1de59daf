"""What must hold. Pure: figures in, verdicts out."""

from dataclasses import dataclass

from bench.live.summary import Results, least, ratio, value, worst

OURS = "samenbeeld"


@dataclass(frozen=True)
class Verdict:
    """One bound held against one measured figure. `measured` is None when there is no figure: not held."""

    case: str
    what: str
    bound: str
    measured: float | None
    holds: bool
    unit: str = ""


def at_most(case: str, what: str, measured: float | None, limit: float, unit: str = "") -> Verdict:
    bound = f"at most {limit:g}{unit}"
    return Verdict(case, what, bound, measured, measured is not None and measured <= limit, unit)


def exactly(case: str, what: str, measured: float | None, wanted: float, unit: str = "") -> Verdict:
    return Verdict(case, what, f"{wanted:g}{unit}", measured, measured == wanted, unit)


def at_least(case: str, what: str, measured: float | None, limit: float, unit: str = "") -> Verdict:
    bound = f"at least {limit:g}{unit}"
    return Verdict(case, what, bound, measured, measured is not None and measured >= limit, unit)


def judge(results: Results) -> list[Verdict]:
    """Every bound, for the cases that were run."""
    verdicts: list[Verdict] = []
    for case, judged in JUDGES.items():
        if case in results:
            verdicts += judged(results)
    return verdicts


def busy(results: Results) -> list[Verdict]:
    return [
        at_most(
            "busy", "server CPU per edit", ratio(results, "busy", OURS, "cpuPerEdit"), 0.4, " x y-websocket"
        ),
        at_most("busy", "all-visible p99", value(results, "busy", OURS, "allP99"), 60, " ms"),
        exactly("busy", "delivered, worst round", _least(results, "busy", "delivered"), 1),
    ]


def lone(results: Results) -> list[Verdict]:
    measured = ratio(results, "lone", OURS, "allP50")
    return [
        at_most("lone", "all-visible p50", measured, 1.2, " x y-websocket"),
        exactly("lone", "delivered, worst round", _least(results, "lone", "delivered"), 1),
    ]


def crowd(results: Results) -> list[Verdict]:
    return [
        at_most(
            "crowd", "server CPU per edit", ratio(results, "crowd", OURS, "cpuPerEdit"), 0.3, " x y-websocket"
        ),
        at_most("crowd", "all-visible p99", value(results, "crowd", OURS, "allP99"), 120, " ms"),
        exactly("crowd", "clients dropped", worst(results, "crowd", OURS, "dropped"), 0),
        exactly("crowd", "delivered, worst round", _least(results, "crowd", "delivered"), 1),
    ]


def storm(results: Results) -> list[Verdict]:
    rivals = [
        name for name in results["storm"] if name != OURS and worst(results, "storm", name, "unsynced") == 0
    ]
    best = min((value(results, "storm", name, "p99") or 1e9 for name in rivals), default=None)
    ours = value(results, "storm", OURS, "p99")
    measured = ours / best if ours is not None and best else None
    lost = worst(results, "storm", OURS, "unsynced")
    return [
        exactly("storm", "clients orphaned or dropped, worst round", lost, 0),
        exactly("storm", "text the same, worst round", _least(results, "storm", "sameText"), 1),
        at_most("storm", "sync p99", measured, 1.5, " x the best rival that syncs all"),
    ]


def drill(results: Results) -> list[Verdict]:
    ours = results["drill"].get(OURS)
    verdicts = []
    for mode, moment in (("random", "at a random moment"), ("seen", "as a second client sees an edit")):
        # Nothing lost means nothing where nothing was promised.
        promised = float(ours[mode]["acknowledged"]) / ours[mode]["kills"] if ours else None
        verdicts.append(at_least("drill", f"edits acknowledged per kill, {moment}", promised, 1))
        for key, what in (
            ("lostAcknowledged", "acknowledged edits missing"),
            ("lostSeen", "seen edits missing"),
            ("lostOlder", "edits of earlier kills missing"),
        ):
            measured = float(ours[mode][key]) if ours else None
            verdicts.append(exactly("drill", f"{what}, killed {moment}", measured, 0))
    return verdicts


def document(results: Results) -> list[Verdict]:
    measured = results["document"] or {}
    return [
        at_most("document", "opens in the server", measured.get("openMs"), 50, " ms"),
        exactly(
            "document", "characters with another stamp after compaction", measured.get("stampsChanged"), 0
        ),
        exactly("document", "moments with another text after compaction", measured.get("momentsChanged"), 0),
        exactly("document", "characters without a stamp", measured.get("unstamped"), 0),
        exactly("document", "text as it was typed", measured.get("sameText"), 1),
        exactly("document", "rows that break the chain", _broken_rows(measured), 0),
    ]


def _broken_rows(measured: Results) -> float | None:
    if "firstBrokenRow" not in measured:
        return None
    return 0 if measured["firstBrokenRow"] is None else 1


def pages(results: Results) -> list[Verdict]:
    measured = results["pages"] or {}
    return [
        at_most("pages", "Nu, JavaScript gzipped", measured.get("nuKb"), 60, " kB"),
        at_most("pages", "crisis picture, JavaScript gzipped", measured.get("pictureKb"), 200, " kB"),
        exactly("pages", "requests to an outside host", measured.get("outside"), 0),
    ]


def _least(results: Results, case: str, key: str) -> float | None:
    return least(results, case, OURS, key)


JUDGES = {
    "busy": busy,
    "lone": lone,
    "crowd": crowd,
    "storm": storm,
    "drill": drill,
    "document": document,
    "pages": pages,
}
