"""Writes the results down: JSON for machines, a page for people."""

import json
from pathlib import Path

from bench.federation import table
from bench.live.bounds import Verdict
from bench.live.processes import BENCH, REPOSITORY
from bench.live.summary import Results
from bench.live.table import as_markdown
from bench.picture.report import missed
from bench.room.report import measured_on

INTRODUCTION = """# Nodes and processes, measured

`make bench-federation` wrote this page. It starts 26 nodes with their own databases and NATS servers, cuts
the line between two of them, and serves live rooms from several processes; it fails when a bound is missed.
What follows from it for the whole country stands in [scale.md](operations/scale.md).
"""


def write(results: Results, verdicts: list[Verdict], publish: bool) -> Path:
    """Writes `bench/results/federation/<moment>.json` and the page in docs, or `partial.json` only."""
    folder = BENCH / "results" / "federation"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (f"{results['when'].replace(':', '')}.json" if publish else "partial.json")
    path.write_text(json.dumps({**results, "bounds": [vars(one) for one in verdicts]}, indent=1) + "\n")
    if publish:
        (REPOSITORY / "docs" / "benchmarks-federation.md").write_text(page(results, verdicts))
    return path


def page(results: Results, verdicts: list[Verdict]) -> str:
    written = [as_markdown(one) for one in table.tables(results, verdicts)]
    method = (BENCH / "federation" / "method.md").read_text()
    return "\n".join(
        [INTRODUCTION, measured_on(results), missed(results, verdicts), written[-1], *written[:-1], method]
    )
