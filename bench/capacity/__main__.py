"""`python -m bench.capacity`: 5,000 institutions with 40 figures each, told once a minute. Exit code 0 only
when every bound holds.

The plain way keeps every report in one table and asks for the newest with `max(time)`. It gives the same
sums, or the run fails; it has no age, no contradiction, and nobody's figures are closed in it.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from bench.capacity import begin, bounds, size, table
from bench.concluding import conclude
from bench.live.summary import Results
from bench.running import attempt, beginning, say


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.capacity", description=__doc__)
    parser.add_argument(
        "--pages", action="store_true", help="two rounds, for the pages alone; nothing is published"
    )
    return parser.parse_args()


def main() -> int:
    given, began = arguments(), time.monotonic()
    rounds = 2 if given.pages else size.ROUNDS
    results: Results = {
        **beginning(),
        "capacity": attempt(lambda: measured(rounds)),
        "minutes": 0.0,
    }
    results["minutes"] = (time.monotonic() - began) / 60
    verdicts = bounds.judge(results)
    told = table.tables(results, verdicts)
    return conclude("capacity", results, verdicts, told, publish=not given.pages)


def measured(rounds: int) -> Results:
    """Everything in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="bench-capacity-") as folder:
        begin.begin(Path(folder))
        from bench.capacity.inside import as_results, measure

        told = measure(say, rounds)
        stored = sum(each.stat().st_size for each in Path(folder).rglob("*") if each.is_file())
        return {**as_results(told), "megabytes": round(stored / 1e6)}


if __name__ == "__main__":
    sys.exit(main())
