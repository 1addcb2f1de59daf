"""The results as rows of text."""

from bench.capacity.bounds import PLAIN
from bench.live.bounds import Verdict
from bench.live.summary import Results
from bench.live.table import Table, bounds_table, number


def tables(results: Results, verdicts: list[Verdict]) -> list[Table]:
    """What was measured, then the bounds."""
    told = results.get("capacity")
    return [*([pages_table(told), reports_table(told)] if told else []), bounds_table(verdicts)]


def pages_table(told: Results) -> Table:
    rows = [
        [name, number(take["p50"], 0, " ms"), number(take["p95"], 0, " ms"), str(take["times"])]
        for name, take in told["pages"].items()
    ]
    note = (
        f"{PLAIN.capitalize()}: one table of reports, asked for its newest with max(time); no page around it."
    )
    return Table(
        "Pages, each asked right after somebody reported", ["What", "p50", "p95", "times"], rows, (note,)
    )


def reports_table(told: Results) -> Table:
    rows = [
        [
            "everybody reports everything once",
            number(told["roundS"], 1, " s"),
            number(told["plainRoundS"], 1, " s"),
        ],
        ["from told to seen, longest", number(told["freshS"], 2, " s"), "-"],
        ["all pages once, the first time after a start", number(told["firstMs"], 0, " ms"), "-"],
        ["figures that stand", f"{told['figures']:,}", "-"],
        ["on disk after the run, both together", f"{told['megabytes']:,} MB", "-"],
    ]
    return Table("Reports", ["What", "Samenbeeld", PLAIN], rows)
