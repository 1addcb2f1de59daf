"""The results as rows of text: one table per case, the same on the terminal and in the documentation."""

from dataclasses import dataclass

from bench.live import drill as kill_drill
from bench.live.bounds import Verdict
from bench.live.cases import FANOUTS
from bench.live.contestants import LABELS
from bench.live.generator import Figures
from bench.live.summary import Results, ratio, value, worst


@dataclass(frozen=True)
class Table:
    """A titled table; `notes` are sentences below it."""

    title: str
    columns: list[str]
    rows: list[list[str]]
    notes: tuple[str, ...] = ()


def tables(results: Results, verdicts: list[Verdict]) -> list[Table]:
    """Every case that was run, then the bounds."""
    made = [fanout_table(results, case.key, case.title) for case in FANOUTS if case.key in results]
    if "storm" in results:
        made.append(storm_table(results))
    if "drill" in results:
        made.append(drill_table(results))
    if results.get("document"):
        made.append(document_table(results))
    if results.get("pages"):
        made.append(pages_table(results))
    return [*made, bounds_table(verdicts)]


def number(figure: float | None, digits: int = 1, unit: str = "") -> str:
    return "-" if figure is None else f"{figure:,.{digits}f}{unit}"


def percent(share: float | None) -> str:
    return "-" if share is None else f"{share * 100:.4g} %"


def fanout_table(results: Results, case: str, title: str) -> Table:
    columns = ["Server", "all visible p50", "p99", "one receiver p50", "p99", "CPU per edit"]
    columns += ["x y-websocket", "delivered", "dropped", "memory", "others' CPU"]
    rows = []
    for name in results[case]:
        figure = {key: value(results, case, name, key) for key in FANOUT_KEYS}
        rows.append(
            [
                LABELS[name],
                number(figure["allP50"], 1, " ms"),
                number(figure["allP99"], 1, " ms"),
                number(figure["oneP50"], 1, " ms"),
                number(figure["oneP99"], 1, " ms"),
                number(figure["cpuPerEdit"], 2, " ms"),
                number(ratio(results, case, name, "cpuPerEdit"), 2),
                percent(figure["delivered"]),
                number(worst(results, case, name, "dropped"), 0),
                number(figure["memoryMb"], 0, " MB"),
                percent(round(figure["othersCpu"] or 0, 2)),
            ]
        )
    lone = ("The bound is on all visible p50: "
            f"{number(ratio(results, case, 'samenbeeld', 'allP50'), 2)} x y-websocket.",)  # fmt: skip
    return Table(title, columns, rows, lone if case == "lone" else ())


FANOUT_KEYS = ("allP50", "allP99", "oneP50", "oneP99", "cpuPerEdit", "delivered", "memoryMb", "othersCpu")


def storm_table(results: Results) -> Table:
    rows = []
    for name in results["storm"]:
        rows.append(
            [
                LABELS[name],
                _synced(results["storm"][name]),
                number(worst(results, "storm", name, "orphaned"), 0),
                number(worst(results, "storm", name, "dropped"), 0),
                number(value(results, "storm", name, "p50"), 0, " ms"),
                number(value(results, "storm", name, "p99"), 0, " ms"),
                number(value(results, "storm", name, "cpuMs"), 0, " ms"),
                number(value(results, "storm", name, "memoryMb"), 0, " MB"),
            ]
        )
    columns = ["Server", "synced, worst round", "orphaned", "dropped", "synced p50", "p99", "CPU", "memory"]
    clients = max(
        (one["clients"] for rounds in results["storm"].values() for one in rounds if one), default=0
    )
    return Table(f"{clients} clients join a cold room at once, 400 kB document", columns, rows)


def _synced(rounds: list[Figures | None]) -> str:
    done = [one for one in rounds if one is not None]
    if not done:
        return "-"
    fewest = min(done, key=lambda one: int(one["synced"]))
    return f"{fewest['synced']} of {fewest['clients']}"


def drill_table(results: Results) -> Table:
    rows = []
    for name, modes in results["drill"].items():
        for mode in kill_drill.MODES:
            total = modes[mode]
            silent = name in kill_drill.PROMISES_OTHERS_ONLY
            rows.append(
                [
                    LABELS[name],
                    "at a random moment" if mode == "random" else "as a second client sees an edit",
                    f"{total['killsWithLoss']} of {total['kills']}",
                    "sends none" if silent else f"{total['lostAcknowledged']:,} of {total['acknowledged']:,}",
                    f"{total['lostSeen']:,} of {total['seen']:,}",
                    f"{total['lostOlder']:,}",
                ]
            )
    columns = ["Server, with its own storage", "kill -9", "kills with loss", "acknowledged edits lost"]
    columns += ["seen edits lost", "older edits lost"]
    return Table("Killed under load: what had been promised and is gone after the restart", columns, rows)


def document_table(results: Results) -> Table:
    document = results["document"]
    rows = [
        ["edits in the log", f"{document['edits']:,}"],
        ["opens in the server", number(document["openMs"], 1, " ms")],
        ["compacted in", number(document["compactMs"], 0, " ms")],
        ["bytes of the whole state", f"{document['stateBytes']:,}"],
        ["rows before and after compaction", f"{document['rowsBefore']:,} and {document['rowsAfter']:,}"],
        ["characters without a stamp", f"{document['unstamped']:,}"],
        ["characters with another stamp after compaction", f"{document['stampsChanged']:,}"],
        [
            "moments with another text after compaction",
            f"{document['momentsChanged']:,} of {document['moments']:,}",
        ],
    ]
    return Table(f"A document of {document['edits']:,} edits, Samenbeeld", ["What", "Figure"], rows)


def pages_table(results: Results) -> Table:
    pages = results["pages"]
    rows = [
        ["Nu, JavaScript gzipped", number(pages["nuKb"], 1, " kB")],
        ["crisis picture, JavaScript gzipped", number(pages["pictureKb"], 1, " kB")],
        ["requests to an outside host", f"{pages['outside']}"],
    ]
    return Table("Weight of the pages, Samenbeeld", ["What", "Figure"], rows)


def bounds_table(verdicts: list[Verdict]) -> Table:
    rows = []
    for verdict in verdicts:
        digits = 0 if verdict.unit in ("", " ms") and (verdict.measured or 0) % 1 == 0 else 2
        measured = (
            "not measured" if verdict.measured is None else number(verdict.measured, digits, verdict.unit)
        )
        rows.append(
            [verdict.case, verdict.what, verdict.bound, measured, "holds" if verdict.holds else "MISSED"]
        )
    return Table("Bounds", ["Case", "What", "Must be", "Measured", "Verdict"], rows)


def as_text(table: Table) -> str:
    """The table for a terminal, first column to the left and the others to the right."""
    lines = [table.columns, *table.rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(table.columns))]
    words = [table.title, ""]
    for at, line in enumerate(lines):
        cells = [
            cell.ljust(w) if i == 0 else cell.rjust(w)
            for i, (cell, w) in enumerate(zip(line, widths, strict=True))
        ]
        words.append("  ".join(cells).rstrip())
        if at == 0:
            words.append("  ".join("-" * width for width in widths))
    return "\n".join([*words, *table.notes, ""])


def as_markdown(table: Table) -> str:
    def line(cells: list[str]) -> str:
        return "| " + " | ".join(cells) + " |"

    ruler = "|---|" + "---:|" * (len(table.columns) - 1)
    body = [line(table.columns), ruler, *(line(row) for row in table.rows)]
    return "\n".join([f"## {table.title}", "", *body, "", *table.notes]).rstrip() + "\n"
