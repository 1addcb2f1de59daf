"""Writes the results down: JSON for machines, a page for people."""

import json
from pathlib import Path

from bench.capacity import table
from bench.live.bounds import Verdict
from bench.live.processes import BENCH, REPOSITORY
from bench.live.summary import Results
from bench.live.table import as_markdown
from bench.picture.report import missed
from bench.room.report import measured_on

INTRODUCTION = """# Capacity, measured

`make bench-capacity` wrote this page. 5,000 invented institutions in 25 regions tell 40 figures each, one
report a minute, and somebody who sees them all looks in between; it fails when a bound is missed.
"""
METHOD = """## How it is measured

- The worst there can be: in life a hospital has some twenty figures and a pharmacy four; here all have forty.
- Institutions report in batches of fifty, all their figures at once, of which a fifth is another than before.
  After each tenth batch every page is asked once through all of Django, with its session, its permissions and
  its journal, so that nothing of before can be kept. A round is over when all have told everything.
- The first time after a start, when the templates are read, is told apart: it is in no figure of the pages.
- Told to seen: one report of one institution, then its page, until the figure stands on it.
- The plain way is one table of everything that was told, with the index that anybody would give it, asked for
  the newest of each with `max(time)`. It must give the same sums and counts in every cell, or the run fails.
  It has no age, no contradiction, and nobody's figures are closed in it.
- SQLite, one process; the database, the server and the one who reports share the processors.
"""


def write(results: Results, verdicts: list[Verdict], publish: bool) -> Path:
    """Writes `bench/results/capacity/<moment>.json` and the page in docs, or `partial.json` only."""
    folder = BENCH / "results" / "capacity"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (f"{results['when'].replace(':', '')}.json" if publish else "partial.json")
    path.write_text(json.dumps({**results, "bounds": [vars(one) for one in verdicts]}, indent=1) + "\n")
    if publish:
        (REPOSITORY / "docs" / "benchmarks-capacity.md").write_text(page(results, verdicts))
    return path


def page(results: Results, verdicts: list[Verdict]) -> str:
    written = [as_markdown(one) for one in table.tables(results, verdicts)]
    return "\n".join(
        [INTRODUCTION, measured_on(results), missed(results, verdicts), written[-1], *written[:-1], METHOD]
    )
