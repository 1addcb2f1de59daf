"""The results as rows of text: one table per case."""

from bench.live.bounds import Verdict
from bench.live.summary import Results
from bench.live.table import Table, bounds_table, number
from bench.picture.bounds import PAGE_QUERIES

_COLUMNS = ["server p50", "p95", "of which processor p50", "p95", "queries"]
_AFTER = ["p50 after a change", "processor", "queries"]


def tables(results: Results, verdicts: list[Verdict]) -> list[Table]:
    """Every case that was run, then the bounds."""
    made = [table for case in MAKERS if results.get(case) for table in MAKERS[case](results[case])]
    return [*made, bounds_table(verdicts)]


def size_tables(figures: Results) -> list[Table]:
    rows = [[name, f"{count:,}"] for name, count in figures.items()]
    return [Table("The picture", ["What", "How much"], rows)]


def pages_tables(figures: Results) -> list[Table]:
    rows = [
        [one["name"], one["login"], *_page(one), number(one["kb"], 0, " kB")]
        for one in sorted(figures["pages"], key=lambda one: (one["name"], one["login"]))
    ]
    pages = Table("Pages", ["Page", "Opened by", *_COLUMNS, *_AFTER, "HTML"], rows)
    over: dict[str, Results] = {}
    for one in figures["pages"]:
        if one["queries"] > max(PAGE_QUERIES, over.get(one["name"], {}).get("queries", 0)):
            over[one["name"]] = one
    return [pages, *(_questions(one) for one in over.values())]


def _questions(one: Results) -> Table:
    """What a page with too many questions asks, by table."""
    counted: dict[str, int] = {}
    for sql in one["questions"]:
        asked = sql.split('"')[1] if '"' in sql else sql[:40]
        counted[asked] = counted.get(asked, 0) + 1
    rows = [
        [name, str(times)] for name, times in sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    ]
    title = f"The {one['queries']} questions of {one['name']}, opened by {one['login']}"
    return Table(title, ["Table", "Questions"], rows)


def curve_tables(figures: Results) -> list[Table]:
    rows = [[name, *_page(one)] for name, one in figures.items()]
    return [Table("The tile page with more history behind it", ["History", *_COLUMNS, *_AFTER], rows)]


def ingest_tables(figures: Results) -> list[Table]:
    ours, plain = figures["ours"], figures["plain"]
    rows = [
        [
            name, *(number(each[key], 0, " ms") for key in ("p50", "longest")),
            number(figures["rows"] / each["p50"] * 1000, 0), number(each["p50"] / plain["p50"], 1, " x"),
        ]
        for name, each in (("Samenbeeld", ours), ("rival: executemany, the same rows", plain))
    ]  # fmt: skip
    columns = ["10,000 measurements", "p50", "longest", "rows per second", "beside the rival"]
    return [Table("Taking in measurements", columns, rows)]


def edition_tables(figures: Results) -> list[Table]:
    ours, rival = figures["ours"], figures["chromium"]
    rows = [
        [
            name, *(number(each[key] / 1000, 2, " s") for key in ("p50", "longest")),
            number(each["p50"] / rival["p50"], 1, " x"), number(kb, 0, " kB"),
        ]
        for name, each, kb in zip(
            ("Samenbeeld: label, mode and reason on each page", "rival: Chromium prints the same page"),
            (ours, rival), figures["kb"], strict=True,
        )
    ]  # fmt: skip
    columns = ["The edition of a week as a PDF", "p50", "longest", "beside the rival", "file"]
    note = (f"To gather and freeze it took {number(figures['freezeMs'] / 1000, 2, ' s')} before that, once.",)
    return [Table("The weekly edition", columns, rows, note)]


def reading_tables(figures: Results) -> list[Table]:
    names = {
        "ours": "Samenbeeld, result by result",
        "source": "Samenbeeld, as a source: bytes to codes",
        "lxml": "rival: lxml.etree.parse, the whole tree",
    }
    rows = [
        [
            name, f"{figures[key]['found']:,}", number(figures[key]["growthMb"], 1, " MB"),
            number(figures[key]["ms"] / 1000, 1, " s"), number(figures[key]["cpuMs"] / 1000, 1, " s"),
        ]
        for key, name in names.items() if figures.get(key)
    ]  # fmt: skip
    document = figures["document"]
    title = f"A MeteoAlarm document of {document['bytes'] / 1e6:.1f} MB, {document['entries']:,} warnings"
    note = ("The rival builds the tree and judges nothing: the reader checks each warning against CAP.",)
    return [Table(title, ["Reader", "found", "memory growth", "took", "processor"], rows, note)]


def _page(one: Results) -> list[str]:
    after = one["changed"]
    return [
        number(one["p50"], 0, " ms"), number(one["p95"], 0, " ms"),
        number(one["cpu"]["p50"], 0, " ms"), number(one["cpu"]["p95"], 0, " ms"), number(one["queries"], 0),
        number(after["p50"], 0, " ms"), number(after["cpu"]["p50"], 0, " ms"), number(after["queries"], 0),
    ]  # fmt: skip


MAKERS = {
    "size": size_tables,
    "pages": pages_tables,
    "curve": curve_tables,
    "ingest": ingest_tables,
    "edition": edition_tables,
    "reading": reading_tables,
}
