"""Writes the results down: JSON for machines, a page for people."""

import json
from pathlib import Path

from bench.live.bounds import Verdict
from bench.live.processes import BENCH, REPOSITORY
from bench.live.summary import Results
from bench.live.table import as_markdown
from bench.room import table

INTRODUCTION = """# An activity of full size, measured

`make bench-room` wrote this page. It fills a data folder of its own with a crisis of fourteen days and
measures what people would notice; it fails when a bound is missed.
"""


def write(results: Results, verdicts: list[Verdict], publish: bool) -> Path:
    """Writes `bench/results/room.json` and docs/benchmarks-room.md, or `partial-room.json` only."""
    folder = BENCH / "results"
    folder.mkdir(exist_ok=True)
    path = folder / ("room.json" if publish else "partial-room.json")
    path.write_text(json.dumps({**results, "bounds": [vars(one) for one in verdicts]}, indent=1) + "\n")
    if publish:
        (REPOSITORY / "docs" / "benchmarks-room.md").write_text(page(results, verdicts))
    return path


def page(results: Results, verdicts: list[Verdict]) -> str:
    written = [as_markdown(one) for one in table.tables(results, verdicts)]
    method = (BENCH / "room" / "method.md").read_text()
    return "\n".join([INTRODUCTION, measured_on(results), written[-1], *written[:-1], method])


def measured_on(results: Results) -> str:
    """When, how long and on which machine, in a sentence."""
    machine = results["machine"]
    return (
        f"Measured {results['when'][:10]} in {results['minutes']:.0f} minutes: "
        f"{machine['processors']} processors ({machine['processor']}), {machine['memoryGb']} GB, "
        f"{machine['system']}, Python {machine['python']}, SQLite {machine['sqlite']}; "
        f"load when it began {machine['loadAtStart']}.\n"
    )
