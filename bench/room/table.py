"""The results as rows of text: one table per case."""

from bench.live.bounds import Verdict
from bench.live.summary import Results
from bench.live.table import Table, bounds_table, number
from bench.room.bounds import PAGE_MS, PAGE_QUERIES

SHOWN = 25


def tables(results: Results, verdicts: list[Verdict]) -> list[Table]:
    """Every case that was run, then the bounds."""
    made = [MAKERS[case](results[case]) for case in MAKERS if results.get(case)]
    return [*made, bounds_table(verdicts)]


def size_table(figures: Results) -> Table:
    rows = [[name, f"{count:,}"] for name, count in figures.items()]
    return Table("The activity", ["What", "How much"], rows)


def pages_table(figures: Results) -> Table:
    found = sorted(figures["pages"], key=lambda one: -one["p95"])
    over = [one for one in found if one["p95"] > PAGE_MS or one["queries"] > PAGE_QUERIES]
    rows = [
        [
            one["name"],
            one["login"] or "-",
            number(one["p50"], 0, " ms"),
            number(one["p95"], 0, " ms"),
            str(one["queries"]),
            number(one["kb"], 0, " kB"),
            number(one["sentKb"], 0, " kB"),
        ]
        for one in (over if len(over) > SHOWN else found[:SHOWN])
    ]
    notes = (f"{len(found)} pages were measured; {len(over)} are over a bound. The slowest are shown.",)
    columns = ["Page", "Opened by", "server p50", "p95", "queries", "HTML", "sent"]
    return Table("Pages of the activity", columns, rows, notes)


def travel_table(figures: Results) -> Table:
    rows = [_spread(name, each) for name, each in figures["pages"].items()]
    rows += [_spread("all texts at a moment", figures["texts"])]
    rows += [_spread("rival: every row from the first", figures["replay"])]
    return Table("To a random moment of fourteen days", ["What", "p50", "p95", "longest"], rows)


def search_table(figures: Results) -> Table:
    small, big = f"{figures['entries']:,} entries", f"{figures['bigEntries']:,} entries, the log too"
    rows = [
        _spread(f"Samenbeeld, {small}", figures["index"]),
        _spread(f"rival: LIKE, {small}", figures["like"]),
        _spread(f"Samenbeeld, {big}", figures["bigIndex"]),
        _spread(f"rival: LIKE, {big}", figures["bigLike"]),
    ]
    return Table("Search", ["What", "p50", "p95", "longest"], rows)


def weight_table(figures: Results) -> Table:
    rows = [
        [
            name,
            number(each["firstKb"], 1, " kB"),
            number(each["wholeKb"], 1, " kB"),
            number(each["paintedMs"], 0, " ms"),
        ]
        for name, each in figures.items()
    ]
    columns = ["Page", "before first content", "after the whole load", "first content"]
    return Table("First screen of a phone, over the wire", columns, rows)


def digest_table(figures: Results) -> Table:
    return Table(
        "A fact in another's open short picture",
        ["What", "p50", "p95", "longest"],
        [_spread("GRIP set, until it is read", figures)],
    )


def map_table(figures: Results) -> Table:
    ours = figures["ours"]
    rows = [
        [name, number(each["fps"], 0), number(each["gapP95"], 0, " ms")]
        for name, each in (
            ("Samenbeeld", ours),
            ("Samenbeeld, close, names beside the signs", ours["close"]),
        )
    ]
    if rival := figures.get("leaflet"):
        rows.append(
            ["rival: Leaflet, a marker each", number(rival["fps"], 0), number(rival["gapP95"], 0, " ms")]
        )
    columns = ["Map with 5,000 named things", "frames per second", "between two frames, p95"]
    return Table("Panning without a graphics card", columns, rows)


def _spread(name: str, figures: Results) -> list[str]:
    return [name, *(number(figures[key], 1, " ms") for key in ("p50", "p95", "longest"))]


MAKERS = {
    "size": size_table,
    "pages": pages_table,
    "travel": travel_table,
    "search": search_table,
    "weight": weight_table,
    "digest": digest_table,
    "map": map_table,
}
