"""`python -m bench.distribution`: the casualty distribution. Exit code 0 only when every bound holds."""

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from bench.distribution import bounds, cases, report, table
from bench.live import machine
from bench.live.summary import Results
from bench.live.table import as_text
from bench.room.__main__ import attempt, say

CASES: dict[str, Callable[[], Results]] = {
    "worked": cases.worked,
    "small": cases.small,
    "national": cases.national,
    "replan": cases.replan,
    "simulation": cases.simulation,
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.distribution", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=CASES, default=list(CASES), help="only these cases")
    return parser.parse_args()


def main() -> int:
    given, began = arguments(), time.monotonic()
    results: Results = {
        "when": datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "machine": machine.describe(),
    }
    for case in [case for case in CASES if case in given.only]:
        say(case)
        results[case] = attempt(CASES[case])
    results["minutes"] = (time.monotonic() - began) / 60
    verdicts = bounds.judge(results)
    print("\n" + "\n".join(as_text(one) for one in table.tables(results, verdicts)))
    path = report.write(results, verdicts, publish=set(given.only) == set(CASES))
    missed = [verdict for verdict in verdicts if not verdict.holds]
    for verdict in missed:
        print(f"MISSED  {verdict.case}: {verdict.what} must be {verdict.bound}")
    print(f"{len(verdicts) - len(missed)} of {len(verdicts)} bounds hold. Written: {path}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
