"""Writes the results down: JSON for machines, a page and a chart for people."""

import json
from pathlib import Path

from bench.live import chart, table
from bench.live.bounds import Verdict
from bench.live.processes import BENCH, REPOSITORY
from bench.live.summary import Results

INTRODUCTION = """# The live path, measured beside its rivals

`make bench-live` wrote this page. It starts our server and its rivals one after the other on one machine,
has the same load generator type the same edits in the same document, and fails when a bound is missed.

![Cost, speed and loss of each server](benchmarks.svg)
"""


def write(results: Results, verdicts: list[Verdict], publish: bool) -> Path:
    """Writes `bench/results/<moment>.json`; with `publish` also docs/benchmarks.md and its chart."""
    folder = BENCH / "results"
    folder.mkdir(exist_ok=True)
    name = results["when"].replace(":", "")
    path = folder / (f"{name}.json" if publish else f"partial-{name}.json")
    judged = [vars(verdict) for verdict in verdicts]
    path.write_text(json.dumps({**results, "bounds": judged}, indent=1) + "\n")
    if publish:
        (REPOSITORY / "docs" / "benchmarks.svg").write_text(chart.draw(results))
        (REPOSITORY / "docs" / "benchmarks.md").write_text(_page(results, verdicts))
    return path


def _page(results: Results, verdicts: list[Verdict]) -> str:
    machine = results["machine"]
    method = (BENCH / "live" / "method.md").read_text()
    where = (
        f"Measured {results['when'][:10]}, {results['rounds']} rounds, medians, "
        f"in {results['minutes']:.0f} minutes: {machine['processors']} processors ({machine['processor']}), "
        f"{machine['memoryGb']} GB, {machine['system']}, "
        f"Python {machine['python']}, Node {machine['node']}, SQLite {machine['sqlite']}.\n"
    )
    written = [table.as_markdown(one) for one in table.tables(results, verdicts)]
    return "\n".join([INTRODUCTION, where, written[-1], *written[:-1], method])
