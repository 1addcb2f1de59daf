"""Writes the results down: JSON for machines, a page for people."""

import json
from pathlib import Path

from bench.live.bounds import Verdict
from bench.live.processes import BENCH, REPOSITORY
from bench.live.summary import Results
from bench.live.table import as_markdown
from bench.picture.report import missed
from bench.plans import table
from bench.room.report import measured_on

INTRODUCTION = """# The cold phase at full size, measured

`make bench-plans` wrote this page. On each engine it fills an index and the tables of plans with twenty
thousand documents, five thousand organisations and fifty thousand contacts, asks questions, opens the pages
of themes and packs; then it draws the risk diagram. It fails when a bound is missed.
"""


def write(results: Results, verdicts: list[Verdict], publish: bool) -> Path:
    """Writes `bench/results/plans/<moment>.json` and docs/benchmarks-plans.md, or `partial.json` only."""
    folder = BENCH / "results" / "plans"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (f"{results['when'].replace(':', '')}.json" if publish else "partial.json")
    path.write_text(json.dumps({**results, "bounds": [vars(one) for one in verdicts]}, indent=1) + "\n")
    if publish:
        (REPOSITORY / "docs" / "benchmarks-plans.md").write_text(page(results, verdicts))
    return path


def page(results: Results, verdicts: list[Verdict]) -> str:
    written = [as_markdown(one) for one in table.tables(results, verdicts)]
    method = (BENCH / "plans" / "method.md").read_text()
    return "\n".join(
        [INTRODUCTION, measured_on(results), missed(results, verdicts), written[-1], *written[:-1], method]
    )
