"""Writes the results down: JSON for machines, a page for people."""

import json
from pathlib import Path

from bench.live.bounds import Verdict
from bench.live.processes import BENCH, REPOSITORY
from bench.live.summary import Results
from bench.live.table import as_markdown
from bench.picture import table
from bench.room.report import measured_on

INTRODUCTION = """# The Veiligheidsbeeld of full size, measured

`make bench-picture` wrote this page. It fills a data folder of its own with three years of judgements and a
million measurements, and measures the pages, the taking in and the reading; it fails when a bound is missed.
"""


def write(results: Results, verdicts: list[Verdict], publish: bool) -> Path:
    """Writes `bench/results/picture/<moment>.json` and docs/benchmarks-picture.md, or `partial.json` only."""
    folder = BENCH / "results" / "picture"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (f"{results['when'].replace(':', '')}.json" if publish else "partial.json")
    path.write_text(json.dumps({**results, "bounds": [vars(one) for one in verdicts]}, indent=1) + "\n")
    if publish:
        (REPOSITORY / "docs" / "benchmarks-picture.md").write_text(page(results, verdicts))
    return path


def page(results: Results, verdicts: list[Verdict]) -> str:
    written = [as_markdown(one) for one in table.tables(results, verdicts)]
    method = (BENCH / "picture" / "method.md").read_text()
    return "\n".join(
        [INTRODUCTION, measured_on(results), missed(results, verdicts), written[-1], *written[:-1], method]
    )


def missed(results: Results, verdicts: list[Verdict]) -> str:
    """What does not hold, in a sentence; and whether the machine was busy with something else."""
    over = [each for each in verdicts if not each.holds]
    busy, processors = results["machine"]["loadAtStart"], results["machine"]["processors"]
    told = f"{len(verdicts) - len(over)} of {len(verdicts)} bounds hold."
    if over:
        told += " Missed: " + "; ".join(f"{each.what} ({each.case})" for each in over) + "."
    if busy > processors / 2:
        told += (
            f" Others were at work on the same {processors} processors (load {busy} when it began), so times"
            " are longer than on a quiet machine; processor time is so less, queries and memory are not."
        )
    return told + "\n"
